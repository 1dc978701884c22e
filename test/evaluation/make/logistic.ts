/** A logistic model: `base` plus the weighted sum of the signs. */
export interface LogisticModel {
  base: number;
  weights: number[];
}

/** What a weight may be: a sign that speaks for something must not count against it. */
export type Bound = "positive" | "negative" | "free";

const MOST_STEPS = 4_000;
const CLOSE = 1e-6;

/**
 * Fits a logistic model by accelerated projected descent, with a pull of `pull` on the weights of the signs as measured in
 * their own spread. `labels` are 0 or 1 and `worth` says how much each
 * counts, one a row; `bounds` one a sign. A sign that never varies gets no weight.
 */
export function logistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  { pull, bounds, worth }: { pull: number; bounds: readonly Bound[]; worth: readonly number[] },
): LogisticModel {
  const { scaled, middle, spread } = standardised(rows, bounds.length);
  const step = 1 / (scaled.reduce((sum, row) => sum + squares(row), 0) / 4 / STEEPER + pull);
  let theta = new Array<number>(bounds.length + 1).fill(0);
  let ahead = theta;
  let pace = 1;
  for (let turn = 0; turn < MOST_STEPS; turn += 1) {
    const slope = slopeAt({ rows: scaled, labels, worth }, ahead, pull);
    const next = ahead.map((value, at) => within(value - step * (slope[at] ?? 0), bounds[at]));
    const faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const moved = next.map((value, at) => value - (theta[at] ?? 0));
    ahead = next.map((value, at) => value + ((pace - 1) / faster) * (moved[at] ?? 0));
    [theta, pace] = [next, faster];
    if (Math.max(...moved.map(Math.abs)) < CLOSE) break;
  }
  const weights = middle.map((_, at) => (spread[at] ? (theta[at] ?? 0) / spread[at] : 0));
  const last = theta[bounds.length] ?? 0;
  return {
    base: weights.reduce((sum, weight, at) => sum - weight * (middle[at] ?? 0), last),
    weights,
  };
}

/** The signs share what they say: the steepest direction holds at most this part of all. */
const STEEPER = 2;

function standardised(rows: readonly (readonly number[])[], size: number) {
  const columns = Array.from({ length: size }, (_, at) => rows.map((row) => row[at] ?? 0));
  const middle = columns.map(mean);
  const spread = columns.map((column, at) =>
    Math.sqrt(mean(column.map((value) => (value - (middle[at] ?? 0)) ** 2))),
  );
  const scaled = rows.map((row) => [
    ...row.map((value, at) => (spread[at] ? (value - (middle[at] ?? 0)) / spread[at] : 0)),
    1,
  ]);
  return { scaled, middle, spread };
}

interface Lesson {
  rows: readonly (readonly number[])[];
  labels: readonly number[];
  worth: readonly number[];
}

function slopeAt(
  { rows, labels, worth }: Lesson,
  theta: readonly number[],
  pull: number,
): number[] {
  const slope = theta.map((value, at) => (at < theta.length - 1 ? pull * value : 0));
  rows.forEach((row, index) => {
    const sum = row.reduce((total, value, at) => total + value * (theta[at] ?? 0), 0);
    const off = (worth[index] ?? 1) * (1 / (1 + Math.exp(-sum)) - (labels[index] ?? 0));
    row.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + off * value));
  });
  return slope;
}

function within(value: number, bound: Bound | undefined): number {
  if (bound === "positive") return Math.max(0, value);
  return bound === "negative" ? Math.min(0, value) : value;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function squares(row: readonly number[]): number {
  return row.reduce((sum, value) => sum + value * value, 0);
}
