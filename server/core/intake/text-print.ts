import type { TextPrint } from "../../../contract/case";
import type { CompiledLexicon } from "./compile-lexicon";
import { mainFacets, type Facets } from "./facets";
import { minHash } from "./min-hash";
import { passageOf } from "./passage";
import { placesIn } from "./places-in-text";
import { regionsIn } from "./regions-in-text";
import { PLACE, REGION } from "./term-kinds";
import { bareText, textHash } from "./text-hash";

/** What the language tools say of a text: the shape of the language port's answer. */
export interface Analysis {
  folded: string;
  words: string[];
}

/** A title's words count twice: it names the matter. */
const TITLE_WEIGHT = 2;
/** A long article's terms beyond this many are its tail: the bound keeps a row small (about 4 kB). */
const MOST_TERMS = 240;

/** The English words that carry no matter, as the stemmer leaves them. The Chinese ones are boilerplate in the lexicon. */
const STOP_WORDS = new Set(
  (
    "a an the and or but if of to in on at by for with from as is are was were be been am it its thi that these those " +
    "i my me mine we our us you your they them their he she hi her not no do doe did done have ha had will would can could " +
    "so very just there here when what which who how why all ani some more most other than then too also into out up down " +
    "after befor over under again veri onli about becaus been get got go went now on off s t"
  ).split(" "),
);
const HAN_STOP = new Set(
  Array.from(
    "的了是在和也就都而及与着或一个上下里中到说要去你会着没有看好自己这那他她它们把被让给对从向等还很太吗呢吧啊呀",
  ),
);

/** What the text was found to be about before its print is made. */
export interface PrintContext {
  facets: Facets;
  /** Concepts of the lexicon by id, with how often they are named. */
  concepts: ReadonlyMap<string, number>;
  /** Folded names of the projects and products that it is of: they say where, not what. */
  names: readonly string[];
  lexicon: CompiledLexicon;
  /** A publication or post: it may be found within a longer one. Of two complaints each is its own. */
  published: boolean;
}

/** The print of a text: hash, signature, and the terms by which the same problem in other words is found. */
export function printOf(
  text: { title: Analysis | null; body: Analysis },
  context: PrintContext,
): TextPrint {
  const bare = bareText(text.body.folded || (text.title?.folded ?? ""));
  return {
    exact: textHash(bare),
    minhash: minHash(bare),
    terms: termsOf(text, context),
    passage: context.published ? passageOf(bare) : null,
  };
}

/**
 * Terms with kinds told by their first character: a plain word, "~" a character pair (finds words the cutter missed),
 * "#" a subject, "!" a defect and "%" a concept of the lexicon, "@" a public place.
 */
function termsOf(
  text: { title: Analysis | null; body: Analysis },
  { facets, concepts, names, lexicon }: PrintContext,
): [string, number][] {
  const counts = new Map<string, number>();
  const add = (term: string, by: number) => counts.set(term, (counts.get(term) ?? 0) + by);
  for (const id of mainFacets(facets.subjects)) add(`#${id}`, 1);
  for (const id of mainFacets(facets.defects)) add(`!${id}`, 1);
  const places = inBoth(text, placesIn);
  for (const place of places) add(`${PLACE}${place}`, 1);
  for (const region of inBoth(text, regionsIn)) add(`${REGION}${region}`, 1);
  for (const [concept, count] of concepts) add(`%${concept}`, count);
  // A place's own words say where, not what: they are no words of the matter.
  const where = [...places, ...names];
  const says = (word: string) =>
    carriesMatter(word, lexicon) && !where.some((place) => place.includes(word));
  if (text.title) addWords(text.title, TITLE_WEIGHT, says, add);
  addWords(text.body, 1, says, add);
  const terms = [...counts];
  return terms.length <= MOST_TERMS ? terms : terms.slice(0, MOST_TERMS);
}

/** What is named in a title or its text, each once. */
function inBoth(
  { title, body }: { title: Analysis | null; body: Analysis },
  namedIn: (folded: string, words: readonly string[]) => string[],
): string[] {
  const named = namedIn(body.folded, body.words);
  if (!title) return named;
  return [...new Set([...namedIn(title.folded, title.words), ...named])].sort();
}

function addWords(
  { words }: Analysis,
  weight: number,
  says: (word: string) => boolean,
  add: (term: string, by: number) => void,
): void {
  // The last character of the word before, where it was Chinese: pairs run across word borders, so that "返/臭味" and
  // "返臭/味" share one.
  let before = "";
  for (const word of words) {
    if (!says(word)) {
      before = "";
      continue;
    }
    add(word, weight);
    if (!isHan(word.charCodeAt(0))) {
      before = "";
      continue;
    }
    if (before !== "") add(`~${before}${word.charAt(0)}`, weight);
    for (let index = 0; index + 1 < word.length; index += 1) {
      add(`~${word.slice(index, index + 2)}`, weight);
    }
    before = word.charAt(word.length - 1);
  }
}

function carriesMatter(word: string, lexicon: CompiledLexicon): boolean {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39 && Number.isFinite(Number(word))) return false;
  if (word.length === 1 && (HAN_STOP.has(word) || !isHan(first))) return false;
  return !STOP_WORDS.has(word) && !lexicon.isBoilerplate(word);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
