import type { AlertDoc, ClockDoc, LevelChangeDoc, NoticeDoc } from "../../../contract/alert";
import type { TaskDoc } from "../../../contract/task";
import type { CaseDoc, Reading } from "../../../contract/case";
import type { IncidentDoc } from "../../../contract/incident";
import type { PageDoc, SendDoc } from "../../../contract/page";
import type { ReplayResult } from "../../../contract/replay";
import { formatTime } from "../../core/records/parse-time";
import type { Deps } from "../../steps/deps";

const limit = 1_000_000;
type Time = (at: number | null) => string | null;

/** The store's content as the contract's result document: in order of what happened, times in the centre's zone. */
export async function replayResult(deps: Deps): Promise<Omit<ReplayResult, "refused">> {
  const { read } = deps.store;
  const time: Time = (at) => (at === null ? null : formatTime(at, deps.timeZone));
  const readings = await read.readings.find({ orderBy: [["seq", "asc"]], limit });
  const pages = await read.pages.find({ orderBy: [["number", "asc"]], limit });
  const sends = await read.sends.find({ orderBy: [["at", "asc"], ["id", "asc"]], limit }); // prettier-ignore
  const clocks = await read.clocks.find({ orderBy: [["dueAt", "asc"], ["id", "asc"]], limit }); // prettier-ignore
  return {
    pack: { id: deps.pack.id, version: deps.pack.version },
    cases: numbered(await read.cases.find({ limit })).map((one) => caseRow(one, readings)),
    alerts: numbered(await read.alerts.find({ limit })).map((one) => alertRow(one, time)),
    levels: numbered(await read.levels.find({ limit })).map((one) => levelRow(one, time)),
    incidents: numbered(await read.incidents.find({ limit })).map((one) => incidentRow(one, time)),
    pages: pages.map((one) => pageRow(one, time)),
    sends: sends.map((one) => sendRow(one, time)),
    clocks: clocks.map((one) => clockRow(one, time)),
    notices: numbered(await read.notices.find({ limit })).map((one) => noticeRow(one, time)),
    tasks: numbered(await read.tasks.find({ limit })).map((one) => taskRow(one, time)),
  };
}

/** In the order of the number in ids such as `alert-12`. */
function numbered<T extends { id: string }>(rows: T[]): T[] {
  const numberOf = ({ id }: T) => Number(id.slice(id.lastIndexOf("-") + 1));
  return [...rows].sort((a, b) => numberOf(a) - numberOf(b));
}

function caseRow({ id, title, level, confidence, counts }: CaseDoc, readings: readonly Reading[]) {
  const signals = readings.filter((one) => one.caseId === id).map((one) => one.signal);
  return { id, title, level, confidence, signals, ...counts };
}

function alertRow(one: AlertDoc, time: Time) {
  const { rule, level, confidence, count, threshold, unit, excluded, signal } = one;
  return {
    at: time(one.at),
    case: one.caseId,
    rule,
    level,
    confidence,
    count,
    threshold,
    unit,
    window: one.window && { from: time(one.window.from), to: time(one.window.to) },
    counted: one.counted.flatMap((party) => party.signals.slice(0, 1)),
    excluded,
    signal,
  };
}

function levelRow({ at, caseId, from, to, confidence, reason }: LevelChangeDoc, time: Time) {
  return { at: time(at), case: caseId, from, to, confidence, reason };
}

function incidentRow(one: IncidentDoc, time: Time) {
  const { id, level, playbooks, parent } = one;
  return { id, openedAt: time(one.openedAt), level, cases: one.caseIds, playbooks, parent };
}

function pageRow({ at, incidentId, number, reason, level, classes, to }: PageDoc, time: Time) {
  return { at: time(at), incident: incidentId, number, reason, level, classes, to };
}

function sendRow({ at, page, incidentId, to, step, kind }: SendDoc, time: Time) {
  return { at: time(at), page, incident: incidentId, to, step, kind };
}

function clockRow({ subject, clock, dueAt, breachedAt }: ClockDoc, time: Time) {
  return { subject, clock, dueAt: time(dueAt), breachedAt: time(breachedAt) };
}

function noticeRow({ at, caseId, kind, text }: NoticeDoc, time: Time) {
  return { at: time(at), case: caseId, kind, text: text["zh-CN"] };
}

function taskRow({ at, incidentId, title, duty, dueAt, playbook }: TaskDoc, time: Time) {
  const due = time(dueAt);
  return { at: time(at), incident: incidentId, title: title["zh-CN"], duty, dueAt: due, playbook };
}
