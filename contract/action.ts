import { z } from "zod";
import { EVENT_KINDS, SERIOUS_TAGS } from "./case";
import { isoTime, level, words } from "./primitives";

const common = {
  type: z.literal("action"),
  id: words(200),
  at: isoTime.nullish(),
  /** Person id of who did it; over HTTP it is the signed-in person. */
  by: words(100),
  target: words(400).nullish(),
  of: z.enum(["complaint", "case", "incident"]).nullish(),
  text: z.string().max(20_000).nullish(),
};

const act = <N extends string, S extends z.ZodRawShape>(name: N, fields: S) =>
  z.object({ ...common, action: z.literal(name), ...fields });

/** Everything a person can do to a complaint, a case or an incident, with the fields it needs. */
export const action = z.discriminatedUnion("action", [
  act("acknowledge", {}),
  act("confirm", { rule: words(50).nullish() }),
  /** With the rule "join" it answers whether the case is the problem of another: no. */
  act("reject", { rule: words(50).nullish(), reason: words(2_000) }),
  act("set_seriousness", { tags: z.array(z.enum(SERIOUS_TAGS)) }),
  act("report_event", {
    kind: z.enum(EVENT_KINDS),
    persons: z.int().min(0).max(1_000_000).nullish(),
    minutes: z.number().min(0).nullish(),
    amount: z.number().min(0).nullish(),
    verified: z.boolean().nullish(),
    project: words(200).nullish(),
    product: words(200).nullish(),
    batch: words(200).nullish(),
    branch: words(200).nullish(),
  }),
  act("request_help", { department: words(200) }),
  act("cc", { department: words(200) }),
  act("resolve", {}),
  act("follow_up", {
    outcome: z.enum([
      "satisfied",
      "dissatisfied",
      "unreachable",
      "final-position",
      "withdrawn",
      "to-court",
    ]),
  }),
  act("close", {}),
  act("reopen", {}),
  act("withdraw", { false: z.boolean() }),
  act("mark_invalid", { reason: words(2_000) }),
  act("set_cause", {
    cause: z.enum(["ours", "external", "undetermined"]),
    evidence: words(2_000).nullish(),
  }),
  act("link_identity", { with: words(400) }),
  act("split_identity", {}),
  act("confirm_join", {}),
  act("merge_case", { with: words(400) }),
  act("split_case", { signals: z.array(words(400)).min(1) }),
  act("note", { text: words(20_000) }),
  act("file_report", { stage: z.enum(["first", "interim", "final"]), to: words(200) }),
  act("lower_level", { level, reason: words(2_000), second: words(100).nullish() }),
  act("undo", { action: words(200) })
    .omit({ action: true })
    .extend({
      action: z.literal("undo"),
      /** The action taken back; where it is missing the target names it. */
      undoes: words(200).nullish(),
    }),
]);
export type Action = z.infer<typeof action>;
export type ActionName = Action["action"];
export type ActionOf<N extends ActionName> = Extract<Action, { action: N }>;
