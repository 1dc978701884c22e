import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFeed } from "../../monitors/feed/read-feed";
import { CONTEXT, atom, entry, read, rss, rssItem, titles } from "./feed-documents";

describe("every good item is taken", () => {
  const [a, b] = [rssItem("a"), rssItem("b")];
  test.each([
    ["RSS 2.0", rss(a + b)],
    ["RSS without version", rss(a + b, "")],
    ["RSS 0.91", rss(a + b, ' version="0.91"')],
    ["RSS of an unknown version", rss(a + b, ' version="9"')],
    [
      "RDF",
      `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>t</title></channel>${a}${b}</rdf:RDF>`,
    ],
    ["a channel without rss", `<channel><title>t</title>${a}${b}</channel>`],
    [
      "items outside the channel",
      `<rss version="2.0"><channel><title>t</title></channel>${a}${b}</rss>`,
    ],
    ["Atom", atom(entry("a") + entry("b"))],
    [
      "Atom with a prefix",
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom">${atomPrefixed("a")}${atomPrefixed("b")}</a:feed>`,
    ],
    ["a byte order mark", `\ufeff${rss(a + b)}`],
    ["white space before the prolog", `\n\n ${rss(a + b)}`],
    ["a warning before the prolog", `<br />\n<b>Warning</b>: mysql_connect()\n${rss(a + b)}`],
    ["a comment before the root", `<!-- <feed> by <rss maker> -->${rss(a + b)}`],
    ["something after the root", `${rss(a + b)}<script>track()</script>`],
    [
      "a document type with entities",
      `<!DOCTYPE rss [<!ENTITY x "<rss>"><!ENTITY y "&x;&x;">]>${rss(a + b)}`,
    ],
    ["no end", rss(a + b).replace("</channel></rss>", "")],
    ["half an item at the end", `${rss(a + b).replace("</channel></rss>", "")}<item><title>c</ti`],
    [
      "half a CDATA at the end",
      `${rss(a + b).replace("</channel></rss>", "")}<item><title><![CDATA[c`,
    ],
    ["an item without end between", rss(`${a}<item><title>x</title>${b}`)],
    [
      "an item with crossed tags between",
      rss(`${a}<item><category><b>x</category></b></item>${b}`),
    ],
    ["a commented-out item", rss(`${a}<!-- ${rssItem("x")} -->${b}`)],
    [
      "an item inside CDATA",
      rss(`${a.replace("</item>", "<description><![CDATA[<item>]]></description></item>")}${b}`),
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "t",
        items: [{ id: 1, title: "a" }, null, { id: "2", title: "b" }],
      }),
    ],
  ])("%s", async (_, document) => {
    expect(await titles(document)).toEqual(["a", "b"]);
  });

  test("a feed of thousands of items loses only the damaged one", async () => {
    const items = Array.from({ length: 3_000 }, (_, index) =>
      rssItem(`n${index}`, `<description>${"字".repeat(200)}</description>`),
    );
    items[1_500] = "<item><category><b>x</category></b></item>";
    const { items: taken, faults } = await read(rss(items.join("")));
    expect(taken).toHaveLength(2_999);
    expect(faults).toMatchObject([
      { item: "item 1501", reason: expect.stringContaining("not well-formed") },
    ]);
  });
});

describe("what is missing is told", () => {
  test.each([
    [rss(rssItem("a")), true, []],
    [rss(rssItem("a")).replace("</rss>", ""), false, ["cut off: its end is missing"]],
    [rss(`${rssItem("a")}<item>${rssItem("b")}`), false, ["1 item(s) begin and never end"]],
    [rss(rssItem("a") + rssItem("a")), true, ["the same guid, link and title as an item before"]],
  ])("%#", async (document, complete, reasons) => {
    const feed = await read(document);
    expect(feed.complete).toBe(complete);
    expect(feed.faults.map(({ reason }) => reason)).toEqual(reasons);
  });

  test.each([
    ["<!DOCTYPE html><html><body><form>登录</form></body></html>", "not-a-feed: an HTML page"],
    ["<div>滑动验证</div>", "not-a-feed: an HTML page"],
    ["<html><body><pre><rss version='2.0'></pre></body></html>", "not-a-feed: an HTML page"],
    ['{"code":403}', "not-a-feed: neither"],
    ["{", "not-a-feed: neither"],
    ["<urlset><url/></urlset>", "not-a-feed: neither"],
    ["404", "not-a-feed: neither"],
    [" \n", "empty: the answer is empty"],
  ])("%s", async (document, fault) => {
    await expect(read(document)).rejects.toThrow(fault);
  });

  test("bytes of no known encoding", async () => {
    const noise = Uint8Array.from({ length: 2_000 }, (_, index) => 0x80 + ((index * 89) % 128));
    await expect(read(noise, { contentType: "text/xml; charset=euc-kr" })).rejects.toThrow(
      /^(decode|not-a-feed)/,
    );
  });
});

test("however a feed is cut, what was whole before the cut is taken", async () => {
  const whole = rss(rssItem("a") + rssItem("b") + rssItem("c"));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 120, max: whole.length }), async (length) => {
      const cut = whole.slice(0, length);
      const complete = cut.split("</item>").length - 1;
      const taken = await titles(cut).catch(() => []);
      expect(taken).toEqual(["a", "b", "c"].slice(0, complete));
    }),
  );
});

test("no bytes make it throw", async () => {
  const piece = fc.constantFrom(
    "<rss>",
    "<feed>",
    "<item>",
    "</item>",
    "<entry>",
    "<![CDATA[",
    "]]>",
    "&",
    "<!--",
    "<title>",
    "</title>",
    '<a b="',
    "{",
    "<?xml",
    "<!DOCTYPE x [",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), async (pieces) => {
      const reading = await readFeed(Buffer.from(pieces.join("")), CONTEXT);
      expect(typeof reading.ok).toBe("boolean");
    }),
  );
});

function atomPrefixed(name: string): string {
  return `<a:entry><a:id>${name}</a:id><a:title>${name}</a:title></a:entry>`;
}
