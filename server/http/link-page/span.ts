import { DateTime } from "luxon";

/** Elapsed time as minutes and seconds, with hours where there are any, whole days from the first on. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return seconds >= 86_400
    ? `${String(Math.floor(seconds / 86_400))} d`
    : DateTime.fromSeconds(seconds, { zone: "UTC" }).toFormat(
        seconds >= 3_600 ? "HH:mm:ss" : "mm:ss",
      );
}
