import { say } from "../../../contract/refusal";
import { faultAt, fieldFaults } from "../../../contract/field-fault";
import { clockRecord, setupRecord, type ReplayResult } from "../../../contract/replay";
import type { Instant } from "../../../contract/primitives";
import { readAction, readSignal, type ReadRecord } from "../../core/records/read-record";
import { parseTime } from "../../core/records/parse-time";
import type { Desk } from "../../steps/desk";
import { DIRECTORY_PARTS } from "../../steps/directory";
import type { Deps } from "../../steps/deps";
import { replayResult } from "./result";

/** The pieces of the pipeline that a replay drives by hand, on its own clock. */
export interface ReplayEngine {
  deps: Deps;
  desk: Desk;
  /** Moves the clock forward; refuses to go back. */
  setTime(at: Instant): void;
  workBatch(): Promise<number>;
  workDue(): Promise<number>;
  nextDue(until: Instant): Promise<Instant | null>;
}

/** A line that cannot be played at all: the replay stops and says which. */
export class ReplayError extends Error {}

type Refusals = ReplayResult["refused"];

/**
 * Plays parsed lines (index 0 is line 1, undefined an empty one) through the pipeline and resolves to the result. What is due happens first, at
 * its own minute; with `drill` every row is marked; nothing happens after the last record. A record that does not fit is listed as refused.
 */
export async function playRecords(
  engine: ReplayEngine,
  lines: readonly unknown[],
  drill = false,
): Promise<ReplayResult> {
  const refused: Refusals = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (raw === undefined) continue;
    if (typeOf(raw) === "setup") {
      await setUp(engine, raw, line);
      continue;
    }
    const at = timeOf(engine, raw, line, refused);
    if (at === null) continue;
    if (at < last)
      throw new ReplayError(
        `line ${String(line)}: at lies before the line above; a replay is sorted by at`,
      );
    last = at;
    await passTime(engine, at);
    if (typeOf(raw) !== "clock") await play(engine, raw, { line, drill }, refused);
  }
  return {
    ...(await replayResult(engine.deps)),
    refused: [...refused, ...(await refusedActions(engine.deps))],
  };
}

function typeOf(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && "type" in raw ? raw.type : null;
}

async function setUp(engine: ReplayEngine, raw: unknown, line: number): Promise<void> {
  const parsed = setupRecord.safeParse(raw);
  if (!parsed.success) {
    const faults = fieldFaults(parsed.error).map(({ path, message }) => `${path}: ${message}`);
    throw new ReplayError(`line ${String(line)}: ${faults.join("; ")}`);
  }
  await engine.deps.store.transaction((tx) => {
    for (const part of DIRECTORY_PARTS) {
      if (parsed.data[part] !== undefined)
        tx.settings.put({ id: `directory:${part}`, value: parsed.data[part] });
    }
    return Promise.resolve();
  });
  engine.desk.forget();
}

function timeOf(
  engine: ReplayEngine,
  raw: unknown,
  line: number,
  refused: Refusals,
): Instant | null {
  const text = typeof raw === "object" && raw !== null && "at" in raw ? raw.at : null;
  const at = typeof text === "string" ? parseTime(text, engine.deps.timeZone) : null;
  const fits = typeOf(raw) !== "clock" || clockRecord.safeParse(raw).success;
  if (at !== null && fits) return at;
  refused.push({ line, id: null, errors: [faultAt("at", say("no-time"))] });
  return null;
}

/** Everything due up to `at` happens at its own moment, then the clock stands at `at`. */
async function passTime(engine: ReplayEngine, at: Instant): Promise<void> {
  for (;;) {
    const due = await engine.nextDue(at);
    if (due === null) break;
    engine.setTime(Math.max(due, engine.deps.clock.now()));
    await engine.workDue();
  }
  engine.setTime(at);
}

async function play(
  engine: ReplayEngine,
  raw: unknown,
  { line, drill }: { line: number; drill: boolean },
  refused: Refusals,
): Promise<void> {
  const { deps } = engine;
  const receipt = {
    now: deps.clock.now(),
    timeZone: deps.timeZone,
    trustAt: true,
    drill,
    shard: 0,
  };
  const read: ReadRecord =
    typeOf(raw) === "action" ? readAction(raw, receipt) : readSignal(raw, receipt);
  if (!read.ok) {
    refused.push({ line, id: read.id, errors: read.errors });
    return;
  }
  await deps.store.transaction((tx) => tx.receive([read.record]));
  while ((await engine.workBatch()) > 0);
}

async function refusedActions(deps: Deps): Promise<Refusals> {
  const outcomes = await deps.store.read.outcomes.find({ limit: 1_000_000 });
  return outcomes
    .filter((outcome) => !outcome.accepted)
    .map((outcome) => ({
      line: 0,
      id: outcome.id.replace(/^action\|/, ""),
      errors: [{ path: "action", message: outcome.reason ?? "refused" }],
    }));
}
