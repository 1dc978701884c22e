import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFeedDate } from "../../monitors/kit/feed-dates";
import { NOW } from "./feed-server";

const read = (text: string, timeZone = "Asia/Shanghai") => {
  const at = readFeedDate(text, { timeZone, now: NOW });
  return at === null ? null : new Date(at).toISOString();
};
const IN_CHINA = "2026-03-09T01:12:00.000Z";

describe("dates that mean 09:12 in China", () => {
  test.each([
    "Mon, 09 Mar 2026 09:12:00 +0800",
    "Mon, 9 Mar 2026 09:12 +08:00",
    "Mon, 09 Mar 2026 01:12:00 GMT",
    "Mon, 09 Mar 2026 09:12:00 GMT+8",
    "Mon, 09 Mar 2026 09:12:00 +0800 (CST)",
    "Mon, 09 Mar 2026 09:12:00 CST",
    "Mon, 09 Mar 2026 09:12:00",
    "09 Mar 26 09:12:00 CST",
    "Monday, 09-Mar-26 01:12:00 UTC",
    "Mon Mar 09 09:12:00 CST 2026",
    "Mon Mar  9 09:12:00 2026",
    "星期一, 09 三月 2026 09:12:00 +0800",
    "2026-03-09T01:12:00Z",
    "2026-03-09T01:12:00.000000Z",
    "2026-03-09T09:12:00+08:00",
    "2026-03-09T09:12:00+0800",
    "2026-03-09T09:12:00+08",
    "2026-03-09T09:12",
    "2026-03-09 09:12:00",
    "2026-03-09 09:12:00 CST",
    "2026-3-9 9:12",
    "2026/03/09 09:12",
    "2026.03.09 09:12",
    "20260309T011200Z",
    "2026年3月9日 09:12",
    "2026年03月09日09时12分",
    "2026年3月9日 上午9:12",
    "２０２６年３月９日　０９：１２",
    "2026年3月9日 09:12 北京时间",
    "March 9, 2026 9:12 am",
    "Mar 9, 2026 9:12:00 AM",
    "1773018720",
    "1773018720000",
    "\n  2026-03-09 09:12:00  ",
  ])("%s", (text) => {
    expect(read(text)).toBe(IN_CHINA);
  });
});

test.each([
  ["2026年3月9日 下午3:05", "2026-03-09T07:05:00.000Z"],
  ["2026年3月9日 中午12:30", "2026-03-09T04:30:00.000Z"],
  ["2026年3月9日 凌晨12:30", "2026-03-08T16:30:00.000Z"],
  ["2026年3月9日晚上8点", "2026-03-09T12:00:00.000Z"],
  ["Mar 9, 2026 12:30 PM", "2026-03-09T04:30:00.000Z"],
  ["2026-03-09", "2026-03-08T16:00:00.000Z"],
  ["20260309", "2026-03-08T16:00:00.000Z"],
  ["Mon, 09 Mar 2026 09:12:00 EST", "2026-03-09T14:12:00.000Z"],
  ["Mon, 09 Mar 2026 09:12:00 -0500", "2026-03-09T14:12:00.000Z"],
])("%s in China is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  [
    "CST is US Central for an American source",
    "Mon, 09 Mar 2026 09:12:00 CST",
    "America/Chicago",
    15,
  ],
  ["CST is China's for a source in Taipei", "Mon, 09 Mar 2026 09:12:00 CST", "Asia/Taipei", 1],
  ["no zone is the source's", "2026-03-09 09:12:00", "Europe/London", 9],
  ["no zone is the source's, summer time too", "2026-03-09 09:12:00", "America/New_York", 13],
])("%s", (_, text, zone, hour) => {
  expect(read(text, zone)).toBe(`2026-03-09T${String(hour).padStart(2, "0")}:12:00.000Z`);
});

test.each([
  "",
  "yesterday",
  "3小时前",
  "03/09/2026 09:12",
  "2026-13-09",
  "2026-02-30",
  "2026-03-09 25:61:00",
  "0001-01-01T00:00:00Z",
  "1970-01-01T00:00:00Z",
  "Mon, 09 Foo 2026 09:12:00 GMT",
])("%j is no date", (text) => {
  expect(read(text)).toBeNull();
});

test("what lies in the future happened now at the latest", () => {
  expect(read("2027-01-01T00:00:00Z")).toBe(new Date(NOW).toISOString());
});

test.each(["Mar 3", "3 Mar", "Mar 3 09:12", "3月9日"])(
  "%s names no year and is no date",
  (text) => {
    expect(read(text, "Asia/Shanghai")).toBeNull();
  },
);

test("an unknown zone of the source gives no date", () => {
  expect(read("2026-03-09 09:12", "Mars/Base")).toBeNull();
});

test("ISO and RFC 822 spellings of an instant agree", () => {
  const past = fc.date({ min: new Date("1991-01-01"), max: new Date(NOW), noInvalidDate: true });
  fc.assert(
    fc.property(past, (date) => {
      expect(read(date.toISOString())).toBe(`${date.toISOString().slice(0, 19)}.000Z`);
      expect(read(date.toUTCString())).toBe(`${date.toISOString().slice(0, 19)}.000Z`);
    }),
  );
});

test("no text makes it throw", () => {
  const piece = fc.constantFrom(
    "2026",
    "3",
    "-",
    "/",
    "年",
    "Mar",
    "T",
    " ",
    ":",
    "+0800",
    "pm",
    "日",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const at = readFeedDate(pieces.join(""), { timeZone: "Asia/Shanghai", now: NOW });
      expect(at === null || (Number.isSafeInteger(at) && at <= NOW)).toBe(true);
    }),
  );
});
