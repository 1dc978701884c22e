import { describe, expect, test } from "@jest/globals";
import {
  act,
  caseWith,
  clock,
  hour,
  leak,
  leaks,
  levelsOf,
  minute,
  noticesOf,
  replayed,
  setup,
} from "./replayed";

const lower = (at: string, level: number, over = {}) =>
  act("lower_level", at, "c-1", { level, reason: "已修复", ...over });
const reasons = (result: Awaited<ReturnType<typeof replayed>>) =>
  result.refused.map((one) => one.errors[0]?.message);

describe("lowering at level 2", () => {
  test("is offered after 24 quiet hours, refused before, done by one person, and never happens by itself", async () => {
    const lines = [
      setup("re-cn"),
      ...leaks(3),
      lower(hour(23), 4),
      clock(hour(48)),
      lower(hour(49), 4),
    ];
    const result = await replayed(lines);
    expect(noticesOf(result, "lowering-offered")).toEqual([minute(3 + 24 * 60)]);
    expect(reasons(result)).toEqual(["lowering opens after the quiet, or after a correction"]);
    expect(levelsOf(result)).toEqual([`${minute(3)} 4 2 confirmed`, `${hour(49)} 2 4 confirmed`]);
  });

  test("a new party breaks the quiet: the offer lapses, and comes again 24 h later", async () => {
    const lines = [
      setup("re-cn"),
      ...leaks(3),
      leak(4, hour(30)),
      lower(hour(31), 4),
      clock(hour(60)),
    ];
    const result = await replayed(lines);
    expect(noticesOf(result, "lowering-offered")).toEqual([minute(3 + 24 * 60), hour(54)]);
    expect(reasons(result)).toHaveLength(1);
    expect(caseWith(result, "c-1")).toMatchObject({ level: 2 });
  });

  test("a correction that undoes the rule offers it at once, and the level stays", async () => {
    const lines = [
      setup("re-cn"),
      ...leaks(3),
      act("mark_invalid", minute(10), "c-3", { reason: "内部测试" }),
    ];
    const result = await replayed(lines);
    expect(noticesOf(result, "lowering-offered")).toEqual([minute(10)]);
    expect(caseWith(result, "c-1")).toMatchObject({ level: 2, parties: 2 });
  });
});

describe("lowering at level 1", () => {
  test("is offered after 72 quiet hours and needs a second person; further lowering is offered again", async () => {
    const lines = [
      setup("re-cn"),
      ...leaks(10),
      lower(hour(48), 2, { second: "leader" }),
      lower(hour(80), 2),
      lower(hour(81), 2, { second: "duty" }),
      lower(hour(82), 2, { second: "leader" }),
      clock(hour(83)),
      lower(hour(84), 4),
    ];
    const result = await replayed(lines);
    expect(noticesOf(result, "lowering-offered").slice(0, 2)).toEqual([
      minute(10 + 72 * 60),
      hour(82),
    ]);
    expect(reasons(result)).toHaveLength(3);
    expect(levelsOf(result).slice(-2)).toEqual([
      `${hour(82)} 1 2 confirmed`,
      `${hour(84)} 2 4 confirmed`,
    ]);
  });
});
