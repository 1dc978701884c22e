import type { RequestListener } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import iconv from "iconv-lite";
import { signal } from "../../contract/signal";
import { feedMonitor } from "../../monitors/feed/monitor";
import { addressGuard } from "../../monitors/kit/address-guard";
import { monitors } from "../../monitors/registry";
import { rss, rssItem } from "./feed-documents";
import { type FeedServer, NOW, sourceAt, startServer } from "./feed-server";

const XML = {
  "content-type": "text/xml",
  etag: '"v1"',
  "last-modified": "Mon, 09 Mar 2026 00:00:00 GMT",
};
const good = rss(
  rssItem(
    "业主集体投诉",
    "<pubDate>Mon, 09 Mar 2026 09:12:00 CST</pubDate><description>&lt;p&gt;正文&lt;/p&gt;</description>",
  ) + rssItem("第二条"),
);
const pages: Record<string, RequestListener> = {
  "/good": (request, response) => {
    const same = request.headers["if-none-match"] === '"v1"';
    response.writeHead(same ? 304 : 200, same ? {} : XML).end(same ? undefined : good);
  },
  "/gbk": (_, response) =>
    response
      .writeHead(200, { "content-type": "text/xml; charset=utf-8" })
      .end(iconv.encode(good, "gbk")),
  "/cut": (_, response) =>
    response.writeHead(200, XML).end(good.replace("</channel></rss>", "<item>")),
  "/silent-item": (_, response) =>
    response.end(rss(`${rssItem("a")}<item><guid>mute</guid></item>`)),
  "/only-silent": (_, response) => response.end(rss("<item><guid>mute</guid></item>")),
  "/many-bad": (_, response) =>
    response.end(rss(rssItem("a") + "<item><guid>x</guid><link>l</link></item>".repeat(150))),
  "/long": (_, response) =>
    response.end(
      rss(
        `<item><guid>l</guid><title>${"题".repeat(5_000)}</title><description>${"文".repeat(200_000)}</description></item>`,
      ),
    ),
  "/login": (_, response) => response.writeHead(200, XML).end("<!DOCTYPE html><html>登录</html>"),
  "/no-items": (_, response) => response.writeHead(200, XML).end(rss("")),
  "/nothing": (_, response) => response.writeHead(200, XML).end(),
  "/busy": (_, response) => response.writeHead(429, { "retry-after": "60" }).end(),
  "/stalled": () => undefined,
};

let server: FeedServer;
beforeAll(async () => {
  server = await startServer((request, response) => pages[request.url ?? ""]?.(request, response));
});
afterAll(() => server.close());

const monitor = feedMonitor({ guard: addressGuard(["127.0.0.1"]), limits: { totalMs: 300 } });
const collect = (path: string, more = {}) =>
  monitor.collect(sourceAt(server.url + path, more), NOW);

describe("a visit that worked", () => {
  test("gives articles that fit the contract", async () => {
    const visit = await collect("/good");
    if (!visit.ok) throw new Error(visit.fault.message);
    expect(visit).toMatchObject({ unchanged: false, refused: [], etag: '"v1"' });
    expect(visit.signals[0]).toEqual({
      type: "article",
      id: "业主集体投诉",
      source: "feed:city-paper",
      outlet: "城市晚报",
      publishedAt: "2026-03-09T01:12:00.000Z",
      url: "https://paper.example/%E4%B8%9A%E4%B8%BB%E9%9B%86%E4%BD%93%E6%8A%95%E8%AF%89",
      title: "业主集体投诉",
      text: "正文",
      author: null,
    });
    expect(visit.signals.every((record) => signal.safeParse(record).success)).toBe(true);
  });

  test("gives the same ids again, and nothing when nothing changed", async () => {
    const [first, second] = [await collect("/good"), await collect("/good")];
    expect(second).toEqual(first);
    expect(await collect("/good", { etag: '"v1"', lastModified: "kept" })).toEqual({
      ok: true,
      unchanged: true,
      signals: [],
      refused: [],
      etag: '"v1"',
      lastModified: "kept",
    });
  });

  test("reads GBK under a header that says UTF-8", async () => {
    const visit = await collect("/gbk");
    expect(visit.ok && visit.signals.map(({ id }) => id)).toEqual(["业主集体投诉", "第二条"]);
  });

  test("forgets the validators of half a document", async () => {
    const visit = await collect("/cut");
    expect(visit).toMatchObject({ ok: true, etag: null, lastModified: null });
    expect(visit.ok && [visit.signals.length, visit.refused.length]).toEqual([2, 2]);
  });

  test("names the item it refused, and why", async () => {
    const visit = await collect("/silent-item");
    expect(visit.ok && visit.refused).toMatchObject([
      { item: "mute", code: "item-unfit", reason: "text: text or title is required" },
    ]);
  });

  test("counts what it refused beyond a hundred", async () => {
    const visit = await collect("/many-bad");
    expect(visit.ok && visit.refused).toHaveLength(101);
    expect(visit.ok && visit.refused.at(-1)).toMatchObject({ item: "document", reason: "50 more" });
  });

  test("shortens what is too long", async () => {
    const visit = await collect("/long");
    const [record] = visit.ok ? visit.signals : [];
    expect([record?.title?.length, record?.text?.length]).toEqual([1_000, 100_000]);
  });
});

describe("a visit that failed says so", () => {
  test.each([
    ["/login", { class: "not-a-feed" }],
    ["/no-items", { class: "empty" }],
    ["/nothing", { class: "empty" }],
    ["/only-silent", { class: "broken", message: expect.stringContaining("mute") }],
    ["/busy", { class: "http-status", status: 429, retryAt: NOW + 60_000 }],
    ["/stalled", { class: "timeout" }],
  ])("%s", async (path, fault) => {
    expect(await collect(path)).toMatchObject({ ok: false, fault });
  });

  test("a source with an unknown time zone", async () => {
    const visit = await collect("/good", { timeZone: "Mars/Base" });
    expect(visit).toMatchObject({ ok: false, fault: { class: "broken" } });
  });

  test("an address nobody allowed", async () => {
    const [feeds] = monitors({ allow: [] });
    expect(await feeds?.collect(sourceAt(`${server.url}/good`), NOW)).toMatchObject({
      ok: false,
      fault: { class: "refused-address" },
    });
  });
});

test("the registry refuses an allow-list it cannot read", () => {
  expect(() => monitors({ allow: ["10.0.0.0/99"] })).toThrow("FETCH_ALLOW");
  expect(monitors({ allow: ["10.0.0.0/8"] }).map(({ kind }) => kind)).toEqual(["feed"]);
});
