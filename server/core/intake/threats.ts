import type { Threat } from "../../../contract/case";
import type { Findings, WordList, WordTag } from "./compile-lexicon";
import { clauseStart, sentenceStart } from "./word-hits";
import type { WordHit } from "./word-scanner";

/** Heaviest first: what names the threat when a text makes several of one grade. */
const KINDS = ["litigation", "media", "collective", "regulator"] as const;

/** "I do not want to sue": the refusal must stand right before the threat, with at most a few characters between. */
const REFUSAL =
  /(?:不想|不会|不打算|没打算|没想|不愿意?|不是要|无意|并非要|不准备|不考虑|不希望|不至于|不用|没必要|犯不着|懒得|别|不去)[^,。!?;、]{0,5}$/;
const LATIN_REFUSAL =
  /(?:not|don't|won't|never|no plans?|no intention|without|rather not|do not want|don't want|wouldn't)(?:\s+(?!i\b|we\b|they\b|will\b|then\b)\w+){0,4}\s*(?:to\s+)?(?:the\s+|a\s+|any\s+)?$/;
/** "不得不起诉", "不会不起诉" are no refusals. */
const DOUBLE = /不得不|不会不|不能不/;

/**
 * The gravest threat of a text on the "may cause" scale (domain page B2): 0 only talked of, 1 an intent stated,
 * 2 an organised step taken, 3 it happened. Null where there is none, or where it is refused.
 */
export function threatIn(folded: string, findings: Findings): Threat | null {
  let gravest: Threat | null = null;
  for (const kind of KINDS) {
    for (const hit of findings.get(kind) ?? []) {
      if (isRefused(folded, hit)) continue;
      const grade = gradeOf(folded, findings, hit);
      if (gravest && grade <= gravest.grade) continue;
      gravest = { kind, grade, words: wordsAround(folded, hit) };
    }
  }
  return gravest;
}

function isRefused(folded: string, hit: WordHit<WordTag>): boolean {
  const before = folded.slice(clauseStart(folded, hit.start), hit.start);
  if (DOUBLE.test(before)) return false;
  return REFUSAL.test(before) || LATIN_REFUSAL.test(before);
}

function gradeOf(folded: string, findings: Findings, hit: WordHit<WordTag>): Threat["grade"] {
  if (standsIn("happened", findings, hit)) return 3;
  if (standsIn("organised", findings, hit)) return 2;
  return isIntended(folded, findings, hit) ? 1 : 0;
}

/** The word is in that list too, or inside a longer one of it: "法院" in "法院已受理". */
function standsIn(list: WordList, findings: Findings, hit: WordHit<WordTag>): boolean {
  const listed = findings.get(list) ?? [];
  return listed.some(({ start, end }) => start <= hit.start && end >= hit.end);
}

/** An intent is stated in the same sentence, before the threat: "你们不解决我就去法院起诉". */
function isIntended(folded: string, findings: Findings, hit: WordHit<WordTag>): boolean {
  const from = sentenceStart(folded, hit.start);
  const intents = findings.get("intent") ?? [];
  return intents.some((intent) => intent.start >= from && intent.start <= hit.end);
}

/** The clause that holds the threat, at most 30 characters, as shown to people. */
function wordsAround(folded: string, hit: WordHit<WordTag>): string {
  const from = Math.max(clauseStart(folded, hit.start), hit.start - 16);
  const rest = folded.slice(hit.end, hit.end + 14).split(/[,。!?;]/)[0] ?? "";
  return (folded.slice(from, hit.end) + rest).trim();
}
