import type { TFunction } from "i18next";

/** How long, in words of two units at most: "17 分", "4 时 52 分". */
export function age(ms: number, t: TFunction): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  if (seconds < 60) return t("time.seconds", { n: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t("time.minutes", { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return t("time.hours", { h: hours, m: minutes % 60 });
  return t("time.days", { d: Math.floor(hours / 24), h: hours % 24 });
}

/** A stopwatch: "02:10", "04:52:10" from an hour on. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  if (seconds >= 3_600) parts.unshift(Math.floor(seconds / 3_600));
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Hours and minutes in the centre's zone; with the day where it is not today's. */
export function clock(at: string, zone: string, now: number): string {
  const time = inZone(at, zone, { hour: "2-digit", minute: "2-digit" });
  const day = (when: string) => inZone(when, zone, { month: "2-digit", day: "2-digit" });
  const today = day(new Date(now).toISOString());
  return day(at) === today ? time : `${day(at).replace("/", "-")} ${time}`;
}

/** Hours, minutes and seconds in the centre's zone. */
export function clockSeconds(at: number, zone: string): string {
  return inZone(new Date(at).toISOString(), zone, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

/** The date with its weekday, in the reader's language. */
export function date(at: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    month: "short",
    day: "numeric",
    weekday: "short",
  }).format(at);
}

/** The date with its year: what a window of a year back needs. */
export function wholeDate(at: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: "numeric",
    month: "short",
    day: "numeric",
  }).format(at);
}

function inZone(at: string, zone: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...parts }).format(
    new Date(at),
  );
}

/** The minute in the zone, as a field of date and time takes it: "2026-03-11T08:53". */
export function minuteInZone(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(at);
  return parts.replace(" ", "T");
}

/** The zone's name in the reader's language: "中国标准时间". */
export function zoneName(at: number, zone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: "long",
  }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}
