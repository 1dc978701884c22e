import type { RecordDoc } from "../../contract/records";
import type { Signal } from "../../contract/signal";
import type { LabelledComplaint } from "../core/intake/proposals";
import type { Condition, Reader } from "../ports/store";

/** Complaints that people labelled, newest first, and a word that changes when there are others. */
export interface OwnLabels {
  labelled: LabelledComplaint[];
  version: string;
}

/** They are looked for among so many of the newest complaints. */
const LOOKED_THROUGH = 20_000;
const READ_AT_ONCE = 500;

/** At most `most` complaints of the store whose type or urgency was given, newest first; those of drills are no example. */
export async function readOwnLabels(records: Reader["records"], most: number): Promise<OwnLabels> {
  const labelled: LabelledComplaint[] = [];
  let newest = "";
  let last: RecordDoc | null = null;
  for (let seen = 0; seen < LOOKED_THROUGH && labelled.length < most; seen += READ_AT_ONCE) {
    const page: RecordDoc[] = await olderThan(records, last);
    for (const record of page) {
      const one = record.drill ? null : labelOf(record);
      if (!one || labelled.length === most) continue;
      newest ||= record.id;
      labelled.push(one);
    }
    last = page.at(-1) ?? null;
    if (page.length < READ_AT_ONCE) break;
  }
  return { labelled, version: `${String(labelled.length)} ${newest}` };
}

/** The next complaints, newest first by receipt and then by falling id: an import's rows are of one instant. */
async function olderThan(records: Reader["records"], last: RecordDoc | null): Promise<RecordDoc[]> {
  const find = (more: Record<string, Condition<string | number>>, limit: number) =>
    records.find({
      where: { type: "complaint", ...more },
      orderBy: [
        ["at", "desc"],
        ["id", "desc"],
      ],
      limit,
    });
  if (!last) return find({}, READ_AT_ONCE);
  const tied = await find({ at: last.at, id: { lt: last.id } }, READ_AT_ONCE);
  const rest = READ_AT_ONCE - tied.length;
  return rest === 0 ? tied : [...tied, ...(await find({ at: { lt: last.at } }, rest))];
}

function labelOf({ body }: RecordDoc): LabelledComplaint | null {
  const { text, title, category, urgency } = body as Extract<Signal, { type: "complaint" }>;
  if (!category && !urgency) return null;
  const words = [title, text].filter(Boolean).join("\n");
  return { text: words, type: category ?? null, urgency: urgency ?? null };
}
