import { describe, expect, test } from "@jest/globals";
import {
  act,
  caseWith,
  clock,
  leak,
  leaks,
  levelsOf,
  minute,
  pagesOf,
  replayed,
  setup,
} from "./replayed";

const reject = (at: string, target: string) =>
  act("reject", at, target, { reason: "同一家人重复反映" });

describe("a rejected possible level 1", () => {
  const nineAndOne = [setup("re-cn"), ...leaks(9), leak(0, minute(10)), reject(minute(12), "c-0")];
  const again = (id: string, at: string) =>
    leak(0, at, { id, text: `云栖府地下车库还在漏水，${id}又积水了，没有人管，请维修。` });

  test("returns at once to its highest confirmed level; nobody is paged for it later", async () => {
    const result = await replayed([...nineAndOne, clock(minute(90))]);
    expect(levelsOf(result).slice(-2)).toEqual([
      `${minute(10)} 2 1 possible`,
      `${minute(12)} 1 2 confirmed`,
    ]);
    expect(pagesOf(result)).toHaveLength(2);
    expect(result.incidents).toMatchObject([{ level: 2 }]);
  });

  test("one new verified party reopens", async () => {
    const result = await replayed([...nineAndOne, leak(10, minute(14))]);
    expect(caseWith(result, "c-10")).toMatchObject({ level: 1, confidence: "confirmed" });
    expect(pagesOf(result).at(-1)?.slice(0, 2)).toEqual([minute(14), "duty leadership legal pr"]);
  });

  test("the unverified repeats of one account stay silent", async () => {
    const post = (id: string, at: string) => ({
      type: "post",
      id,
      source: "forum",
      at,
      publishedAt: at,
      platform: "小红书",
      author: { id: "u-7", name: "小满不满" },
      project: "云栖府",
      text: `我家云栖府地下车库也漏水，我的车位${id}积水没人管，维修一直不来。`,
    });
    const lines = [setup("re-cn"), ...leaks(9), post("p-1", minute(10)), reject(minute(12), "p-1")];
    const result = await replayed([
      ...lines,
      post("p-2", minute(13)),
      post("p-3", minute(14)),
      clock(minute(60)),
    ]);
    expect(levelsOf(result).filter((row) => row.endsWith("1 possible"))).toEqual([
      `${minute(10)} 2 1 possible`,
    ]);
    expect(pagesOf(result)).toHaveLength(2);
  });

  test("a case without a reason is not rejected, one that is confirmed neither", async () => {
    const lines = [
      setup("re-cn"),
      ...leaks(10),
      reject(minute(12), "c-1"),
      act("reject", minute(13), "c-1"),
    ];
    const result = await replayed(lines);
    expect(result.refused).toHaveLength(2);
    expect(caseWith(result, "c-1")).toMatchObject({ level: 1, confidence: "confirmed" });
  });

  test("rejects the evidence of DEF-L1-R too, until one more party comes", async () => {
    const five = [setup("default-cn"), ...leaks(5), reject(minute(7), "c-5")];
    const silent = await replayed([...five, again("c-0b", minute(8)), clock(minute(60))]);
    expect(caseWith(silent, "c-5")).toMatchObject({ level: 2, confidence: "confirmed" });
    const reopened = await replayed([...five, leak(6, minute(9))]);
    expect(caseWith(reopened, "c-5")).toMatchObject({ level: 1, confidence: "possible" });
    expect(pagesOf(reopened).at(-1)).toEqual([minute(9), "duty", "DEF-L1-R"]);
  });
});
