import type { Reading } from "../../contract/reading";
import type { Reader } from "../ports/store";

/** Records of one sender's id that are looked through: senders other than one's own may use the same ids, few do. */
const LOOKED_THROUGH = 20;

/**
 * Of the records that carry this sender's id, the one that an act means: the newest true one, or for a drill's own act
 * the newest of a drill; where there is none such, the newest. Null where nothing carries it.
 */
export async function recordMeant(
  read: Pick<Reader, "readings" | "cases">,
  signal: string,
  drill: boolean,
): Promise<Reading | null> {
  const found = await read.readings.find({
    where: { signal },
    orderBy: [["seq", "desc"]],
    limit: LOOKED_THROUGH,
  });
  if (found.length < 2) return found[0] ?? null;
  const cases = await read.cases.many([...new Set(found.flatMap(({ caseId }) => caseId ?? []))]);
  const alike = new Set(cases.filter((one) => one.drill === drill).map((one) => one.id));
  return found.find(({ caseId }) => caseId !== null && alike.has(caseId)) ?? found[0] ?? null;
}
