import type { ReplayResult } from "../../../contract/replay";
import type { Reading } from "../../../contract/case";
import { formatTime } from "../../core/records/parse-time";
import type { Deps } from "../../steps/deps";

const ALL = 1_000_000;

/** The store's content as the contract's result document: in order of what happened, times in the centre's zone. */
export async function replayResult(deps: Deps): Promise<Omit<ReplayResult, "refused">> {
  const { read } = deps.store;
  const time = (at: number | null) => (at === null ? null : formatTime(at, deps.timeZone));
  const readings = await read.readings.find({ orderBy: [["seq", "asc"]], limit: ALL });
  const alerts = await read.alerts.find({ orderBy: [["at", "asc"]], limit: ALL });
  const cases = await read.cases.find({ limit: ALL });
  const pages = await read.pages.find({ orderBy: [["number", "asc"]], limit: ALL });
  const byNumber = <T extends { id: string }>(rows: T[]) =>
    [...rows].sort((a, b) => numberOf(a.id) - numberOf(b.id));
  return {
    pack: { id: deps.pack.id, version: deps.pack.version },
    cases: byNumber(cases).map((one) => ({
      id: one.id,
      title: one.title,
      level: one.level,
      confidence: one.confidence,
      signals: signalsOf(readings, one.id),
      ...one.counts,
    })),
    alerts: byNumber(alerts).map((one) => ({
      at: time(one.at),
      case: one.caseId,
      rule: one.rule,
      level: one.level,
      confidence: one.confidence,
      count: one.count,
      threshold: one.threshold,
      unit: one.unit,
      window: one.window && { from: time(one.window.from), to: time(one.window.to) },
      counted: one.counted.flatMap((party) => party.signals.slice(0, 1)),
      excluded: one.excluded,
      signal: one.signal,
    })),
    levels: byNumber(await read.levels.find({ limit: ALL })).map((one) => ({
      at: time(one.at),
      case: one.caseId,
      from: one.from,
      to: one.to,
      confidence: one.confidence,
      reason: one.reason,
    })),
    incidents: byNumber(await read.incidents.find({ limit: ALL })).map((one) => ({
      id: one.id,
      openedAt: time(one.openedAt),
      level: one.level,
      cases: one.caseIds,
      playbooks: one.playbooks,
      parent: one.parent,
    })),
    pages: pages.map((one) => ({
      at: time(one.at),
      incident: one.incidentId,
      number: one.number,
      reason: one.reason,
      level: one.level,
      classes: one.classes,
      to: one.to,
    })),
    sends: (
      await read.sends.find({
        orderBy: [
          ["at", "asc"],
          ["id", "asc"],
        ],
        limit: ALL,
      })
    ).map((one) => ({
      at: time(one.at),
      page: one.page,
      incident: one.incidentId,
      to: one.to,
      step: one.step,
      kind: one.kind,
    })),
    clocks: (
      await read.clocks.find({
        orderBy: [
          ["dueAt", "asc"],
          ["id", "asc"],
        ],
        limit: ALL,
      })
    ).map((one) => ({
      subject: one.subject,
      clock: one.clock,
      dueAt: time(one.dueAt),
      breachedAt: time(one.breachedAt),
    })),
    notices: byNumber(await read.notices.find({ limit: ALL })).map((one) => ({
      at: time(one.at),
      case: one.caseId,
      kind: one.kind,
      text: one.text["zh-CN"],
    })),
    tasks: byNumber(await read.tasks.find({ limit: ALL })).map((one) => ({
      at: time(one.at),
      incident: one.incidentId,
      title: one.title["zh-CN"],
      duty: one.duty,
      dueAt: time(one.dueAt),
      playbook: one.playbook,
    })),
  };
}

function signalsOf(readings: readonly Reading[], caseId: string): string[] {
  return readings.filter((reading) => reading.caseId === caseId).map((reading) => reading.signal);
}

/** The number in an id such as `alert-12`. */
function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf("-") + 1));
}
