import type { PageView } from "../../../contract/api";
import type { Instant } from "../../../contract/primitives";
import type { DeadlineView } from "../../../contract/response";
import type { IncidentSummary } from "../../../contract/summary";
import type { OpenResponse } from "./response";

/** Deadlines shown at once: the soonest. */
export const DEADLINES_SHOWN = 100;

/** What runs out next, soonest first: tasks, checks, the next step of a ladder, a statement's promised update. */
export function deadlinesOf(given: {
  now: Instant;
  timeZone: string;
  incidents: readonly IncidentSummary[];
  pages: readonly PageView[];
  response: OpenResponse;
}): DeadlineView[] {
  const over = (at: string) => Date.parse(at) <= given.now;
  const due = (one: Omit<DeadlineView, "overdue">): DeadlineView => ({
    ...one,
    overdue: over(one.dueAt),
  });
  return [
    ...tasksDue(given.response, due),
    ...checksDue(given.incidents, due),
    ...laddersDue(given.pages, due),
    ...updatesDue(given.response, due),
  ]
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .slice(0, DEADLINES_SHOWN);
}

type Due = (one: Omit<DeadlineView, "overdue">) => DeadlineView;

function tasksDue({ tasks }: OpenResponse, due: Due): DeadlineView[] {
  return tasks.flatMap((task) =>
    task.state === "open" && task.dueAt !== null
      ? [
          due({
            kind: "task",
            of: task.id,
            title: task.title,
            owner: task.owner?.name ?? null,
            startedAt: task.at,
            dueAt: task.dueAt,
            incident: task.incident,
            drill: task.drill,
          }),
        ]
      : [],
  );
}

function checksDue(incidents: readonly IncidentSummary[], due: Due): DeadlineView[] {
  return incidents.flatMap((incident) =>
    incident.caseViews.flatMap((one) =>
      one.checks.flatMap(({ kind, dueAt }) =>
        dueAt === null
          ? []
          : [
              due({
                kind: "check",
                of: one.id,
                title:
                  kind === "confirm"
                    ? { "zh-CN": "确认或驳回疑似一级", en: "Confirm or reject possible level 1" }
                    : { "zh-CN": "判断是否严重", en: "Judge whether it is serious" },
                owner: null,
                startedAt: null,
                dueAt,
                incident: incident.id,
                drill: incident.drill,
              }),
            ],
      ),
    ),
  );
}

function laddersDue(pages: readonly PageView[], due: Due): DeadlineView[] {
  return pages.flatMap((page) =>
    page.nextAt === null || page.acknowledgedAt !== null
      ? []
      : [
          due({
            kind: "ladder",
            of: page.id,
            title: {
              "zh-CN": `寻呼 ${String(page.number)} 上呼下一级`,
              en: `Page ${String(page.number)} climbs a step`,
            },
            owner: null,
            startedAt: null,
            dueAt: page.nextAt,
            incident: page.incident,
            drill: page.drill,
          }),
        ],
  );
}

function updatesDue({ statements }: OpenResponse, due: Due): DeadlineView[] {
  return statements.flatMap((one) =>
    one.state === "released" && one.expiresAt !== null
      ? [
          due({
            kind: "statement",
            of: one.id,
            title: {
              "zh-CN": `下次对外更新（口径 v${String(one.version)}）`,
              en: `Next public update (statement v${String(one.version)})`,
            },
            owner: one.speaker?.name ?? null,
            startedAt: one.releasedAt,
            dueAt: one.expiresAt,
            incident: one.incident,
            drill: one.drill,
          }),
        ]
      : [],
  );
}
