import type { AlertDoc } from "../../../contract/alert";
import type { CaseDoc } from "../../../contract/case";
import type { Person } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import type { Reading } from "../../../contract/reading";
import type { IncidentFacts, SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { nextThreshold } from "../next-threshold";
import { iso } from "../time";
import type { Files } from "./incidents";
import { listsPeople } from "./last-alerts";

const ORIGINS_SHOWN = 200;
const PARTIES_SHOWN = 30;

/** What the data of each open incident confirm beyond its count: origins, reports, buildings, the next threshold. */
export async function factsOf(
  http: Http,
  open: readonly IncidentDoc[],
  of: { people: readonly Person[]; files: Files },
): Promise<SummaryView["facts"]> {
  const { people, files } = of;
  const ids = [...new Set(open.flatMap((one) => one.caseIds))];
  if (ids.length === 0) return {};
  const origins = await http.deps.store.read.readings.find({
    where: { caseId: { in: ids }, role: "publication" },
    orderBy: [["eventAt", "asc"]],
    limit: ORIGINS_SHOWN,
  });
  const named = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return Object.fromEntries(
    open.map((incident) => {
      const mine = (caseId: string | null) => caseId !== null && incident.caseIds.includes(caseId);
      const facts = incidentFacts(http, {
        cases: files.cases.filter((one) => mine(one.id)),
        origins: origins.filter((one) => one.origin && mine(one.caseId)),
        alerts: files.alerts.filter((one) => mine(one.caseId)),
        named,
      });
      return [incident.id, facts];
    }),
  );
}

interface Given {
  cases: readonly CaseDoc[];
  origins: readonly Reading[];
  /** Newest first. */
  alerts: readonly AlertDoc[];
  named: (person: string) => string;
}

function incidentFacts(http: Http, given: Given): IncidentFacts {
  const { deps } = http;
  const zone = deps.timeZone;
  const gravest = [...given.cases].sort(
    (a, b) => a.level - b.level || b.counts.parties - a.counts.parties,
  )[0];
  const pack = gravest && (deps.library.packs.get(gravest.packId) ?? deps.pack);
  const counted = lastCounted(given.alerts);
  return {
    origins: given.origins.map((one) => ({
      at: iso(one.eventAt, zone),
      name: one.outlet ?? one.channel,
      kind: one.outletKind,
    })),
    reports: given.cases
      .flatMap((one) => one.events)
      .filter((one) => !one.withdrawn)
      .sort((a, b) => a.at - b.at)
      .map(({ kind, at, by, persons, minutes, amount, verified }) => ({
        at: iso(at, zone),
        kind,
        by: given.named(by),
        persons,
        minutes,
        amount,
        verified,
      })),
    next: gravest ? nextThreshold(gravest, pack) : null,
    buildings: buildingsOf(counted),
    parties: counted.slice(0, PARTIES_SHOWN).map((party) => ({
      label: roomless(party.label),
      verified: party.verified,
      channel: party.channel,
      at: iso(party.firstAt, zone),
      signals: party.signals.length,
    })),
  };
}

/** Who was counted by the last alert that counts people, each once; outlets are origins, not parties. */
function lastCounted(alerts: readonly AlertDoc[]): AlertDoc["counted"] {
  const newest = alerts.find(listsPeople);
  return [...(newest?.counted ?? [])].sort((a, b) => a.firstAt - b.firstAt);
}

/** A building as addresses name it: 3栋, 12号楼, A座. */
const BUILDING = /[0-9A-Za-z一二三四五六七八九十]+(?:栋|幢|座|号楼)/u;

function buildingsOf(counted: AlertDoc["counted"]): IncidentFacts["buildings"] {
  const found = new Map<string, { verified: number; possible: number }>();
  for (const party of counted) {
    const name = BUILDING.exec(party.label)?.[0];
    if (name === undefined) continue;
    const so = found.get(name) ?? { verified: 0, possible: 0 };
    found.set(name, {
      verified: so.verified + (party.verified ? 1 : 0),
      possible: so.possible + (party.verified ? 0 : 1),
    });
  }
  return [...found]
    .map(([name, so]) => ({ name, ...so }))
    .sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
}

/** The label with nothing of the flat but its building, and nothing of the telephone. */
function roomless(label: string): string {
  const [who = ""] = label.split(" · ");
  const building = BUILDING.exec(label)?.[0];
  const name = who.split(" ")[0] ?? "";
  return building ? `${name} · ${building}` : name;
}
