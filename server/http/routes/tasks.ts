import { say } from "../../../contract/refusal";
import { Router, type Request, type Response } from "express";
import { z } from "zod";
import type { TaskDoc } from "../../../contract/task";
import { TASK_STATES } from "../../../contract/task";
import { taskAnswer, taskHandOver } from "../../../contract/response";
import { reasonInput } from "../../../contract/statement";
import type { Http } from "../context";
import type { TaskAct } from "../flows";
import { listRequest, pageOf } from "../list";
import { taskView, type Seen } from "../present/response";
import { decided } from "../refused";
import { actorOf, allow, body, param } from "../request";
import { HttpProblem } from "../errors";

/** Filters of the list of tasks. */
export const taskFilters = {
  incident: z.string().min(1).max(200).optional(),
  state: z.enum(TASK_STATES).optional(),
  owner: z.string().min(1).max(100).optional(),
};

/** Tasks: who owns them, until when, and what people do to them. Every act answers the task as it then stands. */
export function taskRoutes(http: Http): Router {
  const router = Router();
  const { tasks } = http.deps.store.read;

  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, taskFilters);
    const { incident, state, owner } = list.filters;
    const where = {
      ...(incident === undefined ? {} : { incidentId: incident }),
      ...(state === undefined ? {} : { state }),
      ...(owner === undefined ? {} : { owner }),
    };
    const page = await pageOf(tasks, { order: "at", where }, list);
    const to = await seen(http);
    response.json({
      items: page.rows.map((row) => taskView(row, to)),
      nextCursor: page.nextCursor,
    });
  });

  router.get("/:id", allow("read"), async (request, response) => {
    const task = await tasks.get(param(request, "id"));
    if (!task) throw new HttpProblem(404, say("not-found", { thing: "task" }));
    response.json(taskView(task, await seen(http)));
  });

  const act = (name: string, read: (request: Request) => TaskAct) =>
    router.post(`/:id/${name}`, allow("tasks.work"), (request, response) =>
      answer(http, request, response, read(request)),
    );
  act("take", () => ({ kind: "take" }));
  act("hand-over", (request) => ({ kind: "hand-over", to: body(request, taskHandOver).to }));
  act("done", (request) => {
    const given = body(request, taskAnswer);
    return { kind: "done", answer: given.answer ?? null, choice: given.choice ?? null };
  });
  act("skip", (request) => ({ kind: "skip", reason: body(request, reasonInput).reason }));
  act("reopen", (request) => ({ kind: "reopen", reason: body(request, reasonInput).reason }));
  return router;
}

async function answer(
  http: Http,
  request: Request,
  response: Response,
  act: TaskAct,
): Promise<void> {
  const taskId = param(request, "id");
  const result = await http.flows.workTask(http.deps, { taskId, act, actor: actorOf(response) });
  const { task }: { task: TaskDoc } = decided(result);
  response.json(taskView(task, await seen(http)));
}

async function seen(http: Http): Promise<Seen> {
  const { people } = await http.directory();
  return { zone: http.deps.timeZone, now: http.deps.clock.now(), people };
}
