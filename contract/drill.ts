import { z } from "zod";
import { directoryInput } from "./directory";
import { bilingual, words } from "./primitives";

/** A moment of a drill: its day and local time, `D1 09:12`; day 1 is the first. */
export const drillMoment = z
  .string()
  .regex(
    /^D[1-9]\d? ([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
    "expected a day and time such as D1 09:12",
  );

/** What is no record: an act of a person in the response. A centre without a performer for it says so and goes on. */
export const drillAct = z.enum([
  "take-command",
  "draft-statement",
  "submit-statement",
  "sign-statement",
  "release-statement",
  "answer-task",
]);
export type DrillAct = z.infer<typeof drillAct>;

const recordStep = z.strictObject({
  at: drillMoment,
  /** A signal or an action of the contract. Its own times are not given: `at` is when it is made and received. */
  record: z.looseObject({
    type: z.enum(["complaint", "article", "post", "action"]),
    id: words(200),
  }),
});
const actStep = z.strictObject({
  at: drillMoment,
  do: drillAct,
  /** Person of the directory. */
  by: words(100),
  with: z.record(z.string(), z.unknown()).default({}),
});

/** One thing that happens in a drill. */
export const drillStep = z.union([recordStep, actStep]);
export type DrillStep = z.infer<typeof drillStep>;

/** A drill as communicators write it: playbooks/drills/*.drill.yaml. */
export const drill = z
  .strictObject({
    id: words(100),
    name: bilingual,
    purpose: bilingual,
    pack: words(100),
    /** The demo's organisation. A drill in a running centre plays to the people who are there. */
    setup: directoryInput.omit({ sources: true }).required({ organisation: true }),
    /** In the demo everything before this moment has happened already when it opens. */
    liveFrom: drillMoment,
    steps: z.array(drillStep).min(1),
  })
  .superRefine(({ steps }, context) => {
    let last = 0;
    for (const [index, step] of steps.entries()) {
      if (!drillMoment.safeParse(step.at).success) continue;
      const offset = drillOffset(step.at);
      if (offset < last)
        context.addIssue({
          code: "custom",
          path: ["steps", index, "at"],
          message: "expected no moment before the step above",
        });
      last = offset;
    }
  });
export type Drill = z.infer<typeof drill>;

/** Milliseconds from 00:00 of the drill's first day to this moment. */
export function drillOffset(moment: string): number {
  const [day = "D1", clock = "00:00"] = moment.split(" ");
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return (((Number(day.slice(1)) - 1) * 24 + hours) * 3_600 + minutes * 60 + seconds) * 1_000;
}
