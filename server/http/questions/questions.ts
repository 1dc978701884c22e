import type { CaseDoc, JoinQuestion, Reading } from "../../../contract/case";
import type { Level } from "../../../contract/primitives";
import type { QuestionView } from "../../../contract/question";
import { nextPage } from "../../steps/next-page";
import { partiesNow } from "../../steps/parties-now";
import type { Http } from "../context";
import { incidentOf } from "../detail/next-raise";
import { evidenceOf } from "../evidence";
import { nextThreshold } from "../next-threshold";
import { caseReadingView } from "../present/case";
import { iso } from "../time";
import { factPairs, mostLike } from "./fact-pairs";

/** Open cases looked through; a centre with more has other troubles first. */
const CASES_READ = 5_000;
const READINGS_READ = 20_000;

/** A question with the case in which its record stands until it is answered. */
export interface OpenQuestion {
  question: JoinQuestion;
  file: CaseDoc;
}

/** Questions of these cases that nobody has answered yet. */
export function openQuestions(cases: readonly CaseDoc[]): OpenQuestion[] {
  return cases
    .filter((file) => file.status === "open" && !file.mergedInto)
    .flatMap((file) =>
      (file.questions ?? [])
        .filter((question) => question.answeredAt === null && question.perhaps !== file.id)
        .map((question) => ({ question, file })),
    );
}

/** Every open question, gravest case asked about first, then the longest waiting. */
export async function allQuestions(http: Http): Promise<(OpenQuestion & { about: CaseDoc })[]> {
  const { cases } = http.deps.store.read;
  const open = await cases.find({
    where: { status: "open" },
    orderBy: [["openedAt", "desc"]],
    limit: CASES_READ,
  });
  return withAbout(http, openQuestions(open));
}

/** Those that concern one case: asked about it, or by a record of its own. */
export async function questionsOf(http: Http, doc: CaseDoc): Promise<QuestionView[]> {
  const near = await http.deps.store.read.cases.find({
    where: { scope: doc.scope, status: "open" },
    limit: CASES_READ,
  });
  const open = await withAbout(http, openQuestions(near));
  return questionViews(
    http,
    open.filter(({ about, file }) => about.id === doc.id || file.id === doc.id),
  );
}

async function withAbout(http: Http, open: readonly OpenQuestion[]) {
  const ids = [...new Set(open.map(({ question }) => question.perhaps))];
  const asked = ids.length === 0 ? [] : await http.deps.store.read.cases.many(ids);
  const about = new Map<string, CaseDoc>();
  for (const one of asked) about.set(one.id, await standing(http, one));
  return open
    .flatMap((one) => {
      const found = about.get(one.question.perhaps);
      return found && found.id !== one.file.id ? [{ ...one, about: found }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.file.drill) - Number(b.file.drill) ||
        a.about.level - b.about.level ||
        a.question.askedAt - b.question.askedAt,
    );
}

/** The case that took this one in since the question was asked; itself where none did. */
async function standing(http: Http, doc: CaseDoc): Promise<CaseDoc> {
  const into = doc.mergedInto ? await http.deps.store.read.cases.get(doc.mergedInto) : null;
  return into ? standing(http, into) : doc;
}

/** The questions with both sides and what yes would do; each case's records are read once. */
export async function questionViews(
  http: Http,
  open: readonly (OpenQuestion & { about: CaseDoc })[],
): Promise<QuestionView[]> {
  const kept = new Map<string, Promise<Reading[]>>();
  const readingsOf = (caseId: string) => {
    const known =
      kept.get(caseId) ??
      http.deps.store.read.readings.find({ where: { caseId }, limit: READINGS_READ });
    kept.set(caseId, known);
    return known;
  };
  const views: QuestionView[] = [];
  for (const one of open) {
    const [there, here] = await Promise.all([readingsOf(one.about.id), readingsOf(one.file.id)]);
    const view = await questionView(http, one, { there, here });
    if (view) views.push(view);
  }
  return views;
}

async function questionView(
  http: Http,
  { question, file, about }: OpenQuestion & { about: CaseDoc },
  { there, here }: { there: readonly Reading[]; here: readonly Reading[] },
): Promise<QuestionView | null> {
  const { store, timeZone, library, pack: active } = http.deps;
  const asked = here.find((one) => one.id === question.reading);
  if (!asked) return null;
  const like = mostLike(asked, there);
  const records = new Map(
    (await store.read.records.many([asked.id, ...(like ? [like.id] : [])])).map((r) => [r.id, r]),
  );
  const shown = (reading: Reading | null) => {
    const record = reading && records.get(reading.id);
    return record ? caseReadingView(record, reading, { zone: timeZone, unmask: false }) : null;
  };
  const view = shown(asked);
  if (!view) return null;
  const pack = library.packs.get(about.packId) ?? active;
  const named = ({ id, title, level, confidence }: CaseDoc) => ({ id, title, level, confidence });
  return {
    id: asked.id,
    askedAt: iso(question.askedAt, timeZone),
    score: question.score,
    reason: question.reason,
    asked: view,
    from: named(file),
    about: { ...named(about), evidence: evidenceOf(about, pack, []) },
    like: shown(like),
    facts: factPairs({ doc: about, like }, { doc: file, reading: asked }, library.lexicon),
    yes: await yesOf(http, { file, about }, [...there, ...here]),
    drill: file.drill,
  };
}

/** The count with both cases' records as one case's, and the threshold that it would reach. */
async function yesOf(
  http: Http,
  { file, about }: { file: CaseDoc; about: CaseDoc },
  readings: readonly Reading[],
): Promise<QuestionView["yes"]> {
  const pack = http.deps.library.packs.get(about.packId) ?? http.deps.pack;
  const links = [...about.links, ...file.links];
  const after = partiesNow({ links }, readings).counts;
  const next = nextThreshold(about, pack);
  const unit = unitOf(next?.unit ?? pack.countUnit);
  const name = ({ household: "households", person: "persons", party: "parties" } as const)[unit];
  const gained = after[name] - about.counts[name];
  const reaches =
    next?.missing != null && next.level < about.level && gained >= next.missing ? next : null;
  const level = reaches ? (reaches.level as Level) : null;
  return {
    unit,
    before: about.counts[name],
    after: after[name],
    rule: reaches?.rule ?? null,
    level,
    calls: level ? nextPage(await incidentOf(http, about), { level, classes: [] }, pack) : [],
  };
}

function unitOf(unit: string): QuestionView["yes"]["unit"] {
  return unit === "person" || unit === "party" ? unit : "household";
}
