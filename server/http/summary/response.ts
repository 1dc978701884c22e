import type { IncidentDoc } from "../../../contract/incident";
import type { PlaybookRunView, StatementView, TaskView } from "../../../contract/response";
import type { Directory } from "../../../contract/directory";
import type { Http } from "../context";
import { playbookRunView, statementView, taskView, type Seen } from "../present/response";

/** How the response to some incidents stands: what is to be done, what runs, what may be said. */
export interface ResponseNow {
  tasks: TaskView[];
  runs: PlaybookRunView[];
  statements: StatementView[];
}

/** Tasks by their due time, runs by their start, statements newest first. */
export async function responseOf(
  http: Http,
  incidents: readonly IncidentDoc[],
  directory: Directory,
): Promise<ResponseNow> {
  const { tasks, playbookRuns, statements } = http.deps.store.read;
  const where = { incidentId: { in: incidents.map((one) => one.id) } };
  if (incidents.length === 0) return { tasks: [], runs: [], statements: [] };
  const [taskRows, runRows, statementRows] = await Promise.all([
    tasks.find({ where, limit: 5_000 }),
    playbookRuns.find({ where, limit: 1_000 }),
    statements.find({ where, orderBy: [["createdAt", "desc"]], limit: 1_000 }),
  ]);
  const to: Seen = {
    zone: http.deps.timeZone,
    now: http.deps.clock.now(),
    people: directory.people,
  };
  const titles = new Map(incidents.map((one) => [one.id, one.title]));
  const { playbooks } = http.deps.library;
  return {
    tasks: taskRows
      .sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.at - b.at)
      .map((row) => taskView(row, to)),
    runs: runRows
      .sort((a, b) => a.startedAt - b.startedAt)
      .map((run) => {
        const name = playbooks.get(run.playbook)?.name ?? {
          "zh-CN": run.playbook,
          en: run.playbook,
        };
        return playbookRunView(run, { name, tasks: taskRows, to });
      }),
    statements: statementRows.map((row) =>
      statementView(row, { incidentTitle: titles.get(row.incidentId) ?? "", to }),
    ),
  };
}
