import { DateTime, FixedOffsetZone, IANAZone, type Zone } from "luxon";
import type { Instant } from "../../contract/primitives";

/** How a source's dates are to be read. */
interface DateContext {
  /** IANA name of the zone for dates that name none, e.g. "Asia/Shanghai". */
  timeZone: string;
  now: Instant;
}

/** Zones in which "CST" means China Standard Time; elsewhere it is US Central (RFC 822). */
const CHINESE_ZONES =
  /^(?:Asia\/(?:Shanghai|Chongqing|Chungking|Harbin|Urumqi|Kashgar|Hong_Kong|Macau|Macao|Taipei)|PRC|ROC|Hongkong)$/;

/** Hours east of Greenwich. */
const ZONE_HOURS: Record<string, number> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  IST: 5.5,
  ICT: 7,
  HKT: 8,
  SGT: 8,
  北京时间: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const ENGLISH = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
/** Java writes RFC 822 dates with these where its locale is Chinese. */
const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const MONTH = `(?<month>(?:${ENGLISH.join("|")})[a-z]{0,6}|十?[一二三四五六七八九十]月)`;

/** Where the date stands in the text. 03/09/2026 is not among them: nobody can tell its month. */
const DATES = [
  /(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)\s*[日号]?/,
  /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=T|\s|$)/,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})[-\\s]+${MONTH}\\.?[-\\s,]+(?<year>\\d{4}|\\d{2})(?![\\d:])`,
    "i",
  ),
  new RegExp(
    `${MONTH}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
    "i",
  ),
];
const TIME =
  /(?<half>凌晨|早上|上午|中午|下午|晚上|傍晚)?\s*(?<![\d+-])(?<hour>\d{1,2})(?:\s*[:：时点時點]\s*(?<minute>\d{2})|(?<oclock>[时点時點]))(?:\s*[:：分]\s*(?<second>\d{2})(?:[.,]\d+)?)?\s*[分秒]?\s*(?<ampm>[ap]\.?m\b\.?)?/i;
const COMPACT_TIME = /^T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?/;
const ZONE = /(?<name>[A-Z]{1,5}|北京时间)?\s*(?<offset>[+-]\d{1,2}(?::?\d{2})?)?/;

/** Zero values of programming languages (year 1, 1970) are no dates of publication; feeds began in 1999. */
const EARLIEST = Date.UTC(1990, 0, 1);

/**
 * Reads a date as feeds write it: RFC 822, ISO 8601, Java's `toString`, Chinese (2026年3月9日 下午3:05),
 * epoch seconds or ms. What lies after `now` is clamped to `now`. Null where no instant can be told.
 */
export function readFeedDate(text: string, { timeZone, now }: DateContext): Instant | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, 100);
  const at = /^\d{10}$|^\d{13}$/.test(plain)
    ? Number(plain.padEnd(13, "0"))
    : readCalendarDate(plain, timeZone);
  return at === null || at < EARLIEST ? null : Math.min(at, now);
}

function readCalendarDate(text: string, timeZone: string): Instant | null {
  const date = DATES.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (!date?.groups) return null;
  const { month = "", day, year } = date.groups;
  // Java and asctime put the year at the end: "Mon Mar 09 09:12:00 CST 2026".
  const before = text.slice(0, date.index);
  const after = text.slice(date.index + date[0].length);
  const clock = readClock(after) ?? readClock(before);
  const rest = clock ? clock.rest : after;
  const fullYear = year ?? /(?<!\d)\d{4}$/.exec(text)?.[0];
  // "Mar 3" belongs to no year: it is no date, and the item gets the time of its receipt.
  if (fullYear === undefined) return null;
  const at = DateTime.fromObject(
    { year: readYear(fullYear), month: readMonth(month), day: Number(day), ...clock?.time },
    { zone: readZone(rest, timeZone) },
  );
  return at.isValid ? at.toMillis() : null;
}

interface Clock {
  time: { hour: number; minute: number; second: number };
  rest: string;
}

function readClock(text: string): Clock | null {
  const match = COMPACT_TIME.exec(text) ?? TIME.exec(text);
  if (!match?.groups) return null;
  const { half = "", ampm = "", hour, minute = "0", second = "0" } = match.groups;
  const rest = text.slice(match.index + match[0].length);
  const afternoon =
    /^(?:下午|晚上|傍晚|p)/i.test(half + ampm) || (half === "中午" && Number(hour) < 11);
  const midnight = /^(?:凌晨|a)/i.test(half + ampm) && Number(hour) === 12;
  const shifted = midnight ? 0 : Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0);
  return { time: { hour: shifted, minute: Number(minute), second: Number(second) }, rest };
}

/** Two digits as RFC 2822 reads them. */
function readYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

function readMonth(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const english = ENGLISH.indexOf(text.slice(0, 3).toLowerCase());
  return (english >= 0 ? english : CHINESE.indexOf(text.replace("月", ""))) + 1;
}

/** `CST`, `+0800`, `GMT+8`, `+0800 (CST)`: the number wins over the name; no zone is the source's. */
function readZone(text: string, timeZone: string): Zone {
  const { name, offset } = ZONE.exec(text.trim().toUpperCase())?.groups ?? {};
  const own = IANAZone.create(timeZone);
  if (offset !== undefined) return FixedOffsetZone.instance(offsetMinutes(offset));
  if (name === undefined || (name === "CST" && CHINESE_ZONES.test(timeZone))) return own;
  const hours = ZONE_HOURS[name];
  return hours === undefined ? own : FixedOffsetZone.instance(hours * 60);
}

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes = "0"] = /([+-])(\d{1,2}):?(\d{2})?/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
