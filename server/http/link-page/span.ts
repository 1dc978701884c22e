import { DateTime } from "luxon";

/** What is left of a deadline, in the reader's words: "17:50", "15 时 08 分", "1 天 19 时". */
export function left(
  ms: number,
  words: { hours: (h: number, m: number) => string; days: (d: number, h: number) => string },
): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 60) return span(ms);
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? words.hours(hours, minutes % 60)
    : words.days(Math.floor(hours / 24), hours % 24);
}

/** Elapsed time as minutes and seconds, with hours where there are any, whole days from the first on. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return seconds >= 86_400
    ? `${String(Math.floor(seconds / 86_400))} d`
    : DateTime.fromSeconds(seconds, { zone: "UTC" }).toFormat(
        seconds >= 3_600 ? "HH:mm:ss" : "mm:ss",
      );
}
