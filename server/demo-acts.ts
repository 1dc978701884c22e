import type { DrillAct } from "../contract/drill";
import type { IncidentDoc } from "../contract/incident";
import type { Actor } from "../contract/permissions";
import { actorOfUser } from "./flows/access/actor-of";
import type { StatementAnswer } from "./flows/statements/answer";
import { draftStatement } from "./flows/statements/draft";
import { editStatement } from "./flows/statements/edit";
import { signStatement } from "./flows/statements/sign";
import { submitStatement } from "./flows/statements/submit";
import { takeCommand } from "./flows/take-command";
import { workTask } from "./flows/work-task";
import type { Deps } from "./steps/deps";
import { loadDirectory } from "./steps/directory";

/** What an act is done on, and as whom. */
interface Stage {
  deps: Deps;
  actor: Actor;
  incident: IncidentDoc;
}
type ActOf<D extends DrillAct["do"]> = Extract<DrillAct, { do: D }>;

/**
 * Does a drill's act as the demo's user of that person, through the flow that a button of the dashboard calls. Resolves to
 * null, or to why it was not done.
 */
export async function performAct(deps: Deps, act: DrillAct): Promise<string | null> {
  const actor = await actorOf(deps, act.by);
  if (!actor) return `${act.by} signs in nowhere`;
  const incident = await incidentOf(deps);
  if (!incident) return "no incident of a drill is open";
  const stage = { deps, actor, incident };
  switch (act.do) {
    case "take-command": {
      const asked = { incidentId: incident.id, wish: {}, actor };
      return reasonOf(await takeCommand(deps, asked));
    }
    case "draft-statement":
      return draft(stage, act);
    case "submit-statement":
      return onDraft(stage, (id) => submitStatement(deps, { id, actor }));
    case "sign-statement":
      return onDraft(stage, (id, hash) =>
        signStatement(deps, { id, signOff: { role: act.role, hash }, actor }),
      );
    case "answer-task":
      return answer(stage, act);
  }
}

async function actorOf(deps: Deps, person: string): Promise<Actor | null> {
  const users = await deps.store.read.users.find({});
  const user = users.find((one) => one.personId === person);
  return user ? actorOfUser(user, (await loadDirectory(deps.store.read.settings)).people) : null;
}

const WAIT_MS = 5_000;
const LOOK_MS = 50;

/** The demo's first incident that is open; records that were received a moment ago may still be at work on it. */
async function incidentOf(deps: Deps): Promise<IncidentDoc | null> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    const [open] = await deps.store.read.incidents.find({
      where: { status: "open", drill: true },
      orderBy: [["openedAt", "asc"]],
      limit: 1,
    });
    if (open) return open;
    await deps.pause(LOOK_MS);
  }
  return null;
}

async function draft(stage: Stage, act: ActOf<"draft-statement">): Promise<string | null> {
  const { deps, actor, incident } = stage;
  const body = { incident: incident.id, template: act.template };
  const drafted = await draftStatement(deps, { body, actor });
  if (!drafted.ok) return told(drafted);
  const { id, revision } = drafted.row;
  const edit = { revision, slots: act.slots, speaker: act.speaker };
  return told(await editStatement(deps, { id, body: edit, actor }));
}

async function onDraft(
  { deps, incident }: Stage,
  work: (id: string, hash: string) => Promise<StatementAnswer>,
): Promise<string | null> {
  const [row] = await deps.store.read.statements.find({
    where: { incidentId: incident.id, state: "draft" },
    limit: 1,
  });
  return row ? told(await work(row.id, row.hash)) : "no draft is open";
}

async function answer(stage: Stage, act: ActOf<"answer-task">): Promise<string | null> {
  const { deps, actor, incident } = stage;
  const tasks = await deps.store.read.tasks.find({ where: { incidentId: incident.id } });
  const task = tasks.find((one) => one.step === act.step);
  if (!task) return `no task ${act.step} on this incident`;
  const { answer: text = null, choice = null } = act;
  const asked = { taskId: task.id, act: { kind: "done" as const, answer: text, choice }, actor };
  return reasonOf(await workTask(deps, asked));
}

function reasonOf(result: { kind: "ok" } | { kind: "refused"; reason: string }): string | null {
  return result.kind === "ok" ? null : result.reason;
}

function told(result: StatementAnswer): string | null {
  if (result.ok) return null;
  const faults = (result.errors ?? []).map(({ path, message }) => `${path}: ${message}`);
  return [result.detail, ...faults].join("; ");
}
