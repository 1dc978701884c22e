import { marginOf, separate, type Plane, type SparseVector } from "./linear-separator";

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

/** Every n-th example is held back to learn how sure a margin makes. */
const HELD_BACK = 5;
/** With fewer examples than this none is held back, and a margin is taken as `USUAL_SHARPNESS` sure. */
const ENOUGH_TO_HOLD_BACK = 50;
const USUAL_SHARPNESS = 2;
/** Examples that are counted or turned into numbers before others may work. */
const EXAMPLES_A_STEP = 500;
const SHARPNESSES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6];

/**
 * Learns from examples: one linear separator a label over features weighed by how few texts have them; the scores are
 * calibrated on examples held back. The same examples in the same order give the same classifier.
 */
export function learnClassifier(examples: readonly Example[]): TextClassifier {
  const steps = classifierSteps(examples);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `learnClassifier`, in short steps, so that who learns may let others work in between. */
export function* classifierSteps(
  examples: readonly Example[],
): Generator<undefined, TextClassifier> {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const sharpness = yield* sharpnessOf(examples, labels);
  const margins = yield* learnMargins(examples, labels);
  return {
    labels,
    guess(features) {
      const chances = chancesOf(margins(features), sharpness);
      return labels
        .map((label, index) => ({ label, score: chances[index] ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
    },
  };
}

type Margins = (features: Features) => number[];

function* learnMargins(
  examples: readonly Example[],
  labels: readonly string[],
): Generator<undefined, Margins> {
  const vectorOf = yield* learnVectors(examples);
  const vectors: SparseVector[] = [];
  for (const { features } of examples) {
    if (vectors.push(vectorOf.read(features)) % EXAMPLES_A_STEP === 0) yield;
  }
  const planes: Plane[] = [];
  for (const wanted of labels) {
    const has = examples.map(({ label }) => label === wanted);
    planes.push(yield* separate(vectors, has, vectorOf.size));
  }
  return (features) => {
    const vector = vectorOf.read(features);
    return planes.map((plane) => marginOf(vector, plane));
  };
}

/** How margins become chances: the sharpness under which the labels of the examples held back were likeliest. */
function* sharpnessOf(
  examples: readonly Example[],
  labels: readonly string[],
): Generator<undefined, number> {
  if (examples.length < ENOUGH_TO_HOLD_BACK) return USUAL_SHARPNESS;
  const margins = yield* learnMargins(
    examples.filter((_, index) => index % HELD_BACK !== 0),
    labels,
  );
  const held = examples
    .filter((_, index) => index % HELD_BACK === 0)
    .map(({ features, label }) => ({ margins: margins(features), label: labels.indexOf(label) }));
  const lossOf = (sharpness: number) =>
    held.reduce(
      (sum, one) =>
        sum - Math.log(Math.max(1e-9, chancesOf(one.margins, sharpness)[one.label] ?? 0)),
      0,
    );
  const losses = SHARPNESSES.map((sharpness) => ({ sharpness, loss: lossOf(sharpness) }));
  return losses.reduce((best, one) => (one.loss < best.loss ? one : best)).sharpness;
}

function chancesOf(margins: readonly number[], sharpness: number): number[] {
  const highest = Math.max(...margins, -Infinity);
  const powers = margins.map((margin) => Math.exp(sharpness * (margin - highest)));
  const total = powers.reduce((a, b) => a + b, 0) || 1;
  return powers.map((power) => power / total);
}

/** Turns features into numbers: log of the count, times the log of how few of the examples have the feature. */
function* learnVectors(examples: readonly Example[]) {
  const having = new Map<string, number>();
  for (const [index, { features }] of examples.entries()) {
    for (const name of features.keys()) having.set(name, (having.get(name) ?? 0) + 1);
    if (index % EXAMPLES_A_STEP === 0) yield;
  }
  const known = new Map<string, { place: number; rarity: number }>();
  for (const [name, count] of having) {
    known.set(name, { place: known.size, rarity: Math.log((examples.length + 1) / count) });
  }
  return {
    size: known.size,
    read(features: Features): SparseVector {
      const kept: { place: number; value: number }[] = [];
      for (const [name, count] of features) {
        const feature = known.get(name);
        if (!feature) continue;
        kept.push({
          place: feature.place,
          value: (1 + Math.log(Math.max(1, count))) * feature.rarity,
        });
      }
      const length = Math.sqrt(kept.reduce((sum, { value }) => sum + value * value, 0)) || 1;
      return {
        places: Int32Array.from(kept, ({ place }) => place),
        values: Float64Array.from(kept, ({ value }) => value / length),
      };
    },
  };
}
