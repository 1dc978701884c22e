import type { CaseDoc } from "../../contract/case";
import type { EventType } from "../../contract/events";
import type { IncidentDoc } from "../../contract/incident";
import type { PageDoc, SendDoc } from "../../contract/page";
import type { SourceDoc } from "../../contract/source";
import { caseRow } from "../harness/store-rows";
import type { OpenDesk } from "./desk";
import { NOW } from "./desk";
import { anAlert } from "./seed-alert";

const MINUTE = 60_000;
export const PEOPLE = [
  {
    id: "duty",
    name: "沈一诺",
    duties: ["duty" as const],
    contacts: [{ kind: "email" as const, address: "admin@example.com" }],
  },
  {
    id: "backup",
    name: "邵宁",
    duties: ["backup" as const],
    contacts: [{ kind: "email" as const, address: "shao@example.com" }],
  },
  {
    id: "boss",
    name: "周启明",
    duties: ["leader" as const, "commander" as const],
    contacts: [{ kind: "email" as const, address: "zhou@example.com" }],
    language: "en" as const,
  },
  { id: "pr", name: "林若溪", duties: ["pr" as const], contacts: [] },
];

export const aCase = (over: Partial<CaseDoc> = {}): CaseDoc => ({
  ...caseRow("case-1", { packId: "re-cn", title: "云栖府地下车库渗水" }),
  openedAt: NOW - 47 * 3_600_000,
  updatedAt: NOW,
  level: 1,
  confidence: "possible",
  levelSince: NOW - 4 * MINUTE,
  counts: { parties: 9, persons: 10, households: 8, possibleParties: 1, origins: 2 },
  signals: 18,
  checks: [
    {
      kind: "confirm",
      rule: "RE-L1-G",
      openedAt: NOW - 4 * MINUTE,
      dueAt: NOW + 11 * MINUTE,
      answeredAt: null,
      answer: null,
      signal: "c-21",
    },
  ],
  quietSince: NOW,
  incidentId: "incident-1",
  ...over,
});

export const anIncident = (over: Partial<IncidentDoc> = {}): IncidentDoc => ({
  id: "incident-1",
  scope: "project:云栖府",
  title: "云栖府地下车库渗水",
  status: "open",
  level: 1,
  confidence: "possible",
  levelSince: NOW - 4 * MINUTE,
  openedAt: NOW - 22 * 3_600_000,
  closedAt: null,
  caseIds: ["case-1"],
  playbooks: ["P2"],
  parent: null,
  commander: null,
  commanderSince: null,
  lowering: null,
  closedReason: null,
  closedBy: null,
  pagedClasses: ["duty"],
  everPaged: ["duty"],
  unanswered: false,
  packId: "re-cn",
  packVersion: "1",
  drill: false,
  ...over,
});

export const aPage = (over: Partial<PageDoc> = {}): PageDoc => ({
  id: "page-2",
  number: 2,
  incidentId: "incident-1",
  at: NOW - 3 * MINUTE - 20_000,
  reason: "RE-L1-G",
  level: 1,
  confidence: "confirmed",
  classes: ["duty", "leadership"],
  to: ["duty", "boss"],
  fellToDuty: [],
  rule: { kind: "one-of-each", classes: ["duty", "leadership"] },
  ladder: [
    { afterMinutes: 5, duties: ["backup"] },
    { afterMinutes: 10, duties: ["commander"] },
    { afterMinutes: 15, duties: ["leader"] },
  ],
  nextStep: 0,
  nextAt: NOW + MINUTE + 40_000,
  acknowledgedAt: null,
  acknowledgements: [],
  exhaustedAt: null,
  title: "云栖府地下车库渗水",
  summary: { "zh-CN": "8/10 户，待核实 1", en: "8 of 10 households, 1 unverified" },
  drill: false,
  ...over,
});

export const aSend = (page: string, to: string, over: Partial<SendDoc> = {}): SendDoc => ({
  id: `${page}:0:first:${to}`,
  pageId: page,
  page: 2,
  incidentId: "incident-1",
  to,
  step: 0,
  kind: "first",
  at: NOW - 3 * MINUTE - 20_000,
  channel: "email",
  address: "x@example.com",
  secret: "s3cret",
  state: "sent",
  attempts: 1,
  nextAttemptAt: NOW,
  leaseUntil: null,
  mayRepeat: false,
  sentAt: NOW - 3 * MINUTE,
  providerId: null,
  reason: null,
  drill: false,
  ...over,
});

export const aSource = (id: string, over: Partial<SourceDoc> = {}): SourceDoc => ({
  id,
  kind: "feed",
  name: id,
  url: "https://example.com/feed",
  outlet: id,
  everySeconds: 120,
  timeZone: "Asia/Shanghai",
  enabled: true,
  state: "ok",
  nextAt: NOW,
  lastVisitAt: NOW,
  lastSuccessAt: NOW - 40_000,
  lastItemAt: NOW,
  failures: 0,
  fault: null,
  etag: null,
  lastModified: null,
  refused: [],
  ...over,
});

/** Appends events to the log. */
export function tell(
  desk: OpenDesk,
  n: number,
  type: EventType = "case.grew",
  data: Record<string, unknown> = {},
) {
  return desk.store.transaction(async (tx) => {
    for (let index = 0; index < n; index++)
      tx.emit({ at: desk.deps.clock.now(), type, data: { n: index, ...data } });
    await Promise.resolve();
  });
}

/** People, one open incident with a case, and one page that duty and the boss were called for. */
export async function seedCrisis(desk: OpenDesk): Promise<void> {
  await desk.describe({
    organisation: { name: "栖澜置业", aliases: [], units: [] },
    people: PEOPLE as never,
  });
  await desk.store.transaction(async (tx) => {
    tx.cases.put(aCase());
    tx.incidents.put(anIncident());
    tx.pages.put(aPage());
    tx.sends.put(aSend("page-2", "duty"));
    tx.sends.put(aSend("page-2", "boss"));
    tx.alerts.put(anAlert("alert-1"));
    tx.emit({
      at: NOW,
      type: "incident.opened",
      incident: "incident-1",
      data: { title: "云栖府地下车库渗水" },
    });
    await Promise.resolve();
  });
}
