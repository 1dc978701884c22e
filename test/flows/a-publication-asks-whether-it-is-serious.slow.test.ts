import { describe, expect, test } from "@jest/globals";
import {
  act,
  caseWith,
  clock,
  leaks,
  levelsOf,
  minute,
  pagesOf,
  replayed,
  report,
  setup,
} from "./replayed";

const article = (at: string) => ({
  type: "article",
  id: "a-1",
  source: "feed:paper",
  at,
  publishedAt: at,
  outlet: "沅浦晚报",
  url: "https://paper.example/1",
  title: "云栖府地下车库漏水，业主投诉无门",
  text: "霁栖置业开发的云栖府地下车库长期漏水，业主多次投诉，开发商拒不维修，业主十分不满。",
});
const published = [setup("re-cn"), article(minute(0))];

describe("a publication without a serious tag", () => {
  test("is level 2 with a check of fifteen minutes; silence pages pr and legal and leaves it level 2", async () => {
    const result = await replayed([...published, clock(minute(60))]);
    expect(levelsOf(result)).toEqual([`${minute(0)} 4 2 confirmed`]);
    expect(result.notices).toMatchObject([{ kind: "seriousness-check", at: minute(0) }]);
    expect(pagesOf(result).map((page) => page.slice(0, 2))).toEqual([
      [minute(0), "duty"],
      [minute(15), "legal pr"],
    ]);
    expect(caseWith(result, "a-1")).toMatchObject({ level: 2, confidence: "confirmed" });
  });

  test("judged serious in time, it is RE-L1-M at once", async () => {
    const tagged = act("set_seriousness", minute(9), "a-1", { tags: ["safety"] });
    const result = await replayed([...published, tagged, clock(minute(60))]);
    expect(levelsOf(result).at(-1)).toBe(`${minute(9)} 2 1 confirmed`);
    expect(pagesOf(result)).toEqual([
      [minute(0), "duty", "RE-L2-A"],
      [minute(9), "duty leadership legal pr", "RE-L1-M"],
    ]);
  });

  test("judged not serious in time, nobody else is paged", async () => {
    const tagged = act("set_seriousness", minute(9), "a-1", { tags: [] });
    const result = await replayed([...published, tagged, clock(minute(60))]);
    expect(pagesOf(result)).toHaveLength(1);
  });
});

test("a press inquiry pages pr on an incident of level 2", async () => {
  const lines = [setup("re-cn"), ...leaks(3), report("press-inquiry", minute(20), "c-1")];
  const result = await replayed(lines);
  expect(pagesOf(result).map((page) => page.slice(0, 2))).toEqual([
    [minute(3), "duty"],
    [minute(20), "pr"],
  ]);
  expect(result.alerts.map((one) => one["rule"])).toEqual(["RE-L2-B", "RE-L2-A"]);
});
