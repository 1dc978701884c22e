import type { Drill, DrillAct, DrillStep } from "../../../contract/drill";
import type { IntakeAnswer } from "../../../contract/api";
import type { Actor } from "../../../contract/permissions";
import type { Instant } from "../../../contract/primitives";
import { DRILL_SPEED, plannedLength, stepsOfRun } from "../../core/drill/timeline";
import { conflict, unknown, type Refusal } from "../../core/refusal";
import type { Deps } from "../../steps/deps";
import { playDrill } from "./play-drill";

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

/** Where drills are played: one at a time. */
export interface DrillRoom {
  /** Begins a play and does not wait for its end; refused while another one plays. */
  start(wish: DrillWish): Promise<RunAnswer>;
  /** Ends a play before its last step. Ending it again changes nothing. */
  stop(id: string, actor: Actor): Promise<RunAnswer>;
  /** The plays since this process began, newest first. */
  runs(): DrillRun[];
  /** Before the process ends: whatever plays is stopped, and the log says why. Nothing can be started after. */
  close(): Promise<void>;
}

interface Playing {
  run: DrillRun;
  stop: AbortController;
  over: Promise<void>;
}

/** Opens the room. `receive` takes records in and marks them as a drill's. */
export function createDrillRoom(
  deps: Deps,
  receive: (records: readonly unknown[]) => Promise<IntakeAnswer>,
): DrillRoom {
  const all: Playing[] = [];
  const state = { taken: false, closed: false };
  const end = async (playing: Playing, reason: string) => {
    if (playing.run.endedAt === null) playing.run.reason ??= reason;
    playing.stop.abort();
    await playing.over;
  };
  return {
    async start(wish) {
      if (state.closed) return conflict("centre-ending");
      if (state.taken) return conflict("drill-playing");
      state.taken = true;
      try {
        const run = await begin(deps, wish);
        const stop = new AbortController();
        const over = play(deps, { receive, run, stop: stop.signal }, wish).finally(() => {
          state.taken = false;
        });
        all.unshift({ run, stop, over });
        return { kind: "ok", run };
      } catch (error) {
        state.taken = false;
        throw error;
      }
    },
    async stop(id, actor) {
      const playing = all.find((one) => one.run.id === id);
      if (!playing) return unknown("drill");
      await end(playing, `stopped by ${actor.name}`);
      return { kind: "ok", run: playing.run };
    },
    runs: () => all.map((one) => ({ ...one.run })),
    async close() {
      state.closed = true;
      await Promise.all(all.map((one) => end(one, "the centre ended")));
    },
  };
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
  deps: Deps,
  at: {
    run: DrillRun;
    stop: AbortSignal;
    receive: (records: readonly unknown[]) => Promise<IntakeAnswer>;
  },
  wish: DrillWish,
): Promise<void> {
  const { run } = at;
  const { steps, from } = partOf(wish);
  const stage = { receive: at.receive, perform: wish.perform ?? leftToPeople, stop: at.stop };
  const own = wish.part ? steps : stepsOfRun(steps, run.id);
  const given = { run: run.id, drill: run.drill, steps: own, from, speed: run.speed };
  try {
    await playDrill(deps, stage, given, () => (run.done += 1));
    // Told to stop after its last step: it ended by itself.
    if (run.done === run.steps) run.reason = null;
  } catch (error) {
    run.reason = error instanceof Error ? error.message : "unknown fault";
  }
  run.endedAt = deps.clock.now();
  const { id, drill, done, reason } = run;
  const data = { run: id, drill, done, steps: run.steps, reason };
  await deps.store
    .transaction((tx) => {
      tx.emit({ at: run.endedAt ?? 0, type: "drill.ended", drill: true, data });
      return Promise.resolve();
    })
    .catch((error: unknown) => {
      deps.log.error({ drill: id, fault: String(error) }, "a drill's end could not be written");
    });
}

function partOf({ drill, part }: DrillWish): { steps: readonly DrillStep[]; from: string } {
  return part ?? { steps: drill.steps, from: drill.steps[0]?.at ?? drill.liveFrom };
}

function leftToPeople(act: DrillAct): Promise<string> {
  return Promise.resolve(`${act.do}: left to the people of this centre`);
}
