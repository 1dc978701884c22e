import type { Drill, DrillAct, DrillStep } from "../../../contract/drill";
import type { IntakeAnswer } from "../../../contract/api";
import type { Actor } from "../../../contract/permissions";
import { DRILL_SPEED, plannedLength, stepsOfRun } from "../../core/drill/timeline";
import { conflict, unknown, type Refusal } from "../../core/refusal";
import type { ShardLease } from "../../ports/store";
import type { Deps } from "../../steps/deps";
import {
  askToStop,
  drillRuns,
  endRun,
  keepRun,
  stopAsked,
  countStep,
  type DrillRun,
  type Ending,
} from "./drill-runs";
import { playDrill } from "./play-drill";

/** What to play, and for whom it is started. */
export interface DrillWish {
  drill: Drill;
  actor: Actor;
  speed?: number | undefined;
  /** Only these steps, after this moment, under the ids they have; otherwise all of them, under ids of this run's own. */
  part?: { steps: readonly DrillStep[]; from: string };
  /** Who performs the acts; where nobody does they are left to the people of the centre, and told so. */
  perform?: (act: DrillAct) => Promise<string | null>;
}

type RunAnswer = { kind: "ok"; run: DrillRun } | Refusal;

/** The right to play, taken as a shard is: no shard of the backlog has this number, and it is free again when its holder dies. */
const STAGE = 1_000_000;

/** Where drills are played: one at a time, whichever of the centre's processes plays it. */
export interface DrillRoom {
  /** Begins a play and does not wait for its end; refused while another one plays. */
  start(wish: DrillWish): Promise<RunAnswer>;
  /** Ends a play before its last step; one of another process ends when that process hears of it. Ending it again changes nothing. */
  stop(id: string, actor: Actor): Promise<RunAnswer>;
  /** The plays of all processes, newest first. */
  runs(): Promise<DrillRun[]>;
  /** Ends in the log what a process that died left open; nothing where a drill plays. To be called when a process starts. */
  tidy(): Promise<void>;
  /** Before the process ends: whatever plays is stopped, and the log says why. Nothing can be started after. */
  close(): Promise<void>;
}

interface Playing {
  run: DrillRun;
  /** Why it is to end early; null while nobody wants that. */
  ending: Ending | null;
  stop: AbortController;
  over: Promise<void>;
}

/** A room from within. */
interface Room {
  deps: Deps;
  receive: (records: readonly unknown[]) => Promise<IntakeAnswer>;
  playing: Playing | null;
  /** Something plays, or is about to. */
  taken: boolean;
  closed: boolean;
}

/** Opens the room. `receive` takes records in and marks them as a drill's. */
export function createDrillRoom(
  deps: Deps,
  receive: (records: readonly unknown[]) => Promise<IntakeAnswer>,
): DrillRoom {
  const room: Room = { deps, receive, playing: null, taken: false, closed: false };
  return {
    start: (wish) => start(room, wish),
    async stop(id, actor) {
      const ending: Ending = { why: "stopped", reason: `stopped by ${actor.name}` };
      const { playing } = room;
      if (playing?.run.id === id) await end(playing, ending);
      const run = await askToStop(deps, id, ending);
      return run ? { kind: "ok", run } : unknown("drill");
    },
    runs: () => drillRuns(deps.store),
    async tidy() {
      const lease = await takeStage(room);
      if (!lease) return;
      room.taken = false;
      await lease.release();
    },
    async close() {
      room.closed = true;
      if (room.playing)
        await end(room.playing, { why: "centre-ended", reason: "the centre ended" });
    },
  };
}

async function start(room: Room, wish: DrillWish): Promise<RunAnswer> {
  if (room.closed) return conflict("centre-ending");
  const lease = room.taken ? null : await takeStage(room);
  if (!lease) return conflict("drill-playing");
  try {
    const run = await begin(room.deps, wish);
    const playing: Playing = {
      run,
      ending: null,
      stop: new AbortController(),
      over: Promise.resolve(),
    };
    room.playing = playing;
    playing.over = play(room, { playing, lease }, wish).finally(() => {
      room.playing = null;
      room.taken = false;
    });
    return { kind: "ok", run: { ...run } };
  } catch (error) {
    await lease.release();
    room.taken = false;
    throw error;
  }
}

/** The right to play, and what a dead process left open ended; null where a drill plays, here or elsewhere. */
async function takeStage(room: Room): Promise<ShardLease | null> {
  const { store } = room.deps;
  room.taken = true;
  let lease: ShardLease | null = null;
  try {
    lease = await store.leaseShard(STAGE);
    if (lease) await endOfTheDead(room.deps);
    else room.taken = false;
    return lease;
  } catch (error) {
    await lease?.release();
    room.taken = false;
    throw error;
  }
}

async function endOfTheDead({ store, clock }: Deps): Promise<void> {
  const ending: Ending = { why: "centre-died", reason: "the centre died while it played" };
  const open = (await drillRuns(store)).filter((run) => run.endedAt === null);
  for (const { id } of open) await endRun(store, { id, done: null, at: clock.now(), ending });
}

async function end(playing: Playing, ending: Ending): Promise<void> {
  playing.ending ??= ending;
  playing.stop.abort();
  await playing.over;
}

async function begin(deps: Deps, wish: DrillWish): Promise<DrillRun> {
  const { drill, actor, speed = DRILL_SPEED } = wish;
  const { steps, from } = partOf(wish);
  const now = deps.clock.now();
  return deps.store.transaction(async (tx) => {
    const run: DrillRun = {
      id: `drill-${String(await tx.numbers("drill", 1))}`,
      drill: drill.id,
      name: drill.name,
      speed,
      steps: steps.length,
      done: 0,
      startedAt: now,
      plannedEnd: now + plannedLength(steps, from, speed),
      endedAt: null,
      reason: null,
    };
    keepRun(tx, run);
    const data = { run: run.id, drill: drill.id, name: drill.name, steps: run.steps, speed };
    tx.emit({
      at: now,
      type: "drill.started",
      drill: true,
      data: { ...data, by: actor.id, byName: actor.name },
    });
    return run;
  });
}

/** Plays to the end, however it comes; the log has it with its reason. */
async function play(
  { deps, receive }: Room,
  { playing, lease }: { playing: Playing; lease: ShardLease },
  wish: DrillWish,
): Promise<void> {
  const { run, stop } = playing;
  const { steps, from } = partOf(wish);
  const perform = wish.perform ?? leftToPeople;
  const stage = { receive, perform, stop: stop.signal };
  const own = wish.part ? steps : stepsOfRun(steps, run.id);
  const given = { run: run.id, drill: run.drill, steps: own, from, speed: run.speed };
  const told = (ending: Ending | null) => {
    if (!ending) return;
    playing.ending ??= ending;
    stop.abort();
  };
  const deaf = listen(deps, playing, told);
  void lease.lost.then(() => {
    told({ why: "fault", reason: "the connection to the database was lost" });
  });
  try {
    await playDrill(deps, stage, given, async (tx, done) => {
      run.done = done;
      told(await countStep(tx, run.id, done));
    });
    // Told to stop after its last step: it ended by itself.
    if (run.done === run.steps) playing.ending = null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown fault";
    playing.ending = { why: "fault", reason };
  }
  deaf();
  const { id, done } = run;
  await endRun(deps.store, { id, done, at: deps.clock.now(), ending: playing.ending }).catch(
    (error: unknown) => {
      deps.log.error({ drill: id, fault: String(error) }, "a drill's end could not be written");
    },
  );
  await lease.release();
}

/** Hears of a wish to stop that another process took: looked for after commits, one look at a time. Gives what ends it. */
function listen(deps: Deps, { run }: Playing, told: (ending: Ending | null) => void): () => void {
  const state = { looking: false };
  return deps.store.onCommit(() => {
    if (state.looking) return;
    state.looking = true;
    void stopAsked(deps.store, run.id)
      .then(told, () => undefined)
      .finally(() => (state.looking = false));
  });
}

function partOf({ drill, part }: DrillWish): { steps: readonly DrillStep[]; from: string } {
  return part ?? { steps: drill.steps, from: drill.steps[0]?.at ?? drill.liveFrom };
}

function leftToPeople(act: DrillAct): Promise<string> {
  return Promise.resolve(`${act.do}: left to the people of this centre`);
}
