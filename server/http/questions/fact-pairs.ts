import type { CaseDoc, Reading } from "../../../contract/case";
import type { Lexicon } from "../../../contract/lexicon";
import type { Bilingual } from "../../../contract/primitives";
import type { FactPair } from "../../../contract/question";

/** What two records say of project, part, defect and place, in the lexicon's own names. */
export function factPairs(
  about: { doc: Pick<CaseDoc, "project" | "product">; like: Reading | null },
  asked: { doc: Pick<CaseDoc, "project" | "product">; reading: Reading },
  lexicon: Lexicon,
): FactPair[] {
  const plain = (words: string | null | undefined) =>
    words ? { "zh-CN": words, en: words } : null;
  const named = (doc: Pick<CaseDoc, "project" | "product">) => plain(doc.project ?? doc.product);
  const facet = (sign: "#" | "!", reading: Reading | null) =>
    namesOf(reading, sign, sign === "#" ? lexicon.subjects : lexicon.defects);
  return [
    pair("project", named(about.doc), named(asked.doc)),
    pair("part", facet("#", about.like), facet("#", asked.reading)),
    pair("defect", facet("!", about.like), facet("!", asked.reading)),
    pair("place", plain(about.like?.flat?.shown), plain(asked.reading.flat?.shown)),
  ];
}

function pair(fact: FactPair["fact"], about: Bilingual | null, asked: Bilingual | null): FactPair {
  const same = about && asked ? about["zh-CN"] === asked["zh-CN"] : null;
  return { fact, about, asked, same };
}

/** The facets that a text was read by: "#garage" a subject, "!leak" a defect. */
function namesOf(
  reading: Reading | null,
  sign: "#" | "!",
  facets: readonly { id: string; name: Bilingual }[],
): Bilingual | null {
  const ids = new Set((reading?.print.terms ?? []).map(([term]) => term));
  const found = facets.filter((one) => ids.has(sign + one.id));
  if (found.length === 0) return null;
  return {
    "zh-CN": found.map((one) => one.name["zh-CN"]).join("、"),
    en: found.map((one) => one.name.en).join(", "),
  };
}

/** Of a case's records the one that shares most with another: facets weigh three times a word, the earlier wins a tie. */
export function mostLike(reading: Reading, among: readonly Reading[]): Reading | null {
  const own = new Set(reading.print.terms.map(([term]) => term));
  let best: { one: Reading; share: number } | null = null;
  for (const one of among) {
    if (one.role !== "complaint" || one.excluded !== null || one.id === reading.id) continue;
    const terms = one.print.terms.map(([term]) => term);
    const shared = terms.filter((term) => own.has(term));
    const weigh = (all: readonly string[]) =>
      all.reduce((sum, term) => sum + (/^[#!]/.test(term) ? 3 : 1), 0);
    const share = weigh(shared) / Math.max(1, weigh(terms) + weigh([...own]) - weigh(shared));
    if (!best || share > best.share) best = { one, share };
  }
  return best?.one ?? null;
}
