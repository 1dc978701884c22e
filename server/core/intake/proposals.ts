import { COMPLAINT_TYPES, TYPE_NAMES } from "../../../contract/complaint-types";
import type { ComplaintUrgency, ProposalsView } from "../../../contract/proposal";
import type { CompiledLexicon, Findings, WordList } from "./compile-lexicon";
import { withConcepts } from "./concepts";
import {
  classifierSteps,
  type Example,
  type Features,
  type TextClassifier,
} from "./text-classifier";
import { textFeatures, type CutText } from "./text-features";

/** A complaint as people labelled it. `type` is a kind that the centre knows or the organisation's own word. */
export interface LabelledComplaint {
  text: string;
  type: string | null;
  urgency: ComplaintUrgency | null;
}

/** Proposes kind and urgency for the text of a complaint: at most three each, likeliest first. */
export type Proposer = (text: CutText) => ProposalsView;

const MOST = 3;
/** A word of the organisation's own is proposed once it stands in so many of its complaints. */
const OWN_WORD_SEEN = 5;
/** Rarer words beyond these are not learnt: each costs its share of every learning. */
const MOST_OWN_WORDS = 30;
/** Lists of the lexicon that tell how grave a matter is. */
const GRAVE: readonly WordList[] = [
  "harm",
  "hint",
  "litigation",
  "media",
  "regulator",
  "collective",
];
/** A concept, and a listed word, say more than a word of a text. */
const CONCEPT_MENTIONS = 3;
const LISTED_MENTIONS = 2;
/** Texts that are cut in one step. */
const TEXTS_A_STEP = 50;

/**
 * Learns from labelled complaints, in steps of some tens of milliseconds after each of which others may have the
 * processor. The same complaints in the same order give the same proposer. `cut` cuts a text as those to come will be.
 */
export function* learnProposals(
  labelled: readonly LabelledComplaint[],
  cut: (text: string) => CutText,
  lexicon: CompiledLexicon,
): Generator<undefined, Proposer> {
  const featuresOf = (text: CutText) => proposalFeatures(text, lexicon.find(text.folded));
  const types: Example[] = [];
  const urgencies: Example[] = [];
  const known = wordsInUse(labelled);
  for (const [index, { text, type, urgency }] of labelled.entries()) {
    const features = featuresOf(cut(text));
    const kind = type === null ? null : knownType(type);
    if (kind !== null && known.has(kind)) types.push({ features, label: kind });
    if (urgency !== null) urgencies.push({ features, label: urgency });
    if (index % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const ofType = yield* classifierSteps(types);
  const ofUrgency = yield* classifierSteps(urgencies);
  return (text) => {
    const features = featuresOf(text);
    return {
      type: likeliest(ofType, features),
      urgency: likeliest(ofUrgency, features).map(({ value, probability }) => ({
        value: value as ComplaintUrgency,
        probability,
      })),
    };
  };
}

/** The centre's kind that a category names in Chinese, in English or by its id; any other category is itself, trimmed. */
export function knownType(category: string): string {
  const word = category.trim();
  const folded = word.toLowerCase();
  const found = COMPLAINT_TYPES.find(
    (type) =>
      type === folded ||
      TYPE_NAMES[type]["zh-CN"] === word ||
      TYPE_NAMES[type].en.toLowerCase() === folded,
  );
  return found ?? word;
}

/** The centre's kinds and the organisation's most frequent own words. */
function wordsInUse(labelled: readonly LabelledComplaint[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { type } of labelled) {
    const word = type === null ? "" : knownType(type);
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const own = [...counts]
    .filter(([word, count]) => count >= OWN_WORD_SEEN && !isCentres(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_OWN_WORDS);
  return new Set([...COMPLAINT_TYPES, ...own.map(([word]) => word)]);
}

function isCentres(word: string): boolean {
  return (COMPLAINT_TYPES as readonly string[]).includes(word);
}

function proposalFeatures(text: CutText, findings: Findings): Features {
  const features = withConcepts(textFeatures(text), findings, CONCEPT_MENTIONS);
  for (const list of GRAVE)
    for (const { tag } of findings.get(list) ?? []) {
      const name = `listed:${list}:${tag.id}`;
      features.set(name, (features.get(name) ?? 0) + LISTED_MENTIONS);
    }
  return features;
}

function likeliest(classifier: TextClassifier, features: Features) {
  return classifier
    .guess(features)
    .slice(0, MOST)
    .map(({ label, score }) => ({ value: label, probability: Math.round(score * 1_000) / 1_000 }));
}
