/** Days that are compared: a week holds each weekday once. */
export const DAYS_COMPARED = 7;
/** Days on which the centre heard anything at all, before it says what is usual. */
const DAYS_NEEDED = 3;

/**
 * The upper end of what is normal for a half-hour: the median of the same half-hour of the last seven days and three
 * times its root above it, three standard deviations of a count that comes by chance (Poisson). A quiet half-hour is
 * still allowed three. Null while fewer than three of these days were heard. Decision of this project.
 */
export function usualTop(sameHalfHours: readonly number[], daysHeard: number): number | null {
  if (daysHeard < DAYS_NEEDED || sameHalfHours.length === 0) return null;
  const sorted = [...sameHalfHours].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  const median = sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
  return Math.ceil(median + 3 * Math.sqrt(Math.max(median, 1)));
}
