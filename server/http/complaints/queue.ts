import type { ClockDoc } from "../../../contract/alert";
import type { CaseDoc, Reading } from "../../../contract/case";
import type { ComplaintCounts } from "../../../contract/summary";
import type { Http } from "../context";
import { firstToBreak } from "../present/complaint";
import { readClocks } from "./clocks-of";

/** A complaint with its case and the clock that breaks first. */
export interface QueueRow {
  id: string;
  reading: Reading;
  openCase: CaseDoc | null;
  first: ClockDoc | null;
}

/** Cases and complaints looked through at once. Beyond, the newest are shown and the counts say that there are more. */
const CASES = 2_000;
const COMPLAINTS = 5_000;

/** A person took these out: nobody waits for an answer to them. */
const SET_ASIDE = new Set(["marked-invalid", "withdrawn-as-false"]);

/** Every complaint that is not closed, the one whose clock breaks first in front. */
export async function readQueue(http: Http): Promise<{ rows: QueueRow[]; complete: boolean }> {
  const { cases, readings } = http.deps.store.read;
  const unsettled = await cases.find({
    where: { status: { in: ["open", "resolved"] } },
    orderBy: [["updatedAt", "desc"]],
    limit: CASES,
  });
  const found = await readings.find({
    where: { caseId: { in: unsettled.map((one) => one.id) }, type: "complaint" },
    orderBy: [["at", "desc"]],
    limit: COMPLAINTS,
  });
  const waiting = found.filter(
    (reading) => reading.complaint?.status !== "closed" && !SET_ASIDE.has(reading.excluded ?? ""),
  );
  return {
    rows: await inOrder(http, waiting, unsettled),
    complete: unsettled.length < CASES && found.length < COMPLAINTS,
  };
}

/** These complaints with their cases, the one whose clock breaks first in front; those without a clock last. */
export async function inOrder(
  http: Http,
  readings: readonly Reading[],
  known?: readonly CaseDoc[],
): Promise<QueueRow[]> {
  const ids = [...new Set(readings.flatMap((reading) => reading.caseId ?? []))];
  const cases = known ?? (await http.deps.store.read.cases.many(ids));
  const byId = new Map(cases.map((one) => [one.id, one]));
  const clocksOf = await readClocks(http, readings, true);
  const rows = readings.map((reading) => ({
    id: reading.id,
    reading,
    openCase: byId.get(reading.caseId ?? "") ?? null,
    first: reading.complaint?.status === "closed" ? null : firstToBreak(clocksOf(reading)),
  }));
  const due = (row: QueueRow) => row.first?.dueAt ?? Infinity;
  return rows.sort((a, b) => compare(due(a), due(b)) || a.reading.seq - b.reading.seq);
}

/** Two that never break are equal: Infinity minus Infinity is no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** Past its deadline, in its last quarter, or neither. */
export function dueState(row: QueueRow, now: number): "overdue" | "soon" | null {
  if (!row.first) return null;
  const { dueAt, startedAt } = row.first;
  if (dueAt <= now) return "overdue";
  return dueAt - now <= (dueAt - startedAt) / 4 ? "soon" : null;
}

/** How many stand where. */
export function countQueue(
  queue: { rows: readonly QueueRow[]; complete: boolean },
  now: number,
): ComplaintCounts {
  const states = queue.rows.map((row) => dueState(row, now));
  return {
    all: queue.rows.length,
    overdue: states.filter((state) => state === "overdue").length,
    soon: states.filter((state) => state === "soon").length,
    followUp: queue.rows.filter((row) => row.reading.complaint?.status === "resolved").length,
    complete: queue.complete,
  };
}
