import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { RecipientClass } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import type { Confidence, Level } from "../../../contract/primitives";
import {
  callOut,
  incidentLevel,
  needsIncident,
  type CallOut,
} from "../../../server/core/incident/call-out";
import { pack } from "../../harness/case-factory";

const reCn = pack("re-cn");
type Reached = { level: Level; confidence: Confidence };
const sure = (level: Level): Reached => ({ level, confidence: "confirmed" });
const maybe: Reached = { level: 1, confidence: "possible" };

function after(one: CallOut): IncidentDoc {
  const plain = {
    id: "incident-1",
    scope: "s",
    title: "t",
    status: "open" as const,
    levelSince: 0,
    openedAt: 0,
  };
  const rest = {
    closedAt: null,
    caseIds: [],
    playbooks: [],
    parent: null,
    commander: null,
    commanderSince: null,
    lowering: null,
    closedReason: null,
    closedBy: null,
    unanswered: false,
  };
  return { ...plain, ...rest, ...one, packId: "re-cn", packVersion: "-", drill: false };
}

/** Plays moments one after another; gives who was paged in each. */
function play(moments: [Reached, RecipientClass[]][]): (string[] | null)[] {
  let incident: IncidentDoc | null = null;
  return moments.map(([reached, classes]) => {
    const decision = callOut(incident, reached, { reason: "R", classes }, reCn);
    incident = after(decision);
    return decision.page?.classes ?? null;
  });
}

describe("whom a moment pages", () => {
  test.each<[string, [Reached, RecipientClass[]][], (string[] | null)[]]>([
    [
      "the first level 2 pages duty, a second reason nobody",
      [
        [sure(2), []],
        [sure(2), []],
      ],
      [["duty"], null],
    ],
    [
      "a higher level pages all its classes",
      [
        [sure(2), []],
        [sure(1), []],
      ],
      [["duty"], ["duty", "pr", "legal", "leadership"]],
    ],
    ["a possible level 1 pages duty alone", [[maybe, []]], [["duty"]]],
    [
      "from level 2 it pages duty again: the level is higher",
      [
        [sure(2), []],
        [maybe, []],
      ],
      [["duty"], ["duty"]],
    ],
    [
      "confirmed, it pages those not yet paged since",
      [
        [maybe, []],
        [sure(1), []],
      ],
      [["duty"], ["pr", "legal", "leadership"]],
    ],
    [
      "a class of the event table is paged once",
      [
        [sure(2), []],
        [sure(2), ["site"]],
        [sure(2), ["site"]],
      ],
      [["duty"], ["site"], null],
    ],
    [
      "a class paged before the rise is not paged for the event again",
      [
        [sure(2), ["site"]],
        [sure(1), ["site"]],
      ],
      [
        ["duty", "site"],
        ["duty", "pr", "legal", "leadership"],
      ],
    ],
    [
      "an event's class comes with the level's own",
      [[sure(1), ["safety"]]],
      [["duty", "pr", "legal", "leadership", "safety"]],
    ],
    [
      "a possible level 1 under a confirmed one pages nobody",
      [
        [sure(1), []],
        [sure(1), []],
      ],
      [["duty", "pr", "legal", "leadership"], null],
    ],
    [
      "after a lowering a new rise pages all again",
      [
        [sure(1), []],
        [sure(2), []],
        [sure(1), []],
      ],
      [["duty", "pr", "legal", "leadership"], null, ["duty", "pr", "legal", "leadership"]],
    ],
  ])("%s", (_, moments, paged) => {
    expect(play(moments)).toEqual(paged);
  });

  test("within one level no class is ever paged twice", () => {
    const reached = fc.constantFrom(sure(2), maybe, sure(1));
    const classes = fc.array(
      fc.constantFrom<RecipientClass>("site", "pr", "safety", "leadership"),
      { maxLength: 3 },
    );
    const moments = fc.array(fc.tuple(reached, classes), { maxLength: 12 });
    fc.assert(
      fc.property(moments, (all) => {
        const rising = [...all].sort(([a], [b]) => urgency(a) - urgency(b));
        const paged = play(rising);
        for (const level of [2, 1]) {
          const called = paged.flatMap((one, index) =>
            rising[index]?.[0].level === level ? (one ?? []) : [],
          );
          expect(new Set(called).size).toBe(called.length);
        }
      }),
    );
  });
});

function urgency({ level, confidence }: Reached): number {
  return level === 2 ? 0 : confidence === "possible" ? 1 : 2;
}

test.each<[Level, Confidence, boolean]>([
  [1, "confirmed", true],
  [1, "possible", true],
  [2, "confirmed", true],
  [2, "possible", false],
  [3, "confirmed", false],
  [4, "confirmed", false],
])("a case at level %i, %s, belongs in an incident: %s", (level, confidence, expected) => {
  expect(needsIncident({ level, confidence })).toBe(expected);
});

test("an incident is as high as its highest case, confirmed where any such case is", () => {
  expect(incidentLevel([sure(2), maybe])).toEqual(maybe);
  expect(incidentLevel([maybe, sure(1), sure(2)])).toEqual(sure(1));
  expect(incidentLevel([sure(2), { level: 2, confidence: "possible" }])).toEqual(sure(2));
});
