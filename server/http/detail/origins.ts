import type { Reading } from "../../../contract/case";
import type { OriginView } from "../../../contract/incident-detail";
import type { Http } from "../context";
import { maskText } from "../mask";
import { iso } from "../time";

const SHOWN = 2_000;

/** Independent publications of these cases, oldest first, each with the reprints and reposts that follow it. */
export async function originsOf(http: Http, caseIds: readonly string[]): Promise<OriginView[]> {
  if (caseIds.length === 0) return [];
  const rows = await http.deps.store.read.readings.find({
    where: { caseId: { in: caseIds }, type: { in: ["article", "post"] } },
    orderBy: [["eventAt", "asc"]],
    limit: SHOWN,
  });
  const origins = rows.filter((one) => one.origin && one.excluded === null);
  const repeats = rows.filter((one) => one.role === "reach");
  return origins.map((origin) => ({
    signal: origin.signal,
    case: origin.caseId ?? "",
    name: nameOf(origin),
    kind: origin.outletKind ?? "self-media",
    at: iso(origin.eventAt, http.deps.timeZone),
    title: maskText(origin.excerpt),
    url: origin.url,
    repeats: repeats
      .filter((one) => sourceOf(one, origins) === origin)
      .map((one) => ({
        signal: one.signal,
        name: nameOf(one),
        at: iso(one.eventAt, http.deps.timeZone),
      })),
  }));
}

/** What a repeat repeats: the origin with the same words, else the last one before it in its case. */
function sourceOf(repeat: Reading, origins: readonly Reading[]): Reading | undefined {
  const own = origins.filter((one) => one.caseId === repeat.caseId);
  return (
    own.find((one) => one.print.exact === repeat.print.exact) ??
    own.findLast((one) => one.eventAt <= repeat.eventAt) ??
    own[0]
  );
}

// An author without an outlet may be a private person: his masked label stands for him.
function nameOf(reading: Reading): string {
  return reading.outlet ?? reading.label;
}
