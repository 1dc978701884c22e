import type { Threat } from "../../../contract/case";
import type { Findings } from "./compile-lexicon";
import type { Facets } from "./facets";
import type { Polarity } from "./polarity";
import { longestOnly } from "./word-hits";

/** Whoever asks for something does more than thank: better one complaint too many than one lost. */
const ASKS =
  /请(?!客)|要求|麻烦|希望|什么时候|怎么|为什么|能不能|可不可以|是不是|\?|尽快|查一下|催|帮我|please|when |why |could you|need to/;
/** One such word may stand in any text; two are an advertisement. A complaint needs three, and says nothing is wrong. */
const SPAM_WORDS = 2;
const SPAM_WORDS_IN_COMPLAINT = 3;

/** True for a complaint that is nothing but thanks or praise. */
export function onlyThanks(
  folded: string,
  facets: Facets,
  polarity: Polarity,
  threat: Threat | null,
  findings: Findings,
): boolean {
  if (polarity.label !== "positive" || threat || ASKS.test(folded)) return false;
  if (Object.keys(facets.defects).length > 0) return false;
  return findings.has("thanks") || polarity.score >= 0.6;
}

/** True for advertising and bait. Words of an identified customer are never spam. */
export function isSpam(
  type: "complaint" | "article" | "post",
  identified: boolean,
  facets: Facets,
  findings: Findings,
): boolean {
  const words = new Set(longestOnly(findings.get("spam") ?? []).map(({ tag }) => tag.word)).size;
  if (identified || words < SPAM_WORDS) return false;
  if (type !== "complaint") return true;
  return words >= SPAM_WORDS_IN_COMPLAINT && Object.keys(facets.defects).length === 0;
}
