import type { CaseDoc, Reading, ReadingRole, TextPrint } from "../../../contract/case";
import type { Assignable, CandidateCase, KnownCase } from "./assign-case";
import { mainFacets } from "./facets";
import { createPageMemory, type AskedPage, type KnownPage } from "./page-memory";
import { fits } from "./scope";
import { createTermPostings, type TermPostings } from "./term-postings";
import { CONCEPT, PAIR, PLACE, REGION } from "./term-kinds";
import type { TermStatistics } from "./term-vector";

/** The cases of one scope in memory: finds the few that a signal can belong to, at a cost that does not grow with their number. */
export interface CaseIndex {
  /** Takes a case in, or its newer state. */
  put(doc: CaseDoc): void;
  remove(id: string): void;
  /** Remembers whose words a reading holds, so that repeats and their author's next words find the case; `moved`: it was another case's before. */
  note(reading: Reading, moved?: boolean): void;
  /** At most 24 cases that fit, likeliest first; `closed` for finding of what a complaint is a recurrence. */
  candidates(
    signal: Assignable,
    personKeys: readonly string[],
    status?: "open" | "closed",
  ): CandidateCase[];
  /** The case in which the same person said the same words, open or closed. */
  repeated(print: TextPrint, personKeys: readonly string[]): KnownCase | null;
  /** The page of an open case that a publication or post repeats: by its address, else by its text. */
  page(signal: AskedPage & Pick<Assignable, "place"> & { role: ReadingRole }): KnownPage | null;
  /** The case that holds a sender's signal. */
  holding(source: string, signal: string): string | null;
  /** In how many of the scope's cases a term occurs. */
  readonly statistics: TermStatistics;
  readonly size: number;
}

/** So few are all looked at: no index is better than that. */
const FEW = 24;
/** A term in more cases than this tells nothing. */
const TOO_COMMON = 500;
/** Subject and defect together tell more. */
const TOO_COMMON_A_PAIR = 2_000;
/** So many holders of terms are credited at most: looking up costs no more, however many cases there are. */
const CREDITS = 2_000;

/** An empty index. Fill it with `put` for every case and `note` for every reading of the scope. */
export function createCaseIndex(): CaseIndex {
  const cases = new Map<string, CaseDoc>();
  const postings = createTermPostings();
  const words = createWordMemory();
  const pages = createPageMemory();
  const put = (doc: CaseDoc) => {
    postings.put(doc);
    cases.delete(doc.id);
    cases.set(doc.id, doc);
  };
  const remove = (id: string) => {
    postings.remove(id);
    cases.delete(id);
  };
  const candidates: CaseIndex["candidates"] = (signal, personKeys, status = "open") => {
    const familiar = words.casesOf(personKeys);
    const ids = cases.size <= FEW ? [...cases.keys()] : likeliest(signal, postings, familiar);
    return ids
      .flatMap((id) => cases.get(id) ?? [])
      .filter(
        (doc) => (doc.status === "closed") === (status === "closed") && fits(signal.place, doc),
      )
      .slice(0, FEW)
      .map((doc) => asCandidate(doc, familiar.has(doc.id)));
  };
  const page: CaseIndex["page"] = (signal) => {
    const accepts = ({ caseId }: Reading) => {
      const doc = cases.get(caseId ?? "");
      return doc !== undefined && doc.status !== "closed" && fits(signal.place, doc);
    };
    const same = pages.atAddress(signal, accepts);
    // Two people may complain in one template's words: each is a complaint of his own (B1: invalid).
    return same ?? (signal.role === "complaint" ? null : pages.inText(signal, accepts));
  };
  return {
    put,
    remove,
    note: (reading, moved) => {
      words.note(reading, moved);
      if (reading.caseId !== null) pages.note(reading);
    },
    page,
    candidates,
    repeated: words.repeated,
    holding: words.holding,
    statistics: postings.statistics,
    get size() {
      return cases.size;
    },
  };
}

function asCandidate(doc: CaseDoc, familiar: boolean): CandidateCase {
  const { id, project, product, batch, branch, profile, title } = doc;
  return { id, project, product, batch, branch, profile, title, familiar };
}

function likeliest(
  signal: Assignable,
  postings: TermPostings,
  familiar: ReadonlySet<string>,
): string[] {
  const scores = new Map<string, number>();
  const credit = (id: string, by: number) => scores.set(id, (scores.get(id) ?? 0) + by);
  for (const id of familiar) credit(id, 10);
  for (const term of telling(signal, postings)) {
    const holders = postings.holders(term);
    const weight = Math.log(1 + postings.statistics.documents / holders.size);
    for (const id of holders) credit(id, weight);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, FEW * 2)
    .map(([id]) => id);
}

/** So many terms of each kind are looked up, the rarest first: the many pairs of characters must not crowd out words, places and concepts. */
const LOOKED_UP: Readonly<Record<string, number>> = {
  [PLACE]: 4,
  [REGION]: 0,
  [PAIR]: 8,
  [CONCEPT]: 6,
};
const WORDS = 12;

/** The text's facet pairs, and of each kind of its terms the rarest that some case holds. */
function telling(signal: Assignable, postings: TermPostings): string[] {
  const pairs = mainFacets(signal.facets.subjects)
    .flatMap((subject) =>
      mainFacets(signal.facets.defects).map((defect) => `#${subject}!${defect}`),
    )
    .filter((pair) => postings.holders(pair).size <= TOO_COMMON_A_PAIR);
  const held = signal.print.terms.flatMap(([term]) => {
    const count = postings.holders(term).size;
    return count > 0 && count <= TOO_COMMON ? [{ term, count }] : [];
  });
  const taken = new Map<string, number>();
  const rarest = held
    .sort((a, b) => a.count - b.count)
    .filter(({ term }) => {
      const first = term.charAt(0);
      const kind = first in LOOKED_UP ? first : "";
      const before = taken.get(kind) ?? 0;
      taken.set(kind, before + 1);
      return before < (LOOKED_UP[kind] ?? WORDS);
    });
  let credits = CREDITS;
  const within = rarest.filter(({ count }) => (credits -= count) >= 0);
  return [...pairs, ...within.map(({ term }) => term)];
}

/** Two records that nobody signed cannot be told apart: the same words count as said by the same. */
const UNSIGNED = "";

function createWordMemory() {
  const byWords = new Map<string, Map<string, string>>();
  const byPerson = new Map<string, Set<string>>();
  const bySignal = new Map<string, string>();
  const signed = (personKeys: readonly string[]) =>
    personKeys.length > 0 ? personKeys : [UNSIGNED];
  const note = (reading: Reading, moved = false) => {
    const { caseId, print, personKeys, source, signal, role } = reading;
    if (caseId === null) return;
    bySignal.set(`${source}|${signal}`, caseId);
    if (role !== "complaint") return;
    const speakers = byWords.get(print.exact) ?? new Map<string, string>();
    byWords.set(print.exact, speakers);
    for (const key of signed(personKeys))
      if (moved || !speakers.has(key)) speakers.set(key, caseId);
    for (const key of personKeys) addTo(byPerson, key, caseId);
  };
  const repeated = (print: TextPrint, personKeys: readonly string[]): KnownCase | null => {
    const speakers = byWords.get(print.exact);
    const caseId =
      speakers &&
      signed(personKeys)
        .map((key) => speakers.get(key))
        .find(Boolean);
    return caseId ? { caseId, why: "repeat" } : null;
  };
  const casesOf = (personKeys: readonly string[]): ReadonlySet<string> =>
    new Set(personKeys.flatMap((key) => [...(byPerson.get(key) ?? [])]));
  const holding = (source: string, signal: string) => bySignal.get(`${source}|${signal}`) ?? null;
  return { note, repeated, casesOf, holding };
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
