import type { CaseProfile, TextPrint } from "../../../contract/case";
import type { Bilingual } from "../../../contract/primitives";
import { compared, type Assignable, type CandidateCase } from "./compare-cases";
import type { Relation } from "./facet-relation";
import { GREY, joinFrom, joinScore } from "./join-score";
import type { Standing } from "./join-signs";
import type { KnownPage } from "./page-memory";
import { fits } from "./scope";
import {
  isChineseWord,
  NO_STATISTICS,
  rarityOf,
  settled,
  type TermStatistics,
} from "./term-vector";

export interface Assignment {
  /** grey: perhaps the same problem; it joins nothing until a person decides, and opens its own case if it may. */
  decision: "join" | "new" | "grey" | "none";
  /** The case joined, or for grey the one to ask about; null otherwise. */
  caseId: string | null;
  /** How likely it belongs to the chosen case, 0–1; 1 where that is known by other means. */
  score: number;
  reason: Bilingual;
}

/** A case that holds this signal already by other means than likeness. */
export interface KnownCase {
  caseId: string;
  why: "repeat" | KnownPage["how"];
}

export type { Assignable, CandidateCase };

/** The case that a signal belongs to. `candidates` are open cases of its scope, such as `CaseIndex.candidates` gives. */
export function assignCase(
  signal: Assignable,
  candidates: readonly CandidateCase[],
  known: KnownCase | null = null,
  statistics: TermStatistics = NO_STATISTICS,
): Assignment {
  if (known) return asKnown(known);
  const open = candidates.filter(
    (candidate) => mayJoin(signal, candidate) && fits(signal.place, candidate),
  );
  const best = likeliest(signal, open, settled(statistics));
  if (best?.joins) return joined(best);
  if (best && best.score >= GREY && signal.mayOpen) return grey(best);
  return alone(signal, best);
}

function mayJoin(signal: Assignable, { familiar }: CandidateCase): boolean {
  return signal.mayJoin === "any" || (signal.mayJoin === "familiar" && (familiar ?? false));
}

interface Judgement {
  candidate: CandidateCase;
  standing: Standing;
  /** How likely the signal belongs to the case, 0–1. */
  score: number;
  /** Likely enough to join without a person's word. */
  joins: boolean;
  /** The most telling words that both have, at most four. */
  shared: string[];
}

/** The candidate of the highest score among those that it would join, else among all; of equal ones the first. */
function likeliest(
  signal: Assignable,
  candidates: readonly CandidateCase[],
  statistics: TermStatistics,
): Judgement | null {
  let best: Omit<Judgement, "shared"> | null = null;
  for (const { candidate, standing, signs } of compared(signal, candidates, statistics)) {
    const score = joinScore(signs, standing);
    const joins = score >= joinFrom(standing);
    const ahead = best && best.joins !== joins ? joins : score > (best?.score ?? -1);
    if (ahead) best = { candidate, standing, score, joins };
  }
  if (!best) return null;
  return { ...best, shared: sharedWords(signal.print, best.candidate.profile, statistics) };
}

function sharedWords(
  { terms }: TextPrint,
  { centroid }: CaseProfile,
  statistics: TermStatistics,
): string[] {
  const theirs = new Set(centroid.map(([term]) => term));
  const shared = terms.flatMap(([term]) => (isChineseWord(term) && theirs.has(term) ? [term] : []));
  const rarity = (term: string) => rarityOf(term, statistics);
  return shared.sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1)).slice(0, SHOWN);
}

/** So many shared words are told. */
const SHOWN = 4;

const NAMES: Readonly<Record<Relation, Bilingual>> = {
  same: { "zh-CN": "相同", en: "the same" },
  unknown: { "zh-CN": "未说明", en: "not said" },
  conflict: { "zh-CN": "不同", en: "different" },
};

function explain({ standing: { subject, defect }, score, shared }: Judgement): Bilingual {
  const percent = `${String(Math.round(score * 100))}%`;
  const words = {
    "zh-CN": shared.length > 0 ? `共有“${shared.join("、")}”,` : "",
    en: shared.length > 0 ? `both say “${shared.join(", ")}”, ` : "",
  };
  return {
    "zh-CN": `对象${NAMES[subject]["zh-CN"]},问题${NAMES[defect]["zh-CN"]},${words["zh-CN"]}同一问题的可能 ${percent}`,
    en: `subject ${NAMES[subject].en}, defect ${NAMES[defect].en}, ${words.en}${percent} likely the same problem`,
  };
}

function asKnown({ caseId, why }: KnownCase): Assignment {
  return { decision: "join", caseId, score: 1, reason: KNOWN_BY[why] };
}

const KNOWN_BY: Readonly<Record<KnownCase["why"], Bilingual>> = {
  repeat: { "zh-CN": "同一人的同样内容", en: "The same person's same words" },
  repost: { "zh-CN": "转发自该事项中的内容", en: "A repost of what is in the case" },
  page: { "zh-CN": "网页地址与该事项中的一条相同", en: "The address of a page in the case" },
  words: { "zh-CN": "与该事项中的一条文字相同", en: "The words of a page in the case" },
  holds: { "zh-CN": "含有该事项中一条的全文", en: "Holds the text of a page in the case" },
  part: { "zh-CN": "是该事项中一条的节录", en: "A part of the text of a page in the case" },
};

function joined(best: Judgement): Assignment {
  return { decision: "join", caseId: best.candidate.id, score: best.score, reason: explain(best) };
}

function grey(best: Judgement): Assignment {
  const why = explain(best);
  const reason = {
    "zh-CN": `可能与“${best.candidate.title}”为同一问题(${why["zh-CN"]}),待人工确认`,
    en: `Perhaps the problem of “${best.candidate.title}” (${why.en}): a person decides`,
  };
  return { decision: "grey", caseId: best.candidate.id, score: best.score, reason };
}

function alone(signal: Assignable, best: Judgement | null): Assignment {
  const score = best?.score ?? 0;
  if (!signal.mayOpen) {
    const reason = { "zh-CN": "不涉及任何未结事项", en: "Belongs to no open case" };
    return { decision: "none", caseId: null, score, reason };
  }
  const reason: Bilingual = best
    ? {
        "zh-CN": `与已有事项不同(${explain(best)["zh-CN"]})`,
        en: `Unlike any open case (${explain(best).en})`,
      }
    : { "zh-CN": "该范围内尚无事项", en: "The first of its scope" };
  return { decision: "new", caseId: null, score, reason };
}
