import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import type { PageView } from "../../contract/api";
import type { DrillRunView } from "../../contract/drill";
import type { StatementView, TaskView } from "../../contract/response";
import type { SummaryView } from "../../contract/summary";
import { runCommand, startCentre } from "../harness/centre-process";
import { endings } from "../harness/endings";
import { until } from "../harness/until";
import { signedIn } from "../http/desk";

const ending = endings();
afterEach(() => ending.all());

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "onevoice-demo-"));
  ending.add(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A demo in this folder, and a caller signed in as the person whose account it printed. */
async function openDemo(folder: string, speed: number, person = "cmd") {
  const settings = { DATA_DIR: folder };
  const centre = await startCentre(settings, ["--demo", "--speed", String(speed)]);
  ending.add(() => centre.end("SIGKILL"));
  const printed = await until("the accounts", () =>
    centre.stdout().includes("upper@example.com") ? centre.stdout() : null,
  );
  const password = /password: (\S+)/.exec(printed)?.[1] ?? "";
  const api = await signedIn(centre.url, { email: `${person}@example.com`, password });
  const get = async <T>(route: string) => (await api.get(`/api/v1${route}`)).body as T;
  const list = async <T>(route: string) => (await get<{ items: T[] }>(route)).items;
  return { centre, printed, get, list };
}

test("a demo plays a whole crisis as a drill: ten households, four pages answered, command taken, one statement released; nothing of it is real", async () => {
  const { printed, get, list } = await openDemo(await emptyFolder(), 50_000);
  expect(printed).toMatch(/全程约 \d+ 分 \d+ 秒.*一切数据均为演练/);
  expect(printed).toMatch(/It takes about \d+ min \d+ s .*Everything is a drill/);
  await until("the drill to end", async () => {
    const [run] = await list<DrillRunView>("/drills");
    return run?.endedAt === null ? null : run;
  });
  const steps = (await list<{ type: string; data: object }>("/events?limit=500&after=0")).filter(
    (one) => one.type.startsWith("drill.") || one.type === "action.refused",
  );
  expect(steps.filter(({ data }) => "reason" in data && data.reason !== null)).toEqual([]);
  expect(steps.filter(({ type }) => type === "drill.ended")).toHaveLength(1);

  const summary = await until("the last page to be answered", async () => {
    const now = await get<SummaryView>("/summary");
    const pages = await list<PageView>("/pages");
    return pages.length === 4 && pages.every((page) => page.acknowledgedAt !== null) ? now : null;
  });
  expect(summary.level).toMatchObject({ level: 4 });
  expect(summary.incidents.length).toBeGreaterThan(0);
  expect(summary.incidents.every((one) => one.drill)).toBe(true);
  expect(summary.incidents).toContainEqual(
    expect.objectContaining({ level: 1, confidence: "confirmed", commanderName: "雷岩" }),
  );
  const pages = await list<PageView>("/pages");
  expect(pages.map((page) => page.reason).sort()).toEqual([
    "EV-REG",
    "EV-SITE",
    "RE-L1-G",
    "RE-L2-B",
  ]);
  expect(pages.every((page) => page.drill)).toBe(true);
  const sends = pages.flatMap((page) => page.sends.map((send) => send.state));
  expect(new Set(sends)).toEqual(new Set(["sent"]));

  const [statement, ...others] = await list<StatementView>("/statements");
  expect(others).toEqual([]);
  expect(statement).toMatchObject({ version: 1, state: "released", drill: true, emptySlots: [] });
  const done = await list<TaskView>("/tasks?state=done&limit=100");
  expect(done.map((task) => task.step)).toEqual(
    expect.arrayContaining(["name-commander", "holding-statement", "safety-check", "staff-note"]),
  );
}, 120_000);

test("a demo that was killed starts afresh; while one runs, and where something else lies, the folder is refused and left as it is", async () => {
  const folder = await emptyFolder();
  const first = await openDemo(folder, 100);
  const second = await runCommand(["serve", "--demo"], { DATA_DIR: folder, PORT: "0" }).ended;
  expect(second.code).toBe(1);
  await first.centre.end("SIGKILL");
  expect(await readdir(folder)).toContain("local-access.json");

  const again = await openDemo(folder, 100);
  expect(await again.list<DrillRunView>("/drills")).toMatchObject([
    { id: "drill-1", endedAt: null },
  ]);
  expect(await again.centre.end("SIGTERM")).toEqual({ code: 0, signal: null });

  const foreign = await emptyFolder();
  await writeFile(path.join(foreign, "letter.txt"), "mine");
  const refused = runCommand(["serve", "--demo"], { DATA_DIR: foreign, PORT: "0" });
  expect(await refused.ended).toMatchObject({ code: 1 });
  expect(refused.stderr()).toMatch(/DATA_DIR: found ".*" with something in it that no demo made/);
  expect(await readdir(foreign)).toEqual(["letter.txt"]);
}, 120_000);
