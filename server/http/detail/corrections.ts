import type { CaseDoc, Correction } from "../../../contract/case";
import type { CorrectionView } from "../../../contract/case-page";
import type { Http } from "../context";
import { iso, isoOrNull } from "../time";

/** What people corrected on a case, newest first, by their names; what was taken back stays, marked. */
export async function correctionsOf(http: Http, doc: CaseDoc): Promise<CorrectionView[]> {
  const made = doc.corrections ?? [];
  if (made.length === 0) return [];
  const { readings, cases, users } = http.deps.store.read;
  const about = [...new Set(made.map((one) => one.about))];
  const [{ people }, records, others, accounts] = await Promise.all([
    http.directory(),
    readings.many(about),
    cases.many(about),
    users.many([...new Set(made.flatMap((one) => [one.by, one.undoneBy ?? one.by]))]),
  ]);
  const named = new Map<string, string>([
    ...records.map((one) => [one.id, one.label] as const),
    ...others.map((one) => [one.id, one.title] as const),
  ]);
  const who = new Map<string, string>([...accounts, ...people].map((one) => [one.id, one.name]));
  const view = (one: Correction): CorrectionView => ({
    id: one.id,
    kind: one.kind,
    at: iso(one.at, http.deps.timeZone),
    by: who.get(one.by) ?? one.by,
    about: named.get(one.about) ?? "",
    before: countsOf(one.before),
    after: countsOf(one.after),
    undoneAt: isoOrNull(one.undoneAt, http.deps.timeZone),
    undoneBy: one.undoneBy && (who.get(one.undoneBy) ?? one.undoneBy),
  });
  return made.map(view).reverse();
}

const countsOf = ({ households, persons, parties }: Correction["before"]) => ({
  households,
  persons,
  parties,
});
