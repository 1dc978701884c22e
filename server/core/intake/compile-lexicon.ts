import type { Lexicon } from "../../../contract/lexicon";
import { createWordScanner, type WordHit, type WordScanner } from "./word-scanner";

/** Which list of the lexicon a word stands in, with the facet's or hint's id where the list has several. */
export interface WordTag {
  list: WordList;
  id: string;
  word: string;
}

export type WordList =
  | "subject"
  | "defect"
  | "negative"
  | "positive"
  | "negation"
  | "thanks"
  | "spam"
  | "own-voice"
  | "bystander"
  | "citation"
  | "statement"
  | "litigation"
  | "media"
  | "regulator"
  | "collective"
  | "organised"
  | "happened"
  | "intent"
  | "harm"
  | "hint"
  | "boilerplate"
  | "concept";

/** All words of a text that the lexicon lists, by list, in order of appearance. */
export type Findings = ReadonlyMap<WordList, readonly WordHit<WordTag>[]>;

/** A lexicon ready for reading: build it once for each version, not for each text. */
export interface CompiledLexicon {
  version: string;
  /** `folded` is text as the language tools fold it. */
  find(folded: string): Findings;
  isBoilerplate(word: string): boolean;
}

/** "…" in a listed word stands for up to this many characters of one clause: "推举林晓薇为代表". */
const GAP = "[^,。!?;\\n]{0,16}?";

/** Compiles the lists into one trie; words with a gap become expressions. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const tags = [...taggedWords(lexicon)];
  const scanner = createWordScanner(plainWords(tags));
  const gapped = tags.filter((tag) => tag.word.includes("…")).map(withPattern);
  const boilerplate = new Set(lexicon.boilerplate.map(foldWord));
  return {
    version: lexicon.version,
    find: (folded) => findAll(scanner, gapped, folded),
    isBoilerplate: (word) => boilerplate.has(word),
  };
}

function* plainWords(tags: readonly WordTag[]): Iterable<readonly [string, WordTag]> {
  for (const tag of tags) if (!tag.word.includes("…")) yield [tag.word, tag];
}

function* taggedWords(lexicon: Lexicon): Iterable<WordTag> {
  for (const facet of lexicon.subjects) yield* listed("subject", facet.id, facet.words);
  for (const facet of lexicon.defects) yield* listed("defect", facet.id, facet.words);
  for (const concept of lexicon.concepts) yield* listed("concept", concept.id, concept.words);
  for (const [kind, words] of Object.entries(lexicon.hints)) yield* listed("hint", kind, words);
  const { threats } = lexicon;
  const lists: [WordList, readonly string[]][] = [
    ["negative", lexicon.negative],
    ["positive", lexicon.positive],
    ["negation", lexicon.negations],
    ["thanks", lexicon.thanks],
    ["spam", lexicon.spam],
    ["own-voice", lexicon.ownVoice],
    ["bystander", lexicon.bystander],
    ["citation", lexicon.citations],
    ["statement", lexicon.statements],
    ["litigation", threats.litigation],
    ["media", threats.media],
    ["regulator", threats.regulator],
    ["collective", threats.collective],
    ["organised", threats.organised],
    ["happened", threats.happened],
    ["intent", threats.intent],
    ["harm", lexicon.harm],
    ["boilerplate", lexicon.boilerplate],
  ];
  for (const [list, words] of lists) yield* listed(list, list, words);
}

function* listed(list: WordList, id: string, words: readonly string[]): Iterable<WordTag> {
  for (const word of words) yield { list, id, word: foldWord(word) };
}

/** Lists are written in simplified Chinese and lower case; width is folded here as in the texts. */
function foldWord(word: string): string {
  return word.replaceAll("…", "\uE000").normalize("NFKC").toLowerCase().replaceAll("\uE000", "…");
}

type Gapped = WordTag & { anchor: string; pattern: RegExp };

function withPattern(tag: WordTag): Gapped {
  const parts = tag.word.split("…");
  const source = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(GAP);
  return { ...tag, anchor: longest(parts), pattern: new RegExp(source, "g") };
}

function longest(parts: readonly string[]): string {
  return parts.reduce((best, part) => (part.length > best.length ? part : best), "");
}

function findAll(
  scanner: WordScanner<WordTag>,
  gapped: readonly Gapped[],
  folded: string,
): Findings {
  const found = new Map<WordList, WordHit<WordTag>[]>();
  for (const hit of scanner.scan(folded)) put(found, hit);
  for (const tag of gapped) {
    if (!folded.includes(tag.anchor)) continue;
    for (const match of folded.matchAll(tag.pattern)) {
      put(found, { tag, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

function put(found: Map<WordList, WordHit<WordTag>[]>, hit: WordHit<WordTag>): void {
  const hits = found.get(hit.tag.list);
  if (hits) hits.push(hit);
  else found.set(hit.tag.list, [hit]);
}
