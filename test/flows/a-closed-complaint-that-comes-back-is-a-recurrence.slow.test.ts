import { describe, expect, test } from "@jest/globals";
import { act, caseWith, hour, leak, replayed, setup } from "./replayed";

/** Handled, called back and closed, within three hours from the given one. */
const settle = (id: string, from: number, outcome = "satisfied") => [
  act("resolve", hour(from), id),
  act("follow_up", hour(from + 1), id, { outcome }),
  act("close", hour(from + 2), id),
];
/** The first resident again, in new words. */
const again = (time: number, id: string) =>
  leak(1, hour(time), {
    id,
    text: `云栖府地下车库又漏水了，车位积水，${id}这次修好没多久就复发，请尽快维修。`,
  });

describe("closing", () => {
  test("needs the outcome of a follow-up", async () => {
    const lines = [
      setup("re-cn"),
      leak(1, hour(0)),
      act("resolve", hour(1), "c-1"),
      act("close", hour(2), "c-1"),
    ];
    const result = await replayed(lines);
    expect(result.refused.map((one) => one.errors[0]?.message)).toEqual([
      "closing needs a follow-up outcome first",
    ]);
  });

  test("not yet closed, the same again is the same case", async () => {
    const lines = [
      setup("re-cn"),
      leak(1, hour(0)),
      act("resolve", hour(1), "c-1"),
      again(30, "r-1"),
    ];
    const result = await replayed(lines);
    expect(caseWith(result, "r-1")?.["id"]).toBe(caseWith(result, "c-1")?.["id"]);
  });

  test("the follow-up is due by the end of the third day", async () => {
    const result = await replayed([
      setup("re-cn"),
      leak(1, hour(0)),
      act("resolve", hour(1), "c-1"),
    ]);
    expect(result.clocks.filter((one) => one["clock"] === "follow-up")).toMatchObject([
      { subject: "c-1", dueAt: "2026-03-12T23:59:59.999+08:00" },
    ]);
  });
});

test("each recurrence is a case of its own; the second raises nothing, the third raises RE-L3-A", async () => {
  const lines = [
    setup("re-cn"),
    leak(1, hour(0)),
    ...settle("c-1", 1),
    again(30, "r-1"),
    ...settle("r-1", 31),
    again(60, "r-2"),
    ...settle("r-2", 61),
    again(90, "r-3"),
  ];
  const result = await replayed(lines);
  const ids = ["c-1", "r-1", "r-2", "r-3"].map((one) => caseWith(result, one)?.["id"]);
  expect(new Set(ids).size).toBe(4);
  expect(result.alerts).toMatchObject([
    { rule: "RE-L3-A", level: 3, signal: "r-3", case: ids[3], count: 3 },
  ]);
  expect(result.pages).toEqual([]);
});
