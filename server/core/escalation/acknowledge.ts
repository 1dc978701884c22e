import type { Duty, Person, RecipientClass } from "../../../contract/directory";
import type { Acknowledgement, PageDoc } from "../../../contract/page";
import type { Confidence, Instant, Level } from "../../../contract/primitives";
import { dutiesOf } from "./recipients";

/** What one acknowledgement does to a page. Doing it again changes nothing. */
export interface AcknowledgeDecision {
  acknowledgements: Acknowledgement[];
  acknowledgedAt: Instant | null;
  /** False where this person had answered already. */
  fresh: boolean;
}

/** What stops a run: any addressee below confirmed level 1; there, one of duty and one of leadership, as far as the page calls them (B5). */
export function ruleFor(
  level: Level,
  confidence: Confidence,
  classes: readonly RecipientClass[],
): PageDoc["rule"] {
  if (level !== 1 || confidence !== "confirmed") return { kind: "any" };
  const needed = classes.filter((one) => one === "duty" || one === "leadership");
  return needed.length > 0 ? { kind: "one-of-each", classes: needed } : { kind: "any" };
}

/** Takes one person's answer into a page. */
export function acknowledge(
  page: PageDoc,
  person: Pick<Person, "id" | "duties">,
  via: Acknowledgement["via"],
  now: Instant,
): AcknowledgeDecision {
  const known = page.acknowledgements.some((one) => one.by === person.id);
  if (known)
    return {
      acknowledgements: page.acknowledgements,
      acknowledgedAt: page.acknowledgedAt,
      fresh: false,
    };
  const acknowledgements = [
    ...page.acknowledgements,
    { by: person.id, at: now, via, duties: person.duties },
  ];
  const met = page.acknowledgedAt ?? (ruleMet(page.rule, acknowledgements) ? now : null);
  return { acknowledgements, acknowledgedAt: met, fresh: true };
}

/** Whether the answers satisfy the rule. */
export function ruleMet(rule: PageDoc["rule"], answers: readonly { duties: Duty[] }[]): boolean {
  if (rule.kind === "any") return answers.length > 0;
  return rule.classes.every((one) => {
    const duties = dutiesOf(one as RecipientClass);
    return answers.some((answer) => answer.duties.some((duty) => duties.includes(duty)));
  });
}
