import type { Reading } from "../../../contract/case";
import type { OriginView } from "../../../contract/case-evidence";
import type { Http } from "../context";
import { maskText } from "../mask";
import { iso } from "../time";

const SHOWN = 2_000;

/**
 * Independent publications of these cases, oldest first, each with the reprints and reposts that follow it. One that a
 * person took out of the count stays in its place, with the reason.
 */
export async function originsOf(http: Http, caseIds: readonly string[]): Promise<OriginView[]> {
  if (caseIds.length === 0) return [];
  const rows = await http.deps.store.read.readings.find({
    where: { caseId: { in: caseIds }, type: { in: ["article", "post"] } },
    orderBy: [["eventAt", "asc"]],
    limit: SHOWN,
  });
  return originsIn(rows, http.deps.timeZone);
}

/** The same of readings in order of event time. */
export function originsIn(rows: readonly Reading[], zone: string): OriginView[] {
  const lanes = rows.filter((one) => one.origin || isStruck(one));
  const byId = new Map(rows.map((one) => [one.id, one]));
  const repeats = rows
    .filter((one) => !lanes.includes(one) && (one.role === "reach" || isFurther(one)))
    .flatMap((one) => {
      const source = sourceOf(one, lanes, byId);
      return source ? [{ ...source, one }] : [];
    });
  return lanes.map((origin) => ({
    signal: origin.signal,
    case: origin.caseId ?? "",
    name: nameOf(origin),
    kind: origin.outletKind ?? "self-media",
    at: iso(origin.eventAt, zone),
    title: maskText(origin.excerpt),
    url: origin.url,
    repeats: repeats
      .filter(({ lane }) => lane === origin)
      .map(({ one, by }) => ({
        signal: one.signal,
        name: nameOf(one),
        at: iso(one.eventAt, zone),
        by,
      })),
    excluded: origin.excluded,
    reason: origin.reason,
  }));
}

/** Taken out of the count by a person: recorded, not erased. */
function isStruck({ role, excluded }: Reading): boolean {
  return (
    role === "publication" &&
    (excluded === "marked-invalid" ||
      excluded === "withdrawn-as-false" ||
      excluded === "rejected-evidence")
  );
}

/** Another publication of somebody who is an origin already, or a later state of a page, in whatever tone. */
function isFurther({ role, origin, excluded, repeats }: Reading): boolean {
  if (origin || excluded === "repeat") return false;
  return repeats?.how === "page" || (role === "publication" && excluded === null);
}

type By = OriginView["repeats"][number]["by"];

/**
 * What a repeat repeats, and how surely: what its reading says it repeats, or what that one does; else the origin with
 * the same words, of the same publisher, else the last one before it in its case.
 */
function sourceOf(
  repeat: Reading,
  lanes: readonly Reading[],
  byId: ReadonlyMap<string, Reading>,
): { lane: Reading; by: By } | null {
  const { how } = repeat.repeats ?? { how: "quotes" };
  const told = how === "quotes" ? null : firstOf(repeat, lanes, byId);
  if (told && how !== "quotes") return { lane: told, by: how };
  const own = lanes.filter((one) => one.caseId === repeat.caseId);
  const by = (how: By, lane: Reading | undefined) => (lane ? { lane, by: how } : null);
  return (
    by(
      "words",
      own.find((one) => one.print.exact === repeat.print.exact),
    ) ??
    by(
      "publisher",
      own.find((one) => one.personKeys.some((key) => repeat.personKeys.includes(key))),
    ) ??
    by("order", own.findLast((one) => one.eventAt <= repeat.eventAt) ?? own[0])
  );
}

/** The origin at the end of what repeats what. */
function firstOf(
  repeat: Reading,
  lanes: readonly Reading[],
  byId: ReadonlyMap<string, Reading>,
): Reading | null {
  const seen = new Set<Reading>();
  let one: Reading | undefined = repeat;
  while (one && !seen.has(one)) {
    if (lanes.includes(one)) return one;
    seen.add(one);
    one = byId.get(one.repeats?.reading ?? "");
  }
  return null;
}

// An author without an outlet may be a private person: his masked label stands for him.
function nameOf(reading: Reading): string {
  return reading.outlet ?? reading.label;
}
