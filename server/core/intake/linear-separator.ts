/** A text as numbers: the places of its features, in no order, and their values; of length 1. */
export interface SparseVector {
  places: Int32Array;
  values: Float64Array;
}

/** A plane in the space of features: texts above it (`marginOf` > 0) have the label. */
export interface Plane {
  weights: Float64Array;
  offset: number;
}

const ROUNDS = 15;
/** How much a mistake costs against large weights; chosen by cross-validation on the sets for tuning. */
const COST = 1;
/** A rare label's examples count more, up to this much. */
const MOST_WEIGHT = 4;

/**
 * The plane that parts the texts with the label from the others with the widest margin: a linear support vector
 * machine with squared hinge loss, by dual coordinate descent. The same texts in the same order give the same plane.
 * Halts before each round, so that others may work in between.
 */
export function* separate(
  vectors: readonly SparseVector[],
  has: readonly boolean[],
  size: number,
): Generator<undefined, Plane> {
  const plane = { weights: new Float64Array(size), offset: 0 };
  const duals = new Float64Array(vectors.length);
  const count = has.filter(Boolean).length;
  const rare = Math.min(
    MOST_WEIGHT,
    Math.sqrt(Math.max(1, (vectors.length - count) / Math.max(1, count))),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    yield;
    for (const index of shuffled(vectors.length, round)) {
      const vector = vectors[index];
      if (!vector) continue;
      const side = has[index] ? 1 : -1;
      const slack = 1 / (2 * COST * (side === 1 ? rare : 1));
      const old = duals[index] ?? 0;
      const slope = side * marginOf(vector, plane) - 1 + slack * old;
      // Each vector has length 1, and 1 more for the offset.
      const dual = Math.max(0, old - slope / (2 + slack));
      if (dual === old) continue;
      duals[index] = dual;
      move(plane, vector, (dual - old) * side);
    }
  }
  return plane;
}

/** How far a text lies above a plane; below 0 it lies under it. */
export function marginOf({ places, values }: SparseVector, { weights, offset }: Plane): number {
  let sum = offset;
  for (let n = 0; n < places.length; n += 1)
    sum += (weights[places[n] ?? 0] ?? 0) * (values[n] ?? 0);
  return sum;
}

function move(plane: Plane, { places, values }: SparseVector, by: number): void {
  plane.offset += by;
  const { weights } = plane;
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    weights[place] = (weights[place] ?? 0) + by * (values[n] ?? 0);
  }
}

/** 0 … n − 1 in an order that depends on the round alone. */
function shuffled(n: number, round: number): number[] {
  const order = Array.from({ length: n }, (_, index) => index);
  let state = Math.imul(round, 0x9e3779b1) + 12345;
  for (let index = n - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const other = (state >>> 0) % (index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}
