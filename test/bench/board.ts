// The board under load: 5,000 signals stored, ten a second arriving, a real centre and a real Chromium. Prints long tasks.
//   npx tsx test/bench/board.ts [seconds]
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openBrowser } from "../harness/browser";
import { introduce, startCentre } from "./centre";
import { complaintAt } from "./corpus";

const STORED = 5_000;
const A_SECOND = 10;
const BATCH = 500;
const seconds = Number(process.argv[2] ?? 20);
const USER = { email: "bench@example.com", password: "only-for-measuring-1" };

const dataDir = await mkdtemp(join(tmpdir(), "onevoice-board-"));
const centre = await startCentre({ dataDir, databaseUrl: null });
const browser = await openBrowser();
try {
  await introduce(centre, dataDir);
  const access = JSON.parse(await readFile(join(dataDir, "local-access.json"), "utf8")) as {
    key: string;
  };
  const made = await fetch(`${centre.url}/api/v1/users`, {
    method: "POST",
    headers: { authorization: `Bearer ${access.key}`, "content-type": "application/json" },
    body: JSON.stringify({ ...USER, name: "Bench", access: ["viewer"] }),
  });
  if (!made.ok) throw new Error(await made.text());
  for (let n = 0; n < STORED; n += BATCH)
    await centre.send(JSON.stringify(Array.from({ length: BATCH }, (_, k) => complaintAt(n + k))));
  await centre.decided(complaintAt(STORED - 1));
  const key = { headers: { authorization: `Bearer ${centre.key}` } };
  const times: number[] = [];
  for (let n = 0; n < 10; n++) {
    // Far enough apart that no reading is shared.
    await pause(300);
    const from = performance.now();
    await (await fetch(`${centre.url}/api/v1/summary`, key)).text();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  console.log(
    `summary with ${String(STORED)} signals: median ${times[5]?.toFixed(1) ?? "?"} ms, most ${times[9]?.toFixed(1) ?? "?"} ms`,
  );
  let next = STORED;
  for (const path of ["/", "/wall"]) next = await watch(path, next);
} finally {
  await browser.close();
  await centre.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Opens a screen, sends ten signals a second, prints the long tasks and what was fetched. Returns the next signal's number. */
async function watch(path: string, from: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await context.request.post(`${centre.url}/api/v1/session`, {
    data: USER,
    headers: { "X-OneVoice": "1" },
  });
  await context.addInitScript(
    `window.tasks = []; new PerformanceObserver((list) => list.getEntries().forEach((one) => window.tasks.push(one.duration))).observe({ type: "longtask", buffered: true });`,
  );
  const page = await context.newPage();
  await page.goto(centre.url + path);
  await page.locator(path === "/" ? ".board-columns" : ".wall").waitFor();
  const script = await page.evaluate(
    `performance.getEntriesByType("resource").filter((one) => one.name.endsWith(".js")).reduce((sum, one) => sum + one.transferSize, 0)`,
  );
  await page.evaluate("window.tasks.length = 0");
  for (let n = 0; n < seconds * A_SECOND; n++) {
    await centre.send(JSON.stringify(complaintAt(from + n)));
    await pause(1_000 / A_SECOND);
  }
  const tasks = await page.evaluate<number[]>("window.tasks");
  console.log(
    `${path}: ${String(tasks.length)} long tasks in ${String(seconds)} s, longest ${Math.max(0, ...tasks).toFixed(0)} ms, over 200 ms: ${String(tasks.filter((one) => one > 200).length)}; script transferred ${(Number(script) / 1_000).toFixed(0)} kB`,
  );
  await context.close();
  return from + seconds * A_SECOND;
}
