import { describe, expect, test } from "@jest/globals";
import {
  article,
  AROUND,
  cases,
  countsOf,
  FIRST,
  origins,
  OWN_WORDS,
  post,
  read,
  REPORT,
  type Line,
} from "./publications";
import { minute } from "./replayed";

describe("a reprint within a longer page", () => {
  const page = `${AROUND}${REPORT}${AROUND}`.replace("物业表示已上报，", "");

  test("joins the case and is reach, and says what it holds", async () => {
    const readings = await read([FIRST, article("a-2", 5, "沅浦生活网", page, null)]);
    expect(cases(readings).size).toBe(1);
    expect(origins(readings)).toEqual(["a-1"]);
    expect(readings.get("a-2")).toMatchObject({
      role: "reach",
      excluded: "reprint",
      repeats: { reading: "feed|a-1", signal: "a-1", how: "holds" },
    });
    expect(readings.get("a-2")?.reason["zh-CN"]).toContain("含有该事项中一条的全文");
    expect(readings.get("a-2")?.reason.en).toContain("Holds the text of a page in the case");
  });

  test("is reach too where the page by itself reads as neutral", async () => {
    const calm = {
      ...article("a-2", 5, "沅浦生活网", `${AROUND}${page}${AROUND}`, null),
      title: "今日沅浦",
    };
    const readings = await read([FIRST, calm]);
    expect(readings.get("a-2")).toMatchObject({ role: "reach", repeats: { how: "holds" } });
  });

  test("is known after a restart", async () => {
    const readings = await read([FIRST, undefined, article("a-2", 5, "沅浦生活网", page, null)]);
    expect(readings.get("a-2")).toMatchObject({ role: "reach", repeats: { how: "holds" } });
  });

  test("is known in the other order: the shorter one is a part", async () => {
    const readings = await read([
      article("a-1", 1, "沅浦生活网", page, null),
      article("a-2", 5, "沅浦同城", REPORT.replace("物业表示已上报，", ""), null),
    ]);
    expect(origins(readings)).toEqual(["a-1"]);
    expect(readings.get("a-2")).toMatchObject({ role: "reach", repeats: { how: "part" } });
  });

  test("that a registered outlet had published before counts as its own, and the two as one origin", async () => {
    const published = (line: Line, at: number) => ({ ...line, publishedAt: minute(at) });
    const lines = [
      published(article("a-1", 5, "沅浦生活网", page, null), 4),
      published(article("a-2", 6, "沅浦晚报", REPORT.replace("物业表示已上报，", ""), null), 1),
    ];
    const readings = await read(lines);
    expect(origins(readings)).toEqual(["a-1", "a-2"]);
    expect(readings.get("a-2")).toMatchObject({
      outletKind: "registered",
      repeats: { how: "part" },
    });
    expect(await countsOf(lines)).toEqual([1]);
  });
});

test("a repost says what it passes on", async () => {
  const first = post(
    "p-1",
    1,
    "楼市观察",
    `网传${REPORT}`,
    "https://forum.example/thread-9-1-1.html",
  );
  const repost = {
    ...post("p-2", 2, "路人", "云栖府的邻居们看看", "https://forum.example/thread-9-1-1.html"),
    repostOf: "p-1",
  };
  const readings = await read([first, undefined, repost]);
  expect(readings.get("p-2")).toMatchObject({
    role: "reach",
    repeats: { reading: "forum|p-1", how: "repost" },
  });
});

describe("the same address", () => {
  const updated = `${REPORT}更新：街道办当晚到场，称将约谈开发商。`;
  const url = "http://m.wanbao.example/news/8817.html?utm_source=weibo&spm=1.2#top";

  test("with tracking parameters is an update of the page: one origin, both kept", async () => {
    const readings = await read([FIRST, article("a-2", 60, "沅浦晚报网", OWN_WORDS, url)]);
    expect(readings.size).toBe(2);
    expect(cases(readings).size).toBe(1);
    expect(origins(readings)).toEqual(["a-1"]);
    expect(readings.get("a-2")).toMatchObject({
      role: "publication",
      excluded: null,
      repeats: { signal: "a-1", how: "page" },
    });
    expect(readings.get("a-2")?.reason["zh-CN"]).toContain("同一网页的更新");
  });

  test("and the same words are the record again", async () => {
    const readings = await read([FIRST, undefined, article("a-2", 60, "沅浦晚报网", REPORT, url)]);
    expect(readings.get("a-2")).toMatchObject({ excluded: "repeat", repeats: { how: "page" } });
  });

  test("joins the case although the words have become others", async () => {
    const other = "云栖府三号楼电梯连续故障困人，停运一周没有人修，业主投诉霁栖置业推诿。";
    const at = (address: string | null) => ({
      ...article("a-2", 60, "沅浦晚报", other, address),
      title: "云栖府电梯困人",
    });
    const elsewhere = await read([FIRST, at(null)]);
    expect(cases(elsewhere).size).toBe(2);
    const readings = await read([FIRST, at(url)]);
    expect(cases(readings).size).toBe(1);
    expect(origins(readings)).toEqual(["a-1"]);
  });

  test("under the name of a registered outlet is not lost, and still one origin", async () => {
    const lines = [
      article("a-1", 1, "来源未知", REPORT, "https://wanbao.example/news/8817.html"),
      article("a-2", 9, "沅浦晚报", updated, url),
    ];
    expect(origins(await read(lines))).toEqual(["a-1", "a-2"]);
    expect(await countsOf(lines)).toEqual([1]);
  });

  test("of a section is nobody's: two reports there are two", async () => {
    const section = "https://wanbao.example/news/";
    const readings = await read([
      article("a-1", 1, "沅浦晚报", REPORT, section),
      article("a-2", 5, "沅浦电视台", OWN_WORDS, section),
    ]);
    expect(origins(readings)).toEqual(["a-1", "a-2"]);
  });

  test("of a thread has many authors: two are two voices, one is one", async () => {
    const thread = "https://forum.example/thread-5521-1-1.html";
    const [one, other] = [
      `业主爆料：${REPORT}`,
      "有网友反映云栖府车库渗水多月无人处理，开发商推诿，维权群里已有上百户，质疑防水造假。",
    ];
    const readings = await read([
      post("p-1", 1, "沅浦老张", one, thread),
      post("p-2", 2, "楼市观察", other, thread),
      undefined,
      post(
        "p-3",
        3,
        "沅浦老张",
        "有网友称云栖府车库渗水仍未解决，开发商不回应。",
        `${thread}?from=app`,
      ),
    ]);
    expect(readings.get("p-2")?.repeats).toBeNull();
    expect(readings.get("p-1")?.page).not.toBe(readings.get("p-2")?.page);
    expect(readings.get("p-3")?.page).toBe(readings.get("p-1")?.page);
    expect(readings.get("p-3")?.repeats).toMatchObject({ signal: "p-1", how: "page" });
    expect(origins(readings)).toEqual(["p-1", "p-2"]);
  });
});
