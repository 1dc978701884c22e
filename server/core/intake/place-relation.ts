import type { CaseProfile, TextPrint } from "../../../contract/case";
import type { Relation } from "./facet-relation";
import { placeKind, placeStem } from "./places-in-text";
import { regionsDiffer } from "./regions-in-text";
import { PAIR, PLACE, REGION } from "./term-kinds";

/** How the public places that a signal names stand to those of a case. */
export interface PlaceRelation {
  /** One shared (by its whole name or, in the signal, by its name alone), one side silent, or of one kind and different. */
  place: Relation;
  /** Both name where people live, and not the same. */
  otherHome: boolean;
  /** Both name cities, or both districts, and none is the same. */
  otherRegion: boolean;
  /** Of how many kinds both name places, and never the same one. */
  otherKinds: number;
  /** Both name places, of different kinds, and none is the same. */
  apart: boolean;
}

/** The same nuisance in two streets, or in two neighbourhoods, is two matters (B1). */
export function placeRelation(
  { terms }: Pick<TextPrint, "terms">,
  { centroid }: Pick<CaseProfile, "centroid">,
): PlaceRelation {
  const here = namedIn(terms);
  const there = namedIn(centroid);
  const [mine, theirs] = [here.places, there.places];
  const otherRegion = regionsDiffer(here.regions, there.regions);
  const shared = (place: string) => mine.includes(place) || isMentioned(place, here.pairs());
  const nothing = { otherHome: false, otherKinds: 0, otherRegion, apart: false };
  if (theirs.some(shared)) return { ...nothing, place: "same" };
  const alike = (place: string) => theirs.some((other) => mayBeMisspelt(place, other));
  const silent = mine.length === 0 || theirs.length === 0;
  if (silent || mine.some(alike)) return { ...nothing, place: "unknown" };
  const kinds = new Set(mine.map(placeKind));
  const common = new Set(theirs.map(placeKind).filter((kind) => kinds.has(kind)));
  if (common.size === 0) return { ...nothing, place: "unknown", apart: true };
  const otherHome = common.has("home");
  return { ...nothing, place: "conflict", otherHome, otherKinds: common.size };
}

type Terms = readonly (readonly [string, number])[];

interface Named {
  places: readonly string[];
  regions: readonly string[];
  /** Pairs of characters: a place may stand in a text by its own name alone. Gathered when first asked for. */
  pairs: () => ReadonlySet<string>;
}

const remembered = new WeakMap<Terms, Named>();

/** What a list of terms names. A list is looked through once, however many it is compared with. */
function namedIn(terms: Terms): Named {
  const known = remembered.get(terms);
  if (known) return known;
  const of = (kind: string) =>
    terms.flatMap(([term]) => (term.startsWith(kind) ? [term.slice(kind.length)] : []));
  let pairs: ReadonlySet<string> | null = null;
  const named = {
    places: of(PLACE),
    regions: of(REGION),
    pairs: () => (pairs ??= new Set(of(PAIR))),
  };
  remembered.set(terms, named);
  return named;
}

/** All character pairs of a place's own name stand in the text. */
function isMentioned(place: string, pairs: ReadonlySet<string>): boolean {
  const stem = placeStem(place);
  if (stem === null) return false;
  for (let index = 0; index + 1 < stem.length; index += 1)
    if (!pairs.has(stem.slice(index, index + 2))) return false;
  return true;
}

/** Figures, sides and sizes tell places apart: "西苑" is no misspelt "东苑". */
const TELLS_APART = /[一二三四五六七八九十东南西北中上下左右前后大小新老a-z0-9]/;

/** Of three characters or more and the same but for one: then the names say neither that it is one place nor that it is not. */
function mayBeMisspelt(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 3) return false;
  const off = Array.from(one).flatMap((character, at) =>
    character === other[at] ? [] : [`${character}${other[at] ?? ""}`],
  );
  return off.length === 1 && !TELLS_APART.test(off[0] ?? "");
}
