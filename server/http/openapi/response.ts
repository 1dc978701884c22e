import { z } from "zod";
import { incidentView } from "../../../contract/api";
import { incidentDetailView } from "../../../contract/incident-detail";
import { playbook } from "../../../contract/playbook";
import {
  commandInput,
  loweringAnswer,
  loweringInput,
  playbookRunView,
  taskAnswer,
  taskHandOver,
  taskView,
} from "../../../contract/response";
import { reasonInput } from "../../../contract/statement";
import { runFilters } from "../routes/playbooks";
import { taskFilters } from "../routes/tasks";
import { list, read, remove, write, type Operation } from "./operation";

const nothing = z.object({});

const act = (
  path: string,
  summary: string,
  needs: string,
  body: z.ZodType,
  answer: z.ZodType,
): Operation => ({ ...write("post", path, summary, needs, body, answer), conflicts: true });

const onTask = (name: string, summary: string, body: z.ZodType): Operation =>
  act(`/tasks/{id}/${name}`, summary, "tasks.work", body, taskView);

/** The response to an incident: playbooks, tasks, command, lowering, closing. */
export const RESPONSE: readonly Operation[] = [
  read(
    "/incidents/{id}/detail",
    "incidents",
    "Everything the incident's screen shows",
    incidentDetailView,
  ),
  act(
    "/incidents/{id}/command",
    "Takes command, takes it over with a reason, or hands it on",
    "command.take",
    commandInput,
    incidentView,
  ),
  act(
    "/incidents/{id}/lowering",
    "Asks for a lower level; from level 1 it waits for a second person, below it is done",
    "levels.lower",
    loweringInput,
    loweringAnswer,
  ),
  act(
    "/incidents/{id}/lowering/second",
    "The second person agrees",
    "levels.lower",
    nothing,
    loweringAnswer,
  ),
  remove("/incidents/{id}/lowering", "Drops a lowering that waits", "levels.lower", loweringAnswer),
  act(
    "/incidents/{id}/close",
    "Closes an incident, with a reason",
    "incidents.close",
    reasonInput,
    incidentView,
  ),
  list("/playbooks", "Playbooks as they are written", playbook),
  read("/playbooks/{id}", "playbooks", "One playbook", playbook),
  list("/playbook-runs", "Playbooks at work", playbookRunView, runFilters),
  list("/tasks", "Tasks, newest first", taskView, taskFilters),
  read("/tasks/{id}", "tasks", "One task", taskView),
  onTask("take", "Becomes its owner", nothing),
  onTask("hand-over", "Gives it to another person", taskHandOver),
  onTask("done", "Answers it; a decision by one of its options", taskAnswer),
  onTask("skip", "Leaves it out, with a reason", reasonInput),
  onTask("reopen", "Opens a finished one again, with a reason", reasonInput),
];
