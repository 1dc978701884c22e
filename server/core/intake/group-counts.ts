import { createGroups } from "./union-find";

/** What a reading says of the group it falls into. */
export interface Mark {
  verified: boolean;
  /** The group is a party by this mark: false only for keys that a person linked before they spoke. */
  present: boolean;
  /** The group has a flat by this mark, verified as the mark is. */
  flat: boolean;
  /** How many a number-only joint claim states, its sender included: attested by staff, and not. */
  attested: number;
  claimed: number;
}

/** Sums over all groups, kept while marks come and groups merge. */
export interface GroupCounts {
  mark(keys: readonly string[], mark: Mark): void;
  link(a: string, b: string): void;
  rootOf: (key: string) => string;
  isVerified: (key: string) => boolean;
  /** Verified groups: identified ones, or as many as staff attest where that is more. */
  verified(): number;
  /** Verified groups that are known by themselves, and those of them with a flat. */
  identified: () => number;
  withFlat(): number;
  /** What may come on top of `verified`, if no stated number overlaps with anybody known. */
  possible(): number;
  /** The largest number that staff attest. */
  attested(): number;
}

const NOBODY: Mark = { verified: false, present: false, flat: false, attested: 0, claimed: 0 };

/**
 * Counts distinct groups one mark at a time, each in nearly constant time. A group counts once however many marks it
 * has; it is verified as soon as one of its marks is, so the order of marks and links never matters.
 */
export function createGroupCounts(): GroupCounts {
  const totals = { identified: 0, anonymous: 0, withFlat: 0, stated: 0, attested: 0 };
  const account = (value: Mark, sign: 1 | -1) => {
    if (value.present) totals[value.verified ? "identified" : "anonymous"] += sign;
    if (value.verified && value.flat) totals.withFlat += sign;
    totals.stated += sign * Math.max(0, Math.max(value.attested, value.claimed) - 1);
  };
  const groups = createGroups<Mark>(
    () => NOBODY,
    (a, b) => {
      account(a, -1);
      account(b, -1);
      const merged = mergeMarks(a, b);
      account(merged, 1);
      return merged;
    },
  );
  return {
    mark: (keys, mark) => {
      const root = groups.unite(keys);
      const before = groups.get(root);
      account(before, -1);
      const after = mergeMarks(before, mark);
      groups.set(root, after);
      account(after, 1);
      totals.attested = Math.max(totals.attested, mark.attested);
    },
    link: (a, b) => void groups.unite([a, b]),
    rootOf: (key) => groups.root(key),
    isVerified: (key) => groups.get(key).verified,
    verified: () => Math.max(totals.identified, totals.attested),
    identified: () => totals.identified,
    withFlat: () => totals.withFlat,
    possible: () =>
      totals.identified +
      totals.anonymous +
      totals.stated -
      Math.max(totals.identified, totals.attested),
    attested: () => totals.attested,
  };
}

function mergeMarks(a: Mark, b: Mark): Mark {
  return {
    verified: a.verified || b.verified,
    present: a.present || b.present,
    flat: a.flat || b.flat,
    attested: Math.max(a.attested, b.attested),
    claimed: Math.max(a.claimed, b.claimed),
  };
}
