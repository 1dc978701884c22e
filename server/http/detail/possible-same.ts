import type { CaseDoc } from "../../../contract/case";
import type { PossibleSameView } from "../../../contract/case-page";
import { perhapsOnePerson } from "../../steps/perhaps-one-person";
import type { Http } from "../context";
import { iso } from "../time";

/** So many records of a case are compared. */
const COMPARED = 5_000;

/** Speakers of a case who are perhaps one person, masked, with what speaks for and against it; the likeliest first. */
export async function possibleSameOf(http: Http, doc: CaseDoc): Promise<PossibleSameView[]> {
  const readings = await http.deps.store.read.readings.find({
    where: { caseId: doc.id },
    orderBy: [["seq", "asc"]],
    limit: COMPARED,
  });
  const side = ({ id, label, eventAt }: (typeof readings)[number]) => ({
    record: id,
    label,
    at: iso(eventAt, http.deps.timeZone),
  });
  return perhapsOnePerson(doc, readings).map(({ a, b, confidence, reasons }) => ({
    a: side(a),
    b: side(b),
    confidence,
    reasons,
  }));
}
