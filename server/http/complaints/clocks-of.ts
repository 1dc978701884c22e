import type { ClockDoc } from "../../../contract/alert";
import type { Reading } from "../../../contract/case";
import type { Http } from "../context";

/** Clocks that run on a case: each complaint in it waits for them. */
const OF_CASE = ["response", "preliminary", "resolution"] as const;
const MANY = 20_000;

/** Finds the clocks of one complaint among those that were read. */
export type ClocksOf = (reading: Reading) => ClockDoc[];

/**
 * Reads the clocks of these complaints: their own and their cases'. One of a kind each: the running one that is due
 * first, else the last. `onlyRunning` leaves out what is met.
 */
export async function readClocks(
  http: Http,
  readings: readonly Reading[],
  onlyRunning = false,
): Promise<ClocksOf> {
  const { clocks } = http.deps.store.read;
  const running = onlyRunning ? { metAt: { isNull: true as const } } : {};
  const cases = [...new Set(readings.flatMap((reading) => reading.caseId ?? []))];
  const signals = readings.map((reading) => reading.signal);
  const [own, shared] = await Promise.all([
    clocks.find({ where: { subject: { in: signals }, ...running }, limit: MANY }),
    clocks.find({
      where: { caseId: { in: cases }, clock: { in: OF_CASE }, ...running },
      limit: MANY,
    }),
  ]);
  const bySubject = grouped(own, keyOf);
  const byCase = grouped(shared, (clock) => clock.caseId);
  return (reading) => {
    const mine = bySubject.get(`${reading.caseId ?? ""}|${reading.signal}`) ?? [];
    const ofCase = byCase.get(reading.caseId ?? "") ?? [];
    const personal = mine.filter((clock) => ["acknowledge", "follow-up"].includes(clock.clock));
    return onePerKind([...personal, ...ofCase]);
  };
}

// A sender's id is unique within its source only: the case tells two of the same apart.
const keyOf = (clock: ClockDoc) => `${clock.caseId}|${clock.subject}`;

function onePerKind(clocks: readonly ClockDoc[]): ClockDoc[] {
  return [...grouped(clocks, (clock) => clock.clock).values()].flatMap((same) => {
    const sorted = same.sort((a, b) => a.dueAt - b.dueAt);
    return sorted.find((clock) => clock.metAt === null) ?? sorted.at(-1) ?? [];
  });
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
