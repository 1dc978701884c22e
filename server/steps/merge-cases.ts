import type { CaseDoc } from "../../contract/case";
import type { Level } from "../../contract/primitives";
import type { CaseFile } from "./desk";
import { tell, type Work } from "./work";

/**
 * Takes one case into another: its records, what people reported and decided on it, and its open deadlines. Its level goes
 * over where it is the graver one; the case itself stays as history, closed. Gives the ids of the records that moved.
 */
export async function mergeCases(
  work: Work,
  { from, into, by }: { from: CaseFile; into: CaseFile; by: string },
): Promise<string[]> {
  const readings = [...from.readings];
  const { status, level, confidence, held } = from.doc;
  const gave = {
    seriousTags: missingIn(into.doc.seriousTags, from.doc.seriousTags),
    notWith: missingIn(into.doc.notWith, from.doc.notWith),
  };
  from.doc.beforeMerge = { status, level, confidence, held, gave };
  from.doc.mergedInto = into.doc.id;
  from.doc.status = "closed";
  from.doc.held = [];
  takeOver(from.doc, into.doc);
  into.doc.seriousTags = [...into.doc.seriousTags, ...gave.seriousTags];
  into.doc.notWith = [...(into.doc.notWith ?? []), ...gave.notWith];
  work.desk.move(from, into, readings);
  await moveClocks(work, from.doc.id, into.doc.id);
  if (status === "open") into.doc.status = "open";
  if (level < into.doc.level) await setLevel(work, into, { level, confidence, by });
  if (level < 4) await setLevel(work, from, { level: 4, confidence: "confirmed", by });
  work.desk.reindex(into);
  return readings.map(({ id }) => id);
}

/** Takes a case out again of the one that took it in. The records are told by their ids; later ones stay. */
export async function unmergeCases(
  work: Work,
  {
    from,
    into,
    moved,
    by,
  }: { from: CaseFile; into: CaseFile; moved: readonly string[]; by: string },
): Promise<void> {
  const ids = new Set(moved);
  const before = from.doc.beforeMerge;
  from.doc.mergedInto = null;
  from.doc.beforeMerge = null;
  handBack(from.doc, into.doc);
  work.desk.move(
    into,
    from,
    into.readings.filter(({ id }) => ids.has(id)),
  );
  await moveClocks(
    work,
    into.doc.id,
    from.doc.id,
    new Set(from.readings.map(({ signal }) => signal)),
  );
  if (!before) return;
  const { gave } = before;
  into.doc.seriousTags = missingIn(gave.seriousTags, into.doc.seriousTags);
  into.doc.notWith = missingIn(gave.notWith, into.doc.notWith);
  from.doc.status = before.status;
  from.doc.held = before.held;
  if (before.level !== from.doc.level)
    await setLevel(work, from, { level: before.level, confidence: before.confidence, by });
  work.desk.reindex(from);
}

const KEPT = ["events", "confirmations", "rejected", "helpAsked", "links"] as const;

function takeOver(from: CaseDoc, into: CaseDoc): void {
  for (const part of KEPT) (into[part] as unknown[]).push(...from[part]);
}

/** What the one has not and the other has. */
function missingIn<T>(one: readonly T[] | undefined, other: readonly T[] | undefined): T[] {
  return (other ?? []).filter((each) => !(one ?? []).includes(each));
}

/** What came with the case goes with it: its entries are the very same, by time and author. */
function handBack(from: CaseDoc, into: CaseDoc): void {
  for (const part of KEPT) {
    const own = new Set(from[part].map((one) => JSON.stringify(one)));
    const rest = (into[part] as unknown[]).filter((one) => !own.has(JSON.stringify(one)));
    Object.assign(into, { [part]: rest });
  }
}

async function moveClocks(
  work: Work,
  from: string,
  into: string,
  subjects: ReadonlySet<string> | null = null,
): Promise<void> {
  const open = await work.tx.clocks.find({ where: { caseId: from, metAt: { isNull: true } } });
  for (const clock of open)
    if (subjects === null || subjects.has(clock.subject))
      work.tx.clocks.put({ ...clock, caseId: into });
}

async function setLevel(
  work: Work,
  file: CaseFile,
  to: { level: Level; confidence: CaseDoc["confidence"]; by: string },
): Promise<void> {
  const { doc } = file;
  const { level, confidence, by } = to;
  const move = { from: doc.level, to: level, confidence, reason: "merged", by };
  work.tx.levels.put({
    id: `level-${String(await work.tx.numbers("level", 1))}`,
    at: work.now,
    caseId: doc.id,
    ...move,
  });
  Object.assign(doc, { level, confidence, levelSince: work.now });
  tell(work, {
    type: "level.changed",
    case: doc.id,
    incident: doc.incidentId,
    data: { ...move, title: doc.title },
  });
}
