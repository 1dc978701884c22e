import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { AccessRole, Duty } from "../../../contract/directory";
import { decideCommand } from "../../../server/core/response/command";
import { mayCommand } from "../../../contract/permissions";
import { takeFreeCommand } from "../../../server/core/response/take-command";

const person = (id: string, duties: Duty[] = [], access: AccessRole[] = []) => ({
  id,
  name: `name of ${id}`,
  duties,
  access,
});
const ann = person("ann", ["commander"]);
const ben = person("ben", ["leader"]);
const cao = person("cao", [], ["commander"]);
const pr = person("pr", ["pr"], ["pr"]);
const people = [ann, ben, cao, pr];
const facts = { people, clock: () => "08:50" };

const open = (commander: string | null) => ({
  status: "open" as const,
  commander,
  commanderSince: commander === null ? null : 1,
});
const closed = (commander: string | null) => ({ ...open(commander), status: "closed" as const });
const wish = (by: string, to: string, over: { reason?: string; from?: string | null } = {}) => ({
  by,
  to,
  reason: null,
  ...over,
});
const outcome = (
  ...[incident, asked]: [Parameters<typeof decideCommand>[0], ReturnType<typeof wish>]
) => {
  const decision = decideCommand(incident, asked, facts);
  if (decision.kind === "changed") return `${decision.event} ${decision.to.id}`;
  return decision.kind === "same" ? "same" : decision.why;
};

describe("at the desk", () => {
  test.each([
    ["free, and taken", open(null), wish("ann", "ann"), "command.taken ann"],
    ["free, and given", open(null), wish("ann", "ben"), "command.taken ben"],
    ["free, given to who may not command", open(null), wish("ann", "pr"), "unfit"],
    ["to nobody of the directory", open(null), wish("ann", "stranger"), "unfit"],
    ["his own again", open("ann"), wish("ann", "ann"), "same"],
    ["given to who has it", open("ann"), wish("ben", "ann"), "same"],
    [
      "his own, handed on, needs no reason",
      open("ann"),
      wish("ann", "ben"),
      "command.handed-over ben",
    ],
    ["handed to who may not command", open("ann"), wish("ann", "pr"), "unfit"],
    ["another's, without a reason", open("ann"), wish("ben", "ben"), "conflict"],
    [
      "another's, with one",
      open("ann"),
      wish("ben", "ben", { reason: "失联" }),
      "command.taken ben",
    ],
    [
      "another's for a third, with one",
      open("ann"),
      wish("ben", "cao", { reason: "失联" }),
      "command.taken cao",
    ],
    [
      "from whom he saw in command",
      open("ann"),
      wish("ben", "ben", { reason: "失联", from: "ann" }),
      "command.taken ben",
    ],
    [
      "from somebody who no longer is",
      open("ann"),
      wish("ben", "ben", { reason: "失联", from: "cao" }),
      "conflict",
    ],
    [
      "he saw nobody in command",
      open("ann"),
      wish("ben", "ben", { reason: "失联", from: null }),
      "conflict",
    ],
    ["of a closed incident", closed(null), wish("ann", "ann"), "conflict"],
    ["handed on after the end", closed("ann"), wish("ann", "ben"), "conflict"],
  ])("%s", (_name, incident, asked, expected) => {
    expect(outcome(incident, asked)).toBe(expected);
  });

  test("whoever is refused is told who commands and since when", () => {
    const told = JSON.stringify(decideCommand(open("ann"), wish("ben", "ben"), facts));
    expect(told).toContain("name of ann");
    expect(told).toContain("08:50");
  });
});

describe("by the link of a page", () => {
  test.each([
    ["free, to who commands by duty", open(null), ann, "take"],
    ["free, to who leads", open(null), ben, "take"],
    ["free, to who may by access", open(null), cao, "take"],
    ["free, to who may not", open(null), pr, "not-entitled"],
    ["his own again", open("ann"), ann, "has-it"],
    ["his own, after the end", closed("ann"), ann, "has-it"],
    ["another's: a link gives no reason", open("ann"), ben, "held"],
    ["another's, to who may not: not even who has it is told", open("ann"), pr, "not-entitled"],
    ["closed", closed(null), ann, "closed"],
  ])("%s", (_name, incident, by, expected) => {
    const decision = takeFreeCommand(incident, by);
    expect(decision.kind === "refused" ? decision.reason : decision.kind).toBe(expected);
  });
});

const ids = fc.constantFrom("ann", "ben", "cao");
const asks = fc.record({
  by: ids,
  to: fc.constantFrom("ann", "ben", "cao", "pr"),
  reason: fc.constantFrom(null, "失联"),
  from: fc.constantFrom(undefined, null, "ann", "ben", "cao"),
});

test("whatever is asked: command once taken is never nobody's, and nobody loses it without his will or a reason", () => {
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 15 }), (all) => {
      let incident: ReturnType<typeof open> = open(null);
      for (const asked of all) {
        const decision = decideCommand(incident, asked, facts);
        if (decision.kind !== "changed") continue;
        const before = incident.commander;
        if (before !== null && before !== asked.by) expect(asked.reason).not.toBeNull();
        expect(decision.event === "command.handed-over").toBe(before === asked.by);
        expect(mayCommand(decision.to)).toBe(true);
        incident = open(decision.to.id);
        expect(decideCommand(incident, { ...asked, from: incident.commander }, facts).kind).toBe(
          "same",
        );
      }
    }),
  );
});

test("of several who take it at once, one after another, the first has it and the rest are told so", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(["ann", "ben", "cao"], { minLength: 2 }), (takers) => {
      let incident: ReturnType<typeof open> = open(null);
      const outcomes = takers.map((by) => {
        const decision = decideCommand(incident, wish(by, by), facts);
        if (decision.kind === "changed") incident = open(decision.to.id);
        return decision.kind;
      });
      expect(incident.commander).toBe(takers[0]);
      expect(outcomes).toEqual(["changed", ...takers.slice(1).map(() => "refused")]);
    }),
  );
});
