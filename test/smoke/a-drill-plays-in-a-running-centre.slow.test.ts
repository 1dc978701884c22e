import { afterEach, expect, test } from "@jest/globals";
import path from "node:path";
import type { DrillRunView } from "../../contract/drill";
import type { EventView } from "../../contract/events";
import type { SummaryView } from "../../contract/summary";
import { readDrillFile } from "../../server/adapters/files/library";
import { ROOT, runCommand } from "../harness/centre-process";
import { preparedDataDirectory } from "../harness/data-directory";
import { adminApi, openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { until } from "../harness/until";

const ending = endings();
afterEach(() => ending.all());

const FILE = "playbooks/drills/garage-leak.drill.yaml";
const drill = readDrillFile(path.join(ROOT, FILE));

test("a drill plays in a running centre, twice, stops when it is told to, and says why it ended when the centre ends or dies", async () => {
  const directory = await preparedDataDirectory();
  ending.add(() => directory.remove());
  const desk = await openDesk(ending, { DATA_DIR: directory.path });
  await desk.describe(drill.setup);
  const admin = await adminApi(desk);
  const start = (speed: number) => admin.post<DrillRunView>("/drills", { drill, speed });
  const play = async () => {
    const settings = { DATA_DIR: directory.path };
    const command = runCommand(["drill", FILE, "--speed", "100000"], settings);
    const { code } = await command.ended;
    return { code, out: command.stdout(), err: command.stderr() };
  };
  const events = async (type: string, run: string) =>
    (await desk.events()).filter((one) => one.type === type && one.data["run"] === run);
  const ended = (run: string) =>
    until<EventView>(`${run} to end`, async () => (await events("drill.ended", run))[0]);

  expect(await play()).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /演练 drill-1 已开始[\s\S]*Drill drill-1 has begun: Water in the Yunqi garage, \d+ steps, about 0 min/,
    ),
  });
  expect(await ended("drill-1")).toMatchObject({ drill: true, data: { reason: null } });
  const told = await events("drill.step", "drill-1");
  expect(told).toHaveLength(drill.steps.length);
  for (const { data } of told)
    expect(data["reason"]).toBe(
      "record" in data ? null : `${String(data["do"])}: left to the people of this centre`,
    );
  const { incidents, level } = await until("level 1", async () => {
    const { body } = await desk.api.get<SummaryView>("/summary");
    return body.incidents.some((one) => one.level === 1) ? body : null;
  });
  expect(level).toMatchObject({ level: 4 });
  expect(incidents.every((one) => one.drill)).toBe(true);
  expect((await desk.pages()).every((page) => page.drill)).toBe(true);

  // A second play is no repeat of the first; while it plays there is no third.
  expect(await start(1)).toMatchObject({ status: 201, body: { id: "drill-2", done: 0 } });
  expect(await play()).toMatchObject({
    code: 1,
    err: expect.stringMatching(/a drill is playing/),
  });
  const { key } = (
    await admin.post<{ key: string }>("/api-keys", { name: "stop", scopes: ["admin"] })
  ).body;
  const stop = (run: string, bearer: string) =>
    fetch(`${desk.centre.url}/api/v1/drills/${run}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${bearer}` },
    });
  const [second] = await until("the first step of drill-2", async () => {
    const found = await events("drill.step", "drill-2");
    return found.length > 0 ? found : null;
  });
  expect(second?.data).toMatchObject({ record: "drill-2/S01", reason: null });
  expect((await stop("drill-2", String(desk.settings["INGEST_API_KEY"]))).status).toBe(403);
  expect((await stop("drill-9", key)).status).toBe(404);
  const stopped = await stop("drill-2", key);
  expect(await stopped.json()).toMatchObject({ id: "drill-2", reason: "stopped by stop" });
  expect((await ended("drill-2")).data).toMatchObject({ reason: "stopped by stop" });

  expect(await start(1)).toMatchObject({ status: 201, body: { id: "drill-3" } });
  expect(await desk.centre.end("SIGTERM")).toEqual({ code: 0, signal: null });
  await desk.restart();
  expect((await ended("drill-3")).data).toMatchObject({ reason: "the centre ended" });

  // Killed, it can write no end: the next start does, and knows how far the drill had come.
  const anew = await adminApi(desk);
  expect(await anew.post<DrillRunView>("/drills", { drill, speed: 1 })).toMatchObject({
    status: 201,
    body: { id: "drill-4" },
  });
  await until("the first step of drill-4", async () => (await events("drill.step", "drill-4"))[0]);
  await desk.centre.end("SIGKILL");
  await desk.restart();
  expect((await ended("drill-4")).data).toMatchObject({
    why: "centre-died",
    reason: "the centre died while it played",
    name: drill.name,
    done: 1,
  });
  const { items } = (await desk.api.get<{ items: DrillRunView[] }>("/drills")).body;
  expect(items.map((one) => one.id)).toEqual(["drill-4", "drill-3", "drill-2", "drill-1"]);
  expect(items.every((one) => one.endedAt !== null)).toBe(true);
}, 120_000);

test("a drill needs a running centre and a sound file, and says so", async () => {
  const directory = await preparedDataDirectory();
  ending.add(() => directory.remove());
  const alone = runCommand(["drill", FILE], { DATA_DIR: directory.path });
  expect(await alone.ended).toMatchObject({ code: 1 });
  expect(alone.stderr()).toMatch(/no centre runs on this DATA_DIR/);
  const faulty = runCommand(["drill", "playbooks/crises/P1.playbook.yaml"], {
    DATA_DIR: directory.path,
  });
  expect(await faulty.ended).toMatchObject({ code: 1 });
  expect(faulty.stderr()).toMatch(/P1\.playbook\.yaml:\d+: liveFrom: found nothing, /);
});
