import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Level } from "../../../contract/primitives";
import { judgeLowering, quietUntil } from "../../../server/core/incident/lowering";
import { pack } from "../../harness/case-factory";

const HOUR = 3_600_000;
const hours = pack("re-cn").quietHours;
const facts = { hours, when: (at: number) => `hour ${String(at / HOUR)}` };
const one = (id: string, level: Level, offered: boolean) => ({
  id,
  level,
  quietSince: 0,
  loweringOfferedAt: offered ? 1 : null,
});
const open = (level: Level) => ({ status: "open" as const, level });
const outcome = (
  ...[incident, cases, level]: [
    Parameters<typeof judgeLowering>[0],
    Parameters<typeof judgeLowering>[1],
    Level,
  ]
) => {
  const decision = judgeLowering(incident, cases, level, facts);
  if (decision.kind === "refused") return decision.why;
  return `${decision.cases.join("+")}${decision.second ? " with a second" : ""}`;
};

test.each<[string, Level, number]>([
  ["72 hours at level 1", 1, 72],
  ["24 hours at level 2", 2, 24],
  ["24 hours at level 3", 3, 24],
])("quiet lasts %s", (_name, level, long) => {
  expect(quietUntil({ level, quietSince: 5 * HOUR }, hours)).toBe((5 + long) * HOUR);
});

describe("lowering", () => {
  test.each<[string, Parameters<typeof judgeLowering>[0], ReturnType<typeof one>[], Level, string]>(
    [
      ["1 to 2", open(1), [one("a", 1, true)], 2, "a with a second"],
      ["1 to 4 at once", open(1), [one("a", 1, true)], 4, "a with a second"],
      ["1 not yet quiet", open(1), [one("a", 1, false)], 2, "conflict"],
      ["2 to 3 by one person", open(2), [one("a", 2, true)], 3, "a"],
      ["2 to 4 by one person", open(2), [one("a", 2, true)], 4, "a"],
      ["2 not yet quiet", open(2), [one("a", 2, false)], 3, "conflict"],
      ["3 to 4 by one person", open(3), [one("a", 3, true)], 4, "a"],
      ["3 not yet quiet", open(3), [one("a", 3, false)], 4, "conflict"],
      ["4 to 4", open(4), [one("a", 4, true)], 4, "unfit"],
      ["2 to 2", open(2), [one("a", 2, true)], 2, "unfit"],
      ["2 up to 1", open(2), [one("a", 2, true)], 1, "unfit"],
      ["after the end", { status: "closed", level: 2 }, [one("a", 2, true)], 3, "conflict"],
      [
        "1 to 2 leaves the case at 2 alone",
        open(1),
        [one("a", 1, true), one("b", 2, false)],
        2,
        "a with a second",
      ],
      [
        "1 to 3 lowers both",
        open(1),
        [one("a", 1, true), one("b", 2, true)],
        3,
        "a+b with a second",
      ],
      [
        "1 to 3 waits for the loudest",
        open(1),
        [one("a", 1, true), one("b", 2, false)],
        3,
        "conflict",
      ],
      ["nothing stands higher", open(2), [one("a", 4, false)], 3, "unfit"],
    ],
  )("%s", (_name, incident, cases, level, expected) => {
    expect(outcome(incident, cases, level)).toBe(expected);
  });

  test("a refusal names the hour when it opens: that of the case that waits longest", () => {
    const cases = [one("a", 2, false), { ...one("b", 1, false), quietSince: 2 * HOUR }];
    expect(JSON.stringify(judgeLowering(open(1), cases, 4, facts))).toContain("hour 74");
  });
});

test("whatever stands where: only cases above the level asked for are lowered, each was offered, and level 1 never goes by one person", () => {
  const levels = fc.constantFrom<Level>(1, 2, 3, 4);
  const cases = fc.array(fc.tuple(levels, fc.boolean()), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(cases, levels, (given, level) => {
      const all = given.map(([at, offered], n) => one(String(n), at, offered));
      const highest = Math.min(...all.map((each) => each.level)) as Level;
      const decision = judgeLowering(open(highest), all, level, facts);
      const higher = all.filter((each) => each.level < level);
      if (decision.kind === "refused") {
        expect(level <= highest || higher.some((each) => each.loweringOfferedAt === null)).toBe(
          true,
        );
        return;
      }
      expect(decision.cases).toEqual(higher.map((each) => each.id));
      expect(higher.every((each) => each.loweringOfferedAt !== null)).toBe(true);
      expect(decision.second).toBe(higher.some((each) => each.level === 1));
    }),
  );
});
