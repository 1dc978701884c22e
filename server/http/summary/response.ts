import type { IncidentDoc } from "../../../contract/incident";
import type { PlaybookRunView, StatementView, TaskView } from "../../../contract/response";
import type { StatementDoc } from "../../../contract/statement";
import type { Directory } from "../../../contract/directory";
import type { Http } from "../context";
import { playbookRunView, statementView, taskView, type Seen } from "../present/response";

/** What of a response still runs out or waits: tasks that are open, statements. */
export interface OpenResponse {
  tasks: TaskView[];
  statements: StatementView[];
}

/** How the response to an incident stands: what is to be done and was, what runs, what may be said and was. */
export interface ResponseNow extends OpenResponse {
  runs: PlaybookRunView[];
}

/**
 * What a board shows of many incidents: of the open tasks with a deadline the soonest, `most` of them, and the statements
 * that are current or drafted, newest first. A playbook has some forty tasks: of a hundred incidents they are too many to
 * read with every change.
 */
export async function openResponseOf(
  http: Http,
  incidents: readonly IncidentDoc[],
  given: { directory: Directory; most: number },
): Promise<OpenResponse> {
  const { tasks, statements } = http.deps.store.read;
  const incidentId = { in: incidents.map((one) => one.id) };
  if (incidents.length === 0) return { tasks: [], statements: [] };
  const [taskRows, statementRows] = await Promise.all([
    tasks.find({
      where: { incidentId, state: "open", dueAt: { isNull: false } },
      orderBy: [["dueAt", "asc"]],
      limit: given.most,
    }),
    statements.find({
      where: { incidentId, state: { in: ["released", "draft"] } },
      orderBy: [["createdAt", "desc"]],
      limit: 1_000,
    }),
  ]);
  const to = seenBy(http, given.directory);
  return {
    tasks: taskRows.map((row) => taskView(row, to)),
    statements: statementViews(statementRows, incidents, to),
  };
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
  const to = seenBy(http, directory);
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
    statements: statementViews(statementRows, incidents, to),
  };
}

function seenBy({ deps }: Http, { people }: Directory): Seen {
  return { zone: deps.timeZone, now: deps.clock.now(), people };
}

function statementViews(
  rows: readonly StatementDoc[],
  incidents: readonly IncidentDoc[],
  to: Seen,
): StatementView[] {
  const titles = new Map(incidents.map((one) => [one.id, one.title]));
  return rows.map((row) =>
    statementView(row, { incidentTitle: titles.get(row.incidentId) ?? "", to }),
  );
}
