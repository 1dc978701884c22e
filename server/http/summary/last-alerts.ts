import type { AlertDoc } from "../../../contract/alert";
import type { Store } from "../../ports/store";

/** Alerts of a case that are read at first: the newest one nearly always counts somebody. */
const NEWEST = 2;
const MOST = 10_000;

/**
 * Of each case the newest alerts, with among them the last that counted and the last that lists people whom it counted; newest
 * first. An alert lists up to hundreds of parties, and a case has many alerts: of most, only case and time are read.
 */
export async function lastAlerts(
  { read }: Pick<Store, "read">,
  caseIds: readonly string[],
): Promise<AlertDoc[]> {
  if (caseIds.length === 0) return [];
  const rows = await read.alerts.pick(["id", "caseId"], {
    where: { caseId: { in: caseIds } },
    orderBy: [["at", "desc"]],
    limit: MOST,
  });
  const byCase = new Map<string, string[]>();
  for (const { id, caseId } of rows) {
    if (id === null || caseId === null) continue;
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), id]);
  }
  const newest = await read.alerts.many(
    [...byCase.values()].flatMap((ids) => ids.slice(0, NEWEST)),
  );
  const lacking = caseIds.filter((id) => !suffice(newest.filter((one) => one.caseId === id)));
  const older = await read.alerts.many(
    lacking.flatMap((id) => byCase.get(id)?.slice(NEWEST) ?? []),
  );
  return [...newest, ...older].sort((a, b) => b.at - a.at);
}

function suffice(alerts: readonly AlertDoc[]): boolean {
  const counts = (one: AlertDoc) => one.count !== null && one.threshold !== null;
  return alerts.some(counts) && alerts.some(listsPeople);
}

const PEOPLE: ReadonlySet<string> = new Set(["household", "person", "attested"]);

/** Whether an alert lists households or persons whom it counted; outlets are origins, not parties. */
export function listsPeople({ counted }: Pick<AlertDoc, "counted">): boolean {
  return counted.some(({ kind }) => PEOPLE.has(kind));
}
