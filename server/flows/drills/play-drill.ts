import type { IntakeAnswer } from "../../../contract/api";
import type { DrillAct, DrillStep } from "../../../contract/drill";
import { waitBefore } from "../../core/drill/timeline";
import type { Tx } from "../../ports/store";
import type { Deps } from "../../steps/deps";

/** What a drill is played with: intake that marks every row, and who performs the acts that are no records. */
export interface DrillStage {
  receive(records: readonly unknown[]): Promise<IntakeAnswer>;
  /** Does one act; resolves to null, or to why it could not be done. */
  perform(act: DrillAct): Promise<string | null>;
  /** Cuts a wait short; no further step is played. */
  stop: AbortSignal;
}

/** Steps to play after the moment `from`, `speed` times faster than written (1: as written). */
export interface DrillPlay {
  run: string;
  drill: string;
  steps: readonly DrillStep[];
  from: string;
  speed: number;
}

/**
 * Plays steps one after another in real time. Each is told as an event; one that cannot be done is told with its reason,
 * and the drill goes on. `played` is called with each step's own transaction, and how many were played with it. Resolves after the last one, or when the stage says stop.
 */
export async function playDrill(
  deps: Deps,
  stage: DrillStage,
  play: DrillPlay,
  played: (tx: Tx, done: number) => Promise<void>,
): Promise<void> {
  const { run, drill, steps, speed } = play;
  const stopped = new Promise<void>((resolve) => {
    stage.stop.addEventListener("abort", () => {
      resolve();
    });
  });
  let last = play.from;
  for (const [index, step] of steps.entries()) {
    await Promise.race([deps.pause(waitBefore(step, last, speed)), stopped]);
    if (stage.stop.aborted) return;
    last = step.at;
    const reason = await playStep(stage, step).catch((error: unknown) =>
      error instanceof Error ? error.message : "unknown fault",
    );
    if (reason) deps.log.warn({ drill: run, at: step.at, reason }, "a drill's step was not done");
    const what = "record" in step ? { record: step.record.id } : { do: step.do };
    await deps.store.transaction(async (tx) => {
      const data = { run, drill, at: step.at, ...what, reason };
      tx.emit({ at: deps.clock.now(), type: "drill.step", drill: true, data });
      await played(tx, index + 1);
    });
  }
}

async function playStep(stage: DrillStage, step: DrillStep): Promise<string | null> {
  if (!("record" in step)) return stage.perform(step);
  const { refused, duplicates } = await stage.receive([step.record]);
  if (duplicates > 0) return "a record of this id was received before";
  return refused.length === 0 ? null : JSON.stringify(refused[0]?.errors);
}
