import { z } from "zod";
import { action } from "./action";
import { directoryInput } from "./directory";
import { bilingual, words } from "./primitives";
import { signal } from "./signal";
import { SIGN_OFF_ROLES } from "./statement";

/** A moment of a drill: its day and local time, `D1 09:12`; day 1 is the first. */
const drillMoment = z
  .string()
  .regex(
    /^D[1-9]\d? ([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
    "expected a day and time such as D1 09:12",
  );

/** A signal or an action of the contract. Its own times are not given: `at` is when it is made and received. */
const recordStep = z
  .strictObject({
    at: drillMoment,
    record: z.looseObject({
      type: z.enum(["complaint", "article", "post", "action"]),
      id: words(150),
    }),
  })
  .superRefine(({ record }, context) => {
    const checked = (record.type === "action" ? action : signal).safeParse(record);
    for (const issue of checked.error?.issues ?? [])
      context.addIssue({
        code: "custom",
        path: ["record", ...issue.path],
        message: issue.message,
      });
  });

/** Person id of who acts. */
const common = { at: drillMoment, by: words(100) };
/**
 * What is no record: an act of a person in the response, on the incident that the drill has opened. Played in a demo, whose
 * people are its own; a running centre leaves these to its people, and says so.
 */
const actStep = z.discriminatedUnion("do", [
  z.strictObject({ ...common, do: z.literal("take-command") }),
  z.strictObject({
    ...common,
    do: z.literal("draft-statement"),
    /** Template id, and what is written into its blanks. */
    template: words(100),
    slots: z.record(words(60), words(4_000)).default({}),
    /** Person id of who is to speak it. */
    speaker: words(100).optional(),
  }),
  z.strictObject({ ...common, do: z.literal("submit-statement") }),
  z.strictObject({
    ...common,
    do: z.literal("sign-statement"),
    role: z.enum(SIGN_OFF_ROLES),
  }),
  z.strictObject({
    ...common,
    do: z.literal("answer-task"),
    /** The task's id within its playbook. */
    step: words(100),
    answer: words(4_000).nullish(),
    choice: words(60).nullish(),
  }),
]);
export type DrillAct = z.infer<typeof actStep>;
export type DrillStep = z.infer<typeof recordStep> | DrillAct;

/** One thing that happens in a drill: by its `do` an act, otherwise a record; faults are told of the one that was meant. */
const drillStep = z.looseObject({}).transform((value, context): DrillStep => {
  const parsed = ("do" in value ? actStep : recordStep).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    if (issue.code !== "unrecognized_keys")
      context.addIssue({ code: "custom", path, message: issue.message });
    else
      for (const key of issue.keys)
        context.addIssue({
          code: "custom",
          path: [...path, key],
          message: "expected no such field",
        });
  }
  return z.NEVER;
});

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
  .superRefine((file, context) => {
    for (const { path, message } of faultsOf(file))
      context.addIssue({ code: "custom", path, message });
  });
export type Drill = z.infer<typeof drill>;

/** At most this many times faster than written. */
export const MAX_DRILL_SPEED = 100_000;

/** A drill to play in a running centre, whole, and how many times faster than written (1: as written). */
export const drillInput = z.strictObject({
  drill,
  speed: z.number().min(1).max(MAX_DRILL_SPEED).optional(),
});

const iso = z.string().meta({ description: "ISO 8601 with zone" });

/** A play of a drill. */
export const drillRunView = z.object({
  id: z.string(),
  drill: z.string(),
  name: bilingual,
  speed: z.number(),
  steps: z.int(),
  done: z.int(),
  startedAt: iso,
  /** When it will have ended, as planned. */
  plannedEnd: iso,
  endedAt: iso.nullable(),
  /** Why it ended before its last step; null where it did not. */
  reason: z.string().nullable(),
});
export type DrillRunView = z.infer<typeof drillRunView>;

/** Milliseconds from 00:00 of the drill's first day to this moment. */
export function drillOffset(moment: string): number {
  const [day = "D1", clock = "00:00"] = moment.split(" ");
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return (((Number(day.slice(1)) - 1) * 24 + hours) * 3_600 + minutes * 60 + seconds) * 1_000;
}

interface Fault {
  path: (string | number)[];
  message: string;
}

/** What no single step shows: an order, an id, a person, a moment that do not fit the others. */
function faultsOf({
  steps,
  setup,
  liveFrom,
}: {
  steps: DrillStep[];
  setup: { people?: { id: string }[] | undefined };
  liveFrom: string;
}): Fault[] {
  const people = new Set((setup.people ?? []).map((one) => one.id));
  const ids = new Set<string>();
  const live = drillOffset(liveFrom);
  const faults = steps.flatMap((step, index): Fault[] => {
    const at = ["steps", index];
    const offset = drillOffset(step.at);
    const before = steps[index - 1];
    const found: Fault[] = [];
    if (before && offset < drillOffset(before.at))
      found.push({ path: [...at, "at"], message: "expected no moment before the step above" });
    if ("do" in step) {
      if (offset < live)
        found.push({
          path: [...at, "do"],
          message: `expected records only before liveFrom, ${liveFrom}`,
        });
      if (!people.has(step.by))
        found.push({ path: [...at, "by"], message: "expected a person of setup.people" });
      return found;
    }
    const { id, type, by } = step.record;
    if (ids.has(id))
      found.push({
        path: [...at, "record", "id"],
        message: "expected an id that no step above has",
      });
    ids.add(id);
    if (type === "action" && !people.has(String(by)))
      found.push({ path: [...at, "record", "by"], message: "expected a person of setup.people" });
    return found;
  });
  const last = steps.at(-1);
  return last && drillOffset(last.at) < live
    ? [...faults, { path: ["liveFrom"], message: "expected a moment with a step after it" }]
    : faults;
}
