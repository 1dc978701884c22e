import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalUrl } from "../../../server/core/intake/canonical-url";

const PLAIN = "https://news.example.com/2026/0309/a1234.html";

describe("the spellings of one address are one", () => {
  test.each([
    ["as it is", PLAIN],
    ["scheme", "http://news.example.com/2026/0309/a1234.html"],
    ["case of scheme and host", "HTTPS://News.Example.COM/2026/0309/a1234.html"],
    ["default port", "https://news.example.com:443/2026/0309/a1234.html"],
    ["default port of http", "http://news.example.com:80/2026/0309/a1234.html"],
    ["dot of the root", "https://news.example.com./2026/0309/a1234.html"],
    ["white space around it", `  ${PLAIN}\n`],
    ["trailing slash", `${PLAIN}/`],
    ["fragment", `${PLAIN}#comments`],
    ["campaign", `${PLAIN}?utm_source=weibo&utm_medium=social&UTM_Campaign=x`],
    ["spm and from", `${PLAIN}?spm=a21bo.7724922.1&from=timeline&isappinstalled=0`],
    ["share ids", `${PLAIN}?share_token=8f-3&shareId=77&wxshare_count=3&sharer_shareinfo=ab`],
    ["clicks", `${PLAIN}?fbclid=IwAR0&gclid=9`],
    ["light copy", `${PLAIN}/amp`],
    ["light copy by parameter", `${PLAIN}?amp=1&outputType=amp`],
    ["mirror for telephones", "https://m.news.example.com/2026/0309/a1234.html"],
    ["older mirror", "http://wap.news.example.com/2026/0309/a1234.html"],
    ["light mirror", "https://amp.news.example.com/2026/0309/a1234.html"],
    ["www", "https://www.news.example.com/2026/0309/a1234.html"],
    ["needless escapes", "https://news.example.com/2026/0309/%611234.html"],
    ["somebody's name", "https://reader:word@news.example.com/2026/0309/a1234.html"],
  ])("%s", (_, address) => {
    expect(canonicalUrl(address)).toBe(PLAIN);
  });

  test.each([
    ["order", "https://a.example/view?tid=12&id=5", "https://a.example/view?id=5&tid=12"],
    ["folder page", "https://a.example/news/8817/index.html", "https://a.example/news/8817/"],
    ["case of escapes", "https://a.example/n/%e6%b0%b4-12", "https://a.example/n/%E6%B0%B4-12"],
    [
      "what a messenger adds",
      "https://mp.weixin.qq.com/s?__biz=MzA3&mid=2650&idx=1&sn=8c1f&chksm=87&scene=21&key=9#wechat_redirect",
      "http://mp.weixin.qq.com/s?idx=1&sn=8c1f&mid=2650&__biz=MzA3&devicetype=android&lang=zh_CN",
    ],
    [
      "what a search adds",
      "https://baijiahao.baidu.com/s?id=1758&wfr=spider&for=pc",
      "https://baijiahao.baidu.com/s?id=1758",
    ],
  ])("%s", (_, one, other) => {
    expect(canonicalUrl(one)).not.toBeNull();
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
  });
});

describe("other pages are others", () => {
  test.each([
    [
      "a parameter that names the article",
      "https://a.example/view?id=5",
      "https://a.example/view?id=6",
    ],
    ["a number without a name", "https://a.example/read?5123", "https://a.example/read?5124"],
    ["a path", "https://a.example/n/12", "https://a.example/n/13"],
    ["the case of a path", "https://a.example/s/AbCdEfGhIjKl", "https://a.example/s/abCdEfGhIjKl"],
    ["another port", "https://a.example:8080/n/12", "https://a.example/n/12"],
    ["another host of the owner", "https://bbs.a.example/n/12", "https://news.a.example/n/12"],
    ["a host that is called so", "https://m.com.cn/n/12", "https://com.cn/n/12"],
    ["a page of an application", "https://a.example/#/thread/12", "https://a.example/#/thread/13"],
    [
      "the second page of an article",
      "https://a.example/n/c12_2.html",
      "https://a.example/n/c12.html",
    ],
  ])("%s", (_, one, other) => {
    expect(canonicalUrl(one)).not.toBeNull();
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });
});

test.each([
  ["", null],
  ["云栖府", null],
  ["/n/12", null],
  ["ftp://a.example/n/12", null],
  ["javascript:alert(12)", null],
  ["http://", null],
])("%j is no web address", (address, none) => {
  expect(canonicalUrl(address)).toBe(none);
});

test.each([
  "https://a.example",
  "https://a.example/?utm_source=x1",
  "https://a.example/index.html",
  "https://a.example/news/",
  "https://a.example/news/real-estate",
  "https://a.example/2026/03/09/",
  "https://a.example/20260309",
  "https://a.example/news/list_12.html",
  "https://a.example/tag/36",
  "https://a.example/forum-36-1.html",
  "https://a.example/news?page=3",
  "https://a.example/search?q=2609",
  "https://a.example/%E6%88%BF%E4%BA%A7/",
  "https://a.example/#top3",
])("%s names no article: a home page, a section, a list, a day", (address) => {
  expect(canonicalUrl(address)).toBeNull();
});

test.each([
  "https://a.example/s24",
  "https://a.example/thread-12345-1-1.html",
  "https://a.example/html/2026-03/09/content_12345.htm",
  "https://a.example/owners-say-garage-leaks-again",
  "https://a.example/s/AbCdEfGhIjKl",
  "https://a.example/?p=5123",
  "https://a.example/%E4%BA%91%E6%A0%96%E5%BA%9C%E8%BD%A6%E5%BA%93%E5%8F%88%E6%BC%8F%E6%B0%B4%E4%BA%86",
])("%s names an article", (address) => {
  expect(canonicalUrl(address)).not.toBeNull();
});

test("any text is answered, and an answer stays as it is", () => {
  const address = fc.oneof(
    fc.string(),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );
  fc.assert(
    fc.property(address, (text) => {
      const once = canonicalUrl(text);
      if (once !== null) expect(canonicalUrl(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});
