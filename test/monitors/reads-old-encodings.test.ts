import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import iconv from "iconv-lite";
import { decodeText } from "../../monitors/kit/decode";

const SIMPLE =
  "业主集体投诉云栖府三期延期交付,开发商称将在本月给出方案。这是我们第一次得到的回应。";
const TRADITIONAL =
  "業主集體投訴雲棲府三期延期交付,開發商稱將在本月給出方案。這是我們第一次得到的回應。";
const JAPANESE =
  "住民はマンションの引き渡しの遅れについて会社に説明を求めている。これは初めてのことである。";
const KOREAN =
  "입주민들은 아파트의 입주 지연에 대한 설명을 회사에 요구하고 있다. 이는 처음 있는 일이다.";
const FRENCH =
  "Les propriétaires réclament une réponse à l'été, où les délais ont déjà été dépassés.";

const feed = (text: string, declared?: string) =>
  `<?xml version="1.0"${declared ? ` encoding="${declared}"` : ""}?><rss><title>${text}</title></rss>`;

describe("decodeText", () => {
  test.each([
    // [text, written in, HTTP charset, XML prolog, read as]
    ["GBK, header right", SIMPLE, "gbk", "gbk", "gb2312", "gb18030"],
    ["GBK, header GB2312, prolog missing", SIMPLE, "gbk", "gb2312", "", "gb18030"],
    ["GBK, header UTF-8, prolog GBK", SIMPLE, "gbk", "utf-8", "gbk", "gb18030"],
    ["GBK, header Latin-1, prolog GB2312", SIMPLE, "gbk", "iso-8859-1", "gb2312", "gb18030"],
    ["GBK, header Latin-1, prolog missing", SIMPLE, "gbk", "iso-8859-1", "", "gb18030"],
    ["GBK, header Big5, prolog missing", SIMPLE, "gbk", "big5", "", "gb18030"],
    ["GBK, no header, prolog GB2312", SIMPLE, "gbk", "", "gb2312", "gb18030"],
    ["GBK, no header, prolog UTF-8", SIMPLE, "gbk", "", "utf-8", "gb18030"],
    ["GBK, nothing said", SIMPLE, "gbk", "", "", "gb18030"],
    ["GBK, nonsense said", SIMPLE, "gbk", "x-unknown", "none", "gb18030"],
    ["GB18030, four-byte characters", `${SIMPLE}𠮷㐀`, "gb18030", "gb2312", "", "gb18030"],
    ["Big5, header right", TRADITIONAL, "big5", "big5", "", "big5"],
    ["Big5, nothing said", TRADITIONAL, "big5", "", "", "big5"],
    ["Big5, prolog only", TRADITIONAL, "big5", "", "Big5-HKSCS", "big5"],
    ["Shift_JIS, header", JAPANESE, "shift_jis", "Shift_JIS", "", "shift_jis"],
    ["Shift_JIS, nothing said", JAPANESE, "shift_jis", "", "", "shift_jis"],
    ["EUC-KR, header", KOREAN, "euc-kr", "ks_c_5601-1987", "", "euc-kr"],
    ["EUC-KR, nothing said", KOREAN, "euc-kr", "", "", "euc-kr"],
    ["Latin-1, header", FRENCH, "latin1", "iso-8859-1", "", "windows-1252"],
    ["Latin-1, nothing said", FRENCH, "latin1", "", "", "windows-1252"],
    ["KOI8-R, prolog", "Жильцы требуют ответа", "koi8-r", "", "koi8-r", "koi8-r"],
    ["UTF-8, header GBK", SIMPLE, "utf8", "gbk", "gb2312", "utf8"],
  ])("%s", (_, text, written, header, prolog, encoding) => {
    const bytes = iconv.encode(feed(text, prolog), written);
    const contentType = header === "" ? null : `text/xml; charset="${header}"`;
    const read = decodeText(bytes, contentType);
    expect(read).toMatchObject({ encoding, broken: 0 });
    expect(read.text).toContain(text);
  });

  test.each(["utf8", "utf-16le", "utf-16be"])(
    "%s with a mark, whatever the header says",
    (name) => {
      const bytes = iconv.encode(feed(SIMPLE), name, { addBOM: true });
      expect(decodeText(bytes, "text/xml; charset=gbk").text).toBe(feed(SIMPLE));
    },
  );

  test.each(["utf-16le", "utf-16be"])("%s without a mark", (name) => {
    expect(decodeText(iconv.encode(feed(SIMPLE), name)).text).toBe(feed(SIMPLE));
  });

  test("a title cut in the middle of a character leaves the rest readable", () => {
    const whole = Buffer.from(feed(SIMPLE));
    const cut = Buffer.concat([whole.subarray(0, 61), whole.subarray(62)]);
    const read = decodeText(cut, "text/xml; charset=gbk");
    expect(read.encoding).toBe("utf8");
    expect(read.text).toContain("这是我们第一次得到的回应");
  });

  test("an HTML page's own charset is believed", () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">${SIMPLE}`;
    expect(decodeText(iconv.encode(page, "gbk"), "text/html").text).toBe(page);
  });

  test("no bytes make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, header) => {
        expect(typeof decodeText(bytes, header).text).toBe("string");
      }),
    );
  });

  test("text in UTF-8 always comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!["\ufeff", "<\0", "\0<"].some((mark) => text.startsWith(mark)));
        expect(decodeText(Buffer.from(text), "text/xml; charset=gb2312").text).toBe(text);
      }),
    );
  });
});
