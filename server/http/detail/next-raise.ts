import type { CaseDoc } from "../../../contract/case";
import type { NextRaise } from "../../../contract/case-evidence";
import type { IncidentDoc } from "../../../contract/incident";
import type { Level } from "../../../contract/primitives";
import { nextPage } from "../../steps/next-page";
import type { Http } from "../context";
import { nextThreshold } from "../next-threshold";

/** What the case would do next: its nearest threshold, and whom reaching it would page that was not paged yet. */
export async function nextRaise(http: Http, openCase: CaseDoc): Promise<NextRaise | null> {
  const { library, pack: active } = http.deps;
  const pack = library.packs.get(openCase.packId) ?? active;
  const next = nextThreshold(openCase, pack);
  if (!next) return null;
  const level = next.level as Level;
  // An event may call people of its own beside the level's.
  const classes = pack.events.find((one) => one.id === next.rule)?.classes ?? [];
  const incident = await incidentOf(http, openCase);
  return { ...next, calls: nextPage(incident, { level, classes }, pack) };
}

/** The incident that it is in, or would join: the open one of the same project or product. */
async function incidentOf(http: Http, { incidentId, scope, drill }: CaseDoc) {
  const { incidents } = http.deps.store.read;
  const own = incidentId === null ? null : await incidents.get(incidentId);
  if (own?.status === "open" || scope === "organisation") return openOnly(own);
  const [first] = await incidents.find({
    where: { scope, status: "open", drill },
    orderBy: [["openedAt", "asc"]],
    limit: 1,
  });
  return first ?? null;
}

const openOnly = (incident: IncidentDoc | null | undefined) =>
  incident?.status === "open" ? incident : null;
