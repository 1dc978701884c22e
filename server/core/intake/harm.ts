import type { EventKind } from "../../../contract/case";
import type { Findings, WordTag } from "./compile-lexicon";
import { clauseStart } from "./word-hits";
import type { WordHit } from "./word-scanner";

/** What only nearly happened, did not happen, or might happen, is no harm. */
const AVERTED_BEFORE =
  /(?:差点|险些|几乎|幸好没|幸亏没|没有?人?|未|并没有|怕|担心|害怕|万一|如果|要是|可能|会不会|容易|防止|避免|小心|almost|nearly|no one was|nobody was|not|could have|might|may|could|risk of|afraid of|in case)[^,。!?;]{0,6}$/;
const AVERTED_AFTER = /^[^,。!?;]{0,4}(?:风险|隐患|危险|的可能|risk|hazard)/;

/** Words of injury, fire or explosion that the text says happened, joined by "、"; null where there are none. */
export function harmIn(folded: string, findings: Findings): string | null {
  const words = (findings.get("harm") ?? []).filter((hit) => happened(folded, hit)).map(wordOf);
  return words.length === 0 ? null : [...new Set(words)].join("、");
}

/** The reportable event that a text most seems to tell of: a watch notice, never an alert. */
export interface Hint {
  kind: EventKind;
  words: string;
}

/** Other reportable events that the text seems to tell of: the kind with most words. */
export function hintIn(folded: string, findings: Findings): Hint | null {
  const byKind = new Map<string, string[]>();
  for (const hit of findings.get("hint") ?? []) {
    if (!happened(folded, hit)) continue;
    byKind.set(hit.tag.id, [...(byKind.get(hit.tag.id) ?? []), wordOf(hit)]);
  }
  let best: Hint | null = null;
  let most = 0;
  for (const [kind, words] of byKind) {
    if (words.length <= most) continue;
    most = words.length;
    best = { kind: kind as EventKind, words: [...new Set(words)].join("、") };
  }
  return best;
}

function happened(folded: string, hit: WordHit<WordTag>): boolean {
  const before = folded.slice(clauseStart(folded, hit.start), hit.start);
  return !AVERTED_BEFORE.test(before) && !AVERTED_AFTER.test(folded.slice(hit.end, hit.end + 12));
}

function wordOf(hit: WordHit<WordTag>): string {
  return hit.tag.word;
}
