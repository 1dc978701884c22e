import type { Person } from "../../../contract/directory";
import type { PageDoc, SendDoc } from "../../../contract/page";
import type { Instant } from "../../../contract/primitives";
import { membersOf } from "./recipients";

/** What to do with a page whose moment has come. Every silence has a reason. */
export type StepDecision =
  | { kind: "hold"; reason: "acknowledged" | "not due" | "ended" }
  | {
      kind: "call";
      people: Person[];
      as: Exclude<SendDoc["kind"], "first">;
      step: number;
      nextStep: number;
      nextAt: Instant | null;
      note: string;
    }
  | { kind: "exhausted"; people: Person[]; step: number };

/** How long after its last step a page that nobody answered is declared unanswered: as long as between the last two steps, at least this. */
const LAST_WAIT_MS = 5 * 60_000;

/** When the page's first ladder step is due. */
export function firstStepAt(page: Pick<PageDoc, "at" | "ladder">): Instant {
  const first = page.ladder[0];
  return page.at + (first ? first.afterMinutes * 60_000 : LAST_WAIT_MS);
}

/**
 * Whom to call now, and when to look again (B5 ladder). A step whose people were called already repeats to them; who
 * has answered is not called again; a step without anybody goes to the whole leadership. After the last step the page
 * is exhausted: everybody reachable is called a last time and the board shows it.
 */
export function nextStep(
  page: PageDoc,
  people: readonly Person[],
  called: ReadonlySet<string>,
  now: Instant,
): StepDecision {
  if (page.acknowledgedAt !== null) return { kind: "hold", reason: "acknowledged" };
  if (page.exhaustedAt !== null || page.nextAt === null) return { kind: "hold", reason: "ended" };
  if (now < page.nextAt) return { kind: "hold", reason: "not due" };
  const answered = new Set(page.acknowledgements.map((one) => one.by));
  const step = page.ladder[page.nextStep];
  if (!step)
    return {
      kind: "exhausted",
      people: lastResort(people, answered),
      step: page.ladder.length + 2,
    };
  const members = [...new Set(step.duties.flatMap((one) => membersOf(one, people)))];
  const wanted = members.length > 0 ? members : membersOf("leadership", people);
  if (page.to.length === 0 && wanted.length === 0)
    return { kind: "exhausted", people: [], step: page.nextStep + 2 };
  const open = wanted.filter((person) => !answered.has(person.id));
  return {
    kind: "call",
    people: open,
    as: open.length > 0 && open.every((person) => called.has(person.id)) ? "repeat" : "ladder",
    step: page.nextStep + 2,
    nextStep: page.nextStep + 1,
    nextAt: nextMoment(page),
    note: members.length > 0 ? "" : "nobody holds this duty: the leadership is called",
  };
}

/** Everybody of duty, backup and leadership who has not answered: nobody may say he was not told. */
function lastResort(people: readonly Person[], answered: ReadonlySet<string>): Person[] {
  const all = [
    ...membersOf("duty", people),
    ...membersOf("backup", people),
    ...membersOf("leadership", people),
  ];
  return [...new Set(all)].filter((person) => !answered.has(person.id));
}

function nextMoment(page: PageDoc): Instant {
  const following = page.ladder[page.nextStep + 1];
  if (following) return page.at + following.afterMinutes * 60_000;
  const last = page.ladder[page.nextStep]?.afterMinutes ?? 0;
  const earlier = page.ladder[page.nextStep - 1]?.afterMinutes ?? 0;
  return page.at + last * 60_000 + Math.max(LAST_WAIT_MS, (last - earlier) * 60_000);
}
