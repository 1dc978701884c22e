import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PLAIN } from "../../server/steps/add-task";
import * as story from "../../server/pipeline";
import { Desk } from "../../server/steps/desk";
import { takeAction } from "../../server/flows/take-action";
import { workBatch } from "../../server/flows/work-shard";
import { createUser } from "../../server/flows/access/create-user";
import { SYSTEM } from "../../contract/permissions";
import { systemPasswords } from "../../server/adapters/system/passwords";
import { aCase, seedCrisis } from "./seed";
import { NOW, openDesk, signedIn, type OpenDesk } from "./desk";

let desk: OpenDesk;
const password = "correct horse battery";
type Caller = Awaited<ReturnType<typeof signedIn>>;
let duty: Caller;
let boss: Caller;

beforeAll(async () => {
  desk = await openDesk({ flows: { takeAction } });
  const memory = new Desk();
  desk.deps.pause = async () => {
    await workBatch(desk.deps, memory, story);
  };
  await seedCrisis(desk);
  const access = { store: desk.store, clock: desk.deps.clock, passwords: systemPasswords() };
  const user = { email: "zhou@example.com", name: "周启明", password, access: ["commander"] };
  await createUser(access, {
    user: { ...user, language: "zh-CN", person: "boss" },
    actor: SYSTEM,
  });
  duty = await signedIn(desk.url);
  boss = await signedIn(desk.url, { email: user.email, password });
  await desk.store.transaction(async (tx) => {
    const row = {
      ...PLAIN,
      id: "task-1",
      at: NOW,
      incidentId: "incident-1",
      caseId: null,
      title: { "zh-CN": "由谁指挥？", en: "Who commands?" },
      duty: "legal" as const,
      dueAt: NOW + 3_600_000,
      playbook: "common",
      options: [],
      drill: false,
    };
    tx.tasks.put({ ...row, step: "name-commander", answeredBy: "command.taken" });
    tx.tasks.put({
      ...row,
      id: "task-2",
      step: "p1",
      evidence: { "zh-CN": "依据", en: "Grounds" },
    });
    await Promise.resolve();
  });
});
afterAll(() => desk.close());

const at = "/api/v1/incidents/incident-1";

test("two ask for command at once: one holds it, the other is told who; its task is ticked", async () => {
  const answers = await Promise.all([
    duty.post(`${at}/command`, {}),
    boss.post(`${at}/command`, {}),
  ]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  const refused = answers.find((one) => one.status === 409);
  expect(refused?.text).toMatch(/(沈一诺|周启明) commands since 08:53: taking over needs a reason/);
  expect(await desk.store.read.tasks.get("task-1")).toMatchObject({ state: "done", nextAt: null });
  expect((await duty.post(`${at}/command`, { to: "pr", reason: "x" })).status).toBe(422);
});

test("a task is taken once, needs its evidence, and the second is told who was first", async () => {
  const task = "/api/v1/tasks/task-2";
  expect((await duty.post(`${task}/take`)).status).toBe(200);
  expect((await duty.post(`${task}/take`)).status).toBe(200);
  const second = await boss.post(`${task}/take`);
  expect([second.status, second.text]).toEqual([
    409,
    expect.stringMatching(/沈一诺 took it at 08:53/),
  ]);
  expect((await boss.post(`${task}/done`, {})).status).toBe(422);
  expect((await boss.post(`${task}/done`, { answer: "见附件" })).body).toMatchObject({
    state: "done",
    owner: { id: "duty" },
    doneBy: "周启明",
  });
  expect((await boss.post(`${task}/done`, { answer: "见附件" })).status).toBe(200);
  expect((await duty.post(`${task}/done`, { answer: "别的" })).status).toBe(409);
  expect((await duty.post(`${task}/reopen`, { reason: "有误" })).body).toMatchObject({
    state: "open",
  });
});

test("lowering from level 1 waits for another person; a session names no second itself", async () => {
  expect((await duty.post(`${at}/lowering`, { level: 2, reason: "已修复" })).text).toMatch(
    /lowering opens/,
  );
  await desk.store.transaction(async (tx) => tx.cases.put(aCase({ loweringOfferedAt: NOW })));
  const asked = await duty.post(`${at}/lowering`, { level: 2, reason: "已修复" });
  expect(asked.body).toMatchObject({ state: "waiting", asked: { by: "duty" } });
  expect((await duty.post(`${at}/lowering/second`)).status).toBe(403);
  expect((await boss.del(`${at}/lowering`)).body).toMatchObject({ state: "dropped", asked: null });
  expect((await boss.post(`${at}/lowering/second`)).status).toBe(409);
  const action = {
    id: "a-1",
    action: "lower_level",
    target: "case-1",
    level: 2,
    reason: "x",
    second: "boss",
  };
  expect((await duty.post("/api/v1/actions", action)).status).toBe(422);
});

test("the second person's word lowers the case, with both names", async () => {
  await duty.post(`${at}/lowering`, { level: 2, reason: "已修复" });
  expect((await boss.post(`${at}/lowering/second`)).body).toMatchObject({
    state: "lowered",
    incident: { level: 2, confidence: "confirmed" },
    asked: null,
  });
  const events = await desk.store.events(0, 500);
  expect(events.find((one) => one.type === "level.changed")?.data).toMatchObject({
    by: "duty",
    second: "boss",
    to: 2,
  });
});

test("the detail is whole; closing waits for the page and the question, then nothing is due", async () => {
  const detail = await duty.get(`${at}/detail`);
  expect(detail.status).toBe(200);
  expect(detail.body).toMatchObject({ id: "incident-1", tasks: [{}, {}], pages: [{ number: 2 }] });
  const closing = () => boss.post(`${at}/close`, { reason: "已解决" });
  expect((await closing()).text).toMatch(/page 2 is still calling/);
  await duty.post(`${at}/acknowledge`, {});
  await boss.post(`${at}/acknowledge`, {});
  expect((await closing()).text).toMatch(/confirm or reject it first/);
  await desk.store.transaction(async (tx) => tx.cases.put(aCase({ checks: [] })));
  expect((await closing()).body).toMatchObject({ status: "closed" });
  expect(await desk.store.read.tasks.get("task-2")).toMatchObject({ state: "open", nextAt: null });
});
