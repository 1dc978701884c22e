/** A text's features and how often each occurs in it. */
export type Features = ReadonlyMap<string, number>;

/** A label and how likely it is, 0–1. */
export interface Guess {
  label: string;
  score: number;
}

/** Tells one of the labels it was taught. */
export interface TextClassifier {
  readonly labels: readonly string[];
  /** All labels, likeliest first; their scores sum to 1. Empty where nothing was taught. */
  guess(features: Features): Guess[];
}

/** An example of what a label means. */
export interface Example {
  features: Features;
  label: string;
}

/** Weights are hashed into so many places a label: 2^18 keeps collisions under one in ten with 30,000 features. */
const PLACES = 1 << 18;
const ROUNDS = 20;
const RATE = 0.5;
/** Pulls weights that few examples speak for towards nothing. */
const DECAY = 2e-5;

interface Vector {
  places: Int32Array;
  values: Float32Array;
}

/**
 * Learns from examples: logistic regression over hashed features, by AdaGrad. The same examples in the same order give
 * the same classifier; ten thousand short texts take about a second.
 */
export function learnClassifier(examples: readonly Example[]): TextClassifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const weights = labels.map(() => new Float32Array(PLACES));
  const seen = labels.map(() => new Float32Array(PLACES));
  const vectors = examples.map(({ features }) => vectorOf(features));
  const wanted = examples.map(({ label }) => labels.indexOf(label));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of shuffled(examples.length, round)) {
      const vector = vectors[index];
      if (vector) teach(vector, wanted[index] ?? -1, weights, seen);
    }
  }
  return {
    labels,
    guess(features) {
      const chances = chancesOf(vectorOf(features), weights);
      return labels
        .map((label, index) => ({ label, score: chances[index] ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
    },
  };
}

function teach(
  { places, values }: Vector,
  wanted: number,
  weights: readonly Float32Array[],
  seen: readonly Float32Array[],
): void {
  const chances = chancesOf({ places, values }, weights);
  weights.forEach((row, label) => {
    const error = (chances[label] ?? 0) - (label === wanted ? 1 : 0);
    const squares = seen[label];
    if (!squares) return;
    for (let n = 0; n < places.length; n += 1) {
      const place = places[n] ?? 0;
      const slope = error * (values[n] ?? 0) + DECAY * (row[place] ?? 0);
      const square = (squares[place] ?? 0) + slope * slope;
      squares[place] = square;
      if (square > 0) row[place] = (row[place] ?? 0) - (RATE * slope) / Math.sqrt(square + 1e-6);
    }
  });
}

function chancesOf({ places, values }: Vector, weights: readonly Float32Array[]): number[] {
  const sums = weights.map((row) => {
    let sum = 0;
    for (let n = 0; n < places.length; n += 1) sum += (row[places[n] ?? 0] ?? 0) * (values[n] ?? 0);
    return sum;
  });
  const highest = Math.max(...sums, -Infinity);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((a, b) => a + b, 0) || 1;
  return powers.map((power) => power / total);
}

/** Of length 1, with one feature that every text has. */
function vectorOf(features: Features): Vector {
  const counts = [...features];
  const length = Math.sqrt(counts.reduce((sum, [, n]) => sum + weight(n) ** 2, 0)) || 1;
  const places = new Int32Array(counts.length + 1);
  const values = new Float32Array(counts.length + 1);
  counts.forEach(([name, n], index) => {
    places[index] = placeOf(name);
    values[index] = weight(n) / length;
  });
  values[counts.length] = 0.2;
  return { places, values };
}

function weight(n: number): number {
  return 1 + Math.log(Math.max(1, n));
}

/** FNV-1a; place 0 is kept for what every text has. */
function placeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return 1 + ((hash >>> 0) % (PLACES - 1));
}

/** 0 … n − 1 in an order that depends on the round alone. */
function shuffled(n: number, round: number): number[] {
  const order = Array.from({ length: n }, (_, index) => index);
  let state = round * 2654435761 + 12345;
  for (let index = n - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const other = (state >>> 0) % (index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}
