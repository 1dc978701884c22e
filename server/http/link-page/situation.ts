import type { CaseDoc } from "../../../contract/case";
import type { Directory, Person } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import type { PageDoc } from "../../../contract/page";
import type { Bilingual, Instant, Language } from "../../../contract/primitives";
import type { StatementDoc } from "../../../contract/statement";
import type { TaskDoc } from "../../../contract/task";
import { commandIsFree } from "../../steps/take-command";
import type { Http } from "../context";
import { caseViews } from "../routes/cases";

/** What the ten-second view tells besides the page itself. */
export interface Situation {
  organisation: string;
  incident: IncidentDoc | null;
  /** "10/10 户，待核实 0"; null where nothing is counted. */
  evidence: string | null;
  /** People and households of the case that has most of them. */
  affected: { households: number; persons: number; injured: number | null };
  origins: number;
  worst: Bilingual;
  /** Open decisions that are the leadership's, soonest first. */
  decisions: TaskDoc[];
  /** When a regulator asked or came; null where none is known of. */
  regulatorSince: Instant | null;
  /** A report to the regulator that was put on record. */
  regulatorTold: boolean;
  /** The current statement to the public, in the reader's language before another. */
  statement: StatementDoc | null;
  /** A draft is on its way. */
  drafting: boolean;
  commander: string | null;
  mayCommand: boolean;
  /** Phone number of somebody on duty. */
  dutyPhone: string | null;
}

/** Reads it: a dozen small queries, no identity among them. */
export async function situationOf(
  http: Http,
  page: PageDoc,
  person: Person,
  directory: Directory,
): Promise<Situation> {
  const { incidents, cases, tasks, statements } = http.deps.store.read;
  const incident = await incidents.get(page.incidentId);
  const [rows, open, said, told] = await Promise.all([
    cases.many(incident?.caseIds ?? []),
    tasks.find({ where: { incidentId: page.incidentId, state: "open" }, limit: 500 }),
    statements.find({ where: { incidentId: page.incidentId, audience: "public" }, limit: 500 }),
    reportFiled(http, page.incidentId),
  ]);
  const views = await caseViews(http, rows);
  const commander = incident?.commander ?? null;
  const nameOf = (id: string) => directory.people.find((one) => one.id === id)?.name ?? id;
  return {
    organisation: directory.organisation.name,
    incident,
    evidence: views.find((view) => view.evidence)?.evidence?.text[person.language] ?? null,
    affected: affectedBy(rows),
    origins: Math.max(0, ...rows.map((row) => row.counts.origins)),
    worst: worstCase(http, incident, page),
    decisions: open.filter(isLeaders).sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity)),
    regulatorSince: regulatorAsked(rows),
    regulatorTold: told,
    statement: currentFor(said, person.language),
    drafting: said.some((one) => one.state === "draft"),
    commander: commander === null ? null : nameOf(commander),
    mayCommand: incident !== null && commandIsFree(incident, person),
    dutyPhone: phoneOfDuty(directory.people, person),
  };
}

function isLeaders(task: TaskDoc): boolean {
  const { duty, options } = task;
  return options.length > 0 && (duty === "leader" || duty === "commander" || duty === "leadership");
}

function affectedBy(rows: readonly CaseDoc[]): Situation["affected"] {
  const most = (of: (row: CaseDoc) => number) => Math.max(0, ...rows.map(of));
  const injuries = rows.flatMap((row) =>
    row.events.filter((event) => event.kind === "injury" && !event.withdrawn),
  );
  return {
    households: most((row) => row.counts.households),
    persons: most((row) => row.counts.persons),
    injured:
      injuries.length === 0 ? null : injuries.reduce((sum, one) => sum + (one.persons ?? 1), 0),
  };
}

const REGULATOR = new Set(["regulator-inquiry", "inspection", "transfer"]);

function regulatorAsked(rows: readonly CaseDoc[]): Instant | null {
  const times = rows.flatMap((row) =>
    row.events.flatMap((event) =>
      REGULATOR.has(event.kind) && !event.withdrawn ? [event.at] : [],
    ),
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** A filed report stands in the log only. 500 events: more than an incident has in its first day. */
async function reportFiled(http: Http, incident: string): Promise<boolean> {
  const events = await http.deps.store.events(0, 500, { incident });
  return events.some((event) => event.data["change"] === "file_report");
}

function currentFor(rows: readonly StatementDoc[], language: Language): StatementDoc | null {
  const current = rows.filter((one) => one.state === "released");
  return current.find((one) => one.language === language) ?? current[0] ?? null;
}

function phoneOfDuty(people: readonly Person[], reader: Person): string | null {
  const onDuty = people.filter((one) => one.duties.includes("duty") && one.id !== reader.id);
  const ways = onDuty.flatMap((one) => one.contacts.filter((way) => way.kind === "sms"));
  return ways[0]?.address ?? null;
}

/** Of the incident's first playbook that names one; else by level. */
function worstCase(http: Http, incident: IncidentDoc | null, page: PageDoc): Bilingual {
  const named = (incident?.playbooks ?? []).map((id) => http.deps.library.playbooks.get(id));
  return named.find((one) => one?.worstCase)?.worstCase ?? WORST[incident?.level ?? page.level];
}

const WORST: Record<1 | 2 | 3 | 4, Bilingual> = {
  1: {
    "zh-CN": "今日见报，受影响者聚集，监管介入",
    en: "In the press today, people gather, the regulator steps in",
  },
  2: {
    "zh-CN": "人数再增，升为一级并见报",
    en: "More people join, it becomes level 1 and reaches the press",
  },
  3: { "zh-CN": "投诉反复，升为二级", en: "Complaints return and it becomes level 2" },
  4: { "zh-CN": "单个投诉逾期未结", en: "A single complaint stays open past its deadline" },
};
