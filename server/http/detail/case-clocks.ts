import type { ClockDoc, ClockKind } from "../../../contract/alert";
import type { Bilingual, Instant } from "../../../contract/primitives";
import type { DeadlineView } from "../../../contract/response";
import type { IncidentDoc } from "../../../contract/incident";
import type { Http } from "../context";
import { iso } from "../time";

const SHOWN = 200;

/** What a case's clock asks for; checks are listed by themselves. */
const TITLES: Partial<Record<ClockKind, Bilingual>> = {
  acknowledge: { "zh-CN": "向投诉人确认收到", en: "Acknowledge the complaint" },
  response: { "zh-CN": "首次响应", en: "First response" },
  preliminary: { "zh-CN": "给出初步方案", en: "Preliminary plan" },
  resolution: { "zh-CN": "给出解决方案", en: "Resolution" },
  "follow-up": { "zh-CN": "回访投诉人", en: "Call the complainant back" },
};

/** Clocks of the incident's cases that are not met, soonest first. */
export async function caseClockDeadlines(
  http: Http,
  incident: IncidentDoc,
  now: Instant,
): Promise<DeadlineView[]> {
  if (incident.caseIds.length === 0) return [];
  const clocks = await http.deps.store.read.clocks.find({
    where: { caseId: { in: incident.caseIds }, metAt: { isNull: true } },
    orderBy: [["dueAt", "asc"]],
    limit: SHOWN,
  });
  return clocks.flatMap((clock) => deadlineOf(http, incident, clock, now));
}

function deadlineOf(
  http: Http,
  incident: IncidentDoc,
  clock: ClockDoc,
  now: Instant,
): DeadlineView[] {
  const title = TITLES[clock.clock];
  if (!title) return [];
  return [
    {
      kind: "clock",
      of: clock.id,
      title,
      owner: null,
      startedAt: iso(clock.startedAt, http.deps.timeZone),
      dueAt: iso(clock.dueAt, http.deps.timeZone),
      overdue: clock.dueAt <= now,
      incident: incident.id,
      drill: clock.drill,
    },
  ];
}
