import type { Drill } from "../../../contract/drill";
import type { Instant } from "../../../contract/primitives";
import type { SettingDoc } from "../../../contract/records";
import type { Deps } from "../../steps/deps";
import type { Store, Tx } from "../../ports/store";

/** A play of a drill, under way or over. */
export interface DrillRun {
  id: string;
  drill: string;
  name: Drill["name"];
  speed: number;
  steps: number;
  done: number;
  startedAt: Instant;
  plannedEnd: Instant;
  endedAt: Instant | null;
  /** Why it ended before its last step; null where it did not. */
  reason: string | null;
}

/** Why a play ended before its last step: for machines, and in words. */
export interface Ending {
  why: "stopped" | "centre-ended" | "centre-died" | "fault";
  reason: string;
}

/** A run as it is kept, so that every process of the centre knows of it, and one that is started later. */
interface KeptRun {
  run: DrillRun;
  /** Somebody asked another process than the one that plays it to stop it. */
  stop: Ending | null;
}

const KEPT = "drill-run:";
const FIRST_AFTER_KEPT = "drill-run;";
/** Runs that are listed: the newest. */
const LISTED = 500;

/** The plays of all processes, newest first. */
export async function drillRuns({ read }: Pick<Store, "read">): Promise<DrillRun[]> {
  const rows = await read.settings.find({
    where: { id: { gte: KEPT, lt: FIRST_AFTER_KEPT } },
    orderBy: [["id", "desc"]],
    limit: LISTED,
  });
  return rows.map((row) => keptIn(row).run);
}

/** Keeps a run that begins. */
export function keepRun(tx: Tx, run: DrillRun): void {
  put(tx, { run: { ...run }, stop: null });
}

/** A step of it was played. Resolves to why it is to stop, where somebody asked for that elsewhere. */
export async function countStep(tx: Tx, id: string, done: number): Promise<Ending | null> {
  const kept = await held(tx, id);
  if (!kept || kept.run.endedAt !== null) return null;
  put(tx, { ...kept, run: { ...kept.run, done } });
  return kept.stop;
}

/** Asks whichever process plays it to stop it, which hears of it by the event. Null where there is no such run. */
export async function askToStop(
  { store, clock }: Pick<Deps, "store" | "clock">,
  id: string,
  ending: Ending,
): Promise<DrillRun | null> {
  return store.transaction(async (tx) => {
    const kept = await held(tx, id);
    if (kept && kept.run.endedAt === null && kept.stop === null) {
      put(tx, { ...kept, stop: ending });
      const data = { run: id, drill: kept.run.drill, ...ending };
      tx.emit({ at: clock.now(), type: "drill.stopping", drill: true, data });
    }
    return kept && kept.run;
  });
}

/** Why a run is to stop, where somebody asked for that in another process. */
export async function stopAsked({ read }: Pick<Store, "read">, id: string): Promise<Ending | null> {
  const row = await read.settings.get(keyOf(id));
  return row && keptIn(row).stop;
}

/** Writes a run's end and tells of it, once; `ending` is null where it came to its last step. */
export async function endRun(
  store: Store,
  end: { id: string; done: number | null; at: Instant; ending: Ending | null },
): Promise<void> {
  await store.transaction(async (tx) => {
    const kept = await held(tx, end.id);
    if (!kept || kept.run.endedAt !== null) return;
    const { at, ending } = end;
    const done = end.done ?? kept.run.done;
    const run = { ...kept.run, done, endedAt: at, reason: ending?.reason ?? null };
    put(tx, { ...kept, run });
    const { id, drill, name, steps, reason } = run;
    const data = { run: id, drill, name, done, steps, reason, why: ending?.why ?? null };
    tx.emit({ at, type: "drill.ended", drill: true, data });
  });
}

async function held(tx: Tx, id: string): Promise<KeptRun | null> {
  const row = await tx.settings.lock(keyOf(id));
  return row && keptIn(row);
}

function put(tx: Tx, kept: KeptRun): void {
  tx.settings.put({ id: keyOf(kept.run.id), value: kept });
}

const keptIn = (row: SettingDoc): KeptRun => row.value as KeptRun;

/** Padded, so that keys stand in the order of their numbers. */
function keyOf(id: string): string {
  return KEPT + id.replace(/^drill-/u, "").padStart(9, "0");
}
