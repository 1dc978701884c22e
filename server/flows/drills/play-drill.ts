import type { IntakeAnswer } from "../../../contract/api";
import type { Drill, DrillAct, DrillStep } from "../../../contract/drill";
import { DRILL_SPEED, waitBefore } from "../../core/drill/timeline";
import type { Deps } from "../../steps/deps";

/** Does one act that is no record; resolves to null, or to why it could not be done. */
export type Performer = (act: {
  by: string;
  with: Record<string, unknown>;
}) => Promise<string | null>;

/** What a drill is played with: intake that marks every row, and a performer for each act this centre can do. */
export interface DrillStage {
  receive(records: readonly unknown[]): Promise<IntakeAnswer>;
  performers: Partial<Record<DrillAct, Performer>>;
  /** Asked before each step: false ends the drill. */
  goesOn(): boolean;
}

/**
 * Plays steps one after another in real time, `speed` times faster than written (1: as written). Each step is told as an
 * event; one that cannot be done is told with its reason, and the drill goes on. Resolves when it has ended.
 */
export async function playDrill(
  deps: Deps,
  stage: DrillStage,
  play: { drill: Drill; steps: readonly DrillStep[]; from: string; speed?: number },
): Promise<void> {
  const { drill, steps, speed = DRILL_SPEED } = play;
  await tell(deps, "drill.started", { id: drill.id, name: drill.name, steps: steps.length, speed });
  let last = play.from;
  let done = 0;
  for (const step of steps) {
    await deps.pause(waitBefore(step, last, speed));
    if (!stage.goesOn()) break;
    last = step.at;
    done += 1;
    const reason = await perform(stage, step).catch((error: unknown) =>
      error instanceof Error ? error.message : "unknown fault",
    );
    if (reason) deps.log.warn({ drill: drill.id, at: step.at, reason }, "a drill's step failed");
    const what = "record" in step ? { record: step.record.id } : { do: step.do };
    await tell(deps, "drill.step", { id: drill.id, at: step.at, ...what, reason });
  }
  await tell(deps, "drill.ended", { id: drill.id, steps: done });
}

async function perform(stage: DrillStage, step: DrillStep): Promise<string | null> {
  if ("record" in step) {
    const { refused } = await stage.receive([step.record]);
    return refused.length === 0 ? null : JSON.stringify(refused[0]?.errors);
  }
  const performer = stage.performers[step.do];
  return performer ? performer(step) : `${step.do}: this centre has no performer for it`;
}

async function tell(
  deps: Deps,
  type: "drill.started" | "drill.step" | "drill.ended",
  data: Record<string, unknown>,
): Promise<void> {
  await deps.store.transaction((tx) => {
    tx.emit({ at: deps.clock.now(), type, drill: true, data });
    return Promise.resolve();
  });
}
