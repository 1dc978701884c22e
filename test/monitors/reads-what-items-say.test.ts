import { describe, expect, test } from "@jest/globals";
import iconv from "iconv-lite";
import { htmlToText } from "../../monitors/kit/html-text";
import { repairXml } from "../../monitors/kit/repair";
import { atom, entry, read, rss, rssItem, titles } from "./feed-documents";

describe("text", () => {
  const titled = async (markup: string) => (await titles(rss(`<item>${markup}</item>`)))[0];
  test.each([
    ["<title>A & B</title>", "A & B"],
    ["<title>A &amp; B</title>", "A & B"],
    ["<title>A &amp;amp; B</title>", "A & B"],
    ["<title>A&nbsp;&mdash;&nbsp;B&copy</title>", "A — B&copy"],
    ["<title>A &unknown; B</title>", "A &unknown; B"],
    ["<title>价格 < 5 万</title>", "价格 < 5 万"],
    ["<title>关于<云栖府>的通知</title>", "关于<云栖府>的通知"],
    ["<title>a\u0001b\u000Bc\uFFFE</title>", "abc"],
    ["<title>a&#1;b&#xD800;c&#0;</title>", "abc"],
    ["<title>&#20013;&#x6587;</title>", "中文"],
    ["<title><![CDATA[A & <b>B</b>]]></title>", "A & B"],
    ["<title>x <b>y</b> z</title>", "x y z"],
    ["<title>line one\n   line two</title>", "line one line two"],
    ['<title type="html">A &lt;i&gt;B&lt;/i&gt;</title>', "A B"],
    ["<title/><dc:title>second</dc:title>", "second"],
  ])("title %s", async (markup, expected) => {
    expect(await titled(markup)).toBe(expected);
  });

  test("an xhtml title keeps the order of its words", async () => {
    const title = '<title type="xhtml"><div xmlns="x">one <b>two</b> three<br></div></title>';
    expect(await titles(atom(`<entry><id>1</id>${title}</entry>`))).toEqual(["one two three"]);
  });

  test("the full text is preferred; markup that nobody escaped is read", async () => {
    const [full, bare] = (
      await read(
        rss(
          rssItem(
            "a",
            "<description>short</description><content:encoded><![CDATA[<p>long</p><p>text</p>]]></content:encoded>",
          ) + rssItem("b", "<description><p>one<br>two</p><img src=x></description>"),
        ),
      )
    ).items;
    expect([full?.text, full?.html]).toEqual(["long\n\ntext", "<p>long</p><p>text</p>"]);
    expect(bare?.text).toBe("one\ntwo");
  });

  test.each([
    ["<script>if (a<b) {}</script>seen<style>p{}</style>", "seen"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ["&#146;quoted&#x201D; &hellip;", "’quoted” …"],
    ["<p>one</p>\n\n\n<p>two</p>", "one\n\ntwo"],
    ["a <!-- hidden --> b", "a b"],
    ["<header>kept</header>", "kept"],
    ["<script>never closed", ""],
  ])("%s reads %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test("GBK arrives as Chinese through the whole way", async () => {
    const document = rss(rssItem("业主投诉延期交付")).replace("?>", ' encoding="gb2312"?>');
    expect(await titles(iconv.encode(document, "gbk"))).toEqual(["业主投诉延期交付"]);
  });

  test("nothing expands", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"> ]><rss>&b;</rss>`;
    expect(repairXml(bomb)).toBe("<rss>&amp;b;</rss>");
  });

  test("hostile repetition stays quick", async () => {
    for (const piece of [
      "<",
      "<p",
      "<title>",
      "<![CDATA[",
      "<script ",
      "<!--",
      "&",
      "<item>",
      "<!DOCTYPE [",
    ]) {
      const document = rss(
        rssItem("a", `<description>${piece.repeat(200_000)}</description>`) + rssItem("b"),
      );
      await read(document).catch(() => null);
      expect(htmlToText(piece.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
    }
  }, 20_000);
});

describe("identity", () => {
  const ids = async (document: string) => (await read(document)).items.map(({ id }) => id);
  const item = (guid: string, link: string, title: string) =>
    `<item>${guid}<link>${link}</link><title>${title}</title></item>`;

  test("is the guid, else the link, else link and title", async () => {
    const [first, second, third, fourth] = await ids(
      rss(
        item("<guid>g1</guid>", "https://p.example/1", "1") +
          item('<guid isPermaLink="false"/>', "https://p.example/2", "2") +
          item("", "https://p.example/", "3") +
          item("", "https://p.example/", "4"),
      ),
    );
    expect([first, second]).toEqual(["g1", "https://p.example/2"]);
    expect(third).toMatch(/^sha256:[\da-f]{64}$/);
    expect(fourth).not.toBe(third);
  });

  test("repeated guids are no identity", async () => {
    const same = "<guid isPermaLink='false'>same</guid>";
    const document = rss(
      item(same, "https://p.example/1", "1") + item(same, "https://p.example/2", "2"),
    );
    const once = await ids(document);
    expect(new Set(once).size).toBe(2);
    expect(once).not.toContain("same");
    expect(await ids(document)).toEqual(once);
  });

  test("a guid longer than the contract allows is hashed", async () => {
    const [id] = await ids(
      rss(item(`<guid>${"g".repeat(300)}</guid>`, "https://p.example/1", "1")),
    );
    expect(id).toMatch(/^sha256:/);
  });
});

describe("links, authors, dates", () => {
  const one = async (document: string) => (await read(document)).items[0];
  test.each([
    ["<link>https://p.example/1</link>", "https://p.example/1"],
    ["<link>/1?a=1&b=2</link>", "https://paper.example/1?a=1&b=2"],
    ['<link/><link href="https://p.example/1"/>', "https://p.example/1"],
    ["<link>javascript:alert(1)</link>", null],
    ["<link>ftp://p.example/1</link>", null],
    ["<guid>https://p.example/1</guid>", "https://p.example/1"],
    ['<guid isPermaLink="false">https://p.example/1</guid>', null],
  ])("RSS link %s", async (markup, link) => {
    expect((await one(rss(`<item><title>t</title>${markup}</item>`)))?.link).toBe(link);
  });

  test.each([
    [
      '<link rel="self" href="/self"/><link rel="alternate" href="/page"/>',
      "https://paper.example/page",
    ],
    [
      '<link type="application/json" href="/j"/><link type="text/html" href="/page"/>',
      "https://paper.example/page",
    ],
    ["<link>https://p.example/text</link>", "https://p.example/text"],
    ['<link rel="enclosure" href="/a.mp3"/>', null],
  ])("Atom link %s", async (markup, link) => {
    expect((await one(atom(`<entry><id>1</id><title>t</title>${markup}</entry>`)))?.link).toBe(
      link,
    );
  });

  test.each([
    ["<author>desk@paper.example (张三)</author>", "张三"],
    ["<author>desk@paper.example</author>", null],
    ["<dc:creator><![CDATA[李四]]></dc:creator>", "李四"],
    ["<author><name>王五</name><email>w@p.example</email></author>", "王五"],
  ])("author %s", async (markup, author) => {
    expect((await one(rss(rssItem("a", markup))))?.author).toBe(author);
  });

  test("an Atom date that nobody can read loses the date and nothing else", async () => {
    const document = atom(
      entry("a", "<published>gestern</published><updated>2026-03-09T01:12:00Z</updated>") +
        entry("b", "<published>not a date</published>") +
        entry("c", "<published>2026-03-08T00:00:00Z</published>"),
    );
    expect((await read(document)).items.map(({ publishedAt }) => publishedAt)).toEqual([
      "2026-03-09T01:12:00.000Z",
      null,
      "2026-03-08T00:00:00.000Z",
    ]);
  });

  test("the feed's own lines", async () => {
    expect(await read(rss(rssItem("a")))).toMatchObject({
      format: "rss",
      title: "晚报",
      link: "https://paper.example/",
    });
    expect(await read(atom(entry("a")))).toMatchObject({ format: "atom", title: "A" });
  });
});
