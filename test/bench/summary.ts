import { setTimeout as pause } from "node:timers/promises";
import type { SummaryView } from "../../contract/summary";
import type { BenchCentre } from "./centre";
import type { Sent } from "./corpus";
import { PROJECTS } from "./corpus-words";
import type { Engine } from "./engines";
import { feed } from "./feed";
import { median } from "./report";

/** Open incidents of the two centres: what is compared. */
const FEW = 1;
const MANY = 100;
/** Complaints of each: enough for a possible level 1, so that a page goes out and the common playbook runs. */
const COMPLAINTS = 6;
const ASKED = 11;
/** Longer than one reading is shared between those who ask, and than a storm's last work. */
const APART_MS = 350;

/** How often the incidents are looked for before the run gives up. */
const PATIENCE = 60;

/** How long the board's one answer takes, in ms, with few and with many incidents open. */
export interface SummaryTimes {
  few: number;
  many: number;
}

/** Asks two centres by turns, so that whatever else the machine does meets both; one pair of medians a round. */
export async function measureSummary(engine: Engine, rounds: number): Promise<SummaryTimes[]> {
  const few = await troubled(engine, FEW);
  try {
    const many = await troubled(engine, MANY);
    try {
      const times: SummaryTimes[] = [];
      await askedByTurns(few, many);
      for (let round = 0; round < rounds; round += 1) times.push(await askedByTurns(few, many));
      return times;
    } finally {
      await many.stop();
    }
  } finally {
    await few.stop();
  }
}

async function askedByTurns(few: BenchCentre, many: BenchCentre): Promise<SummaryTimes> {
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let n = 0; n < ASKED; n += 1) {
    await pause(APART_MS);
    times.few.push((await asked(few)).ms);
    times.many.push((await asked(many)).ms);
  }
  return { few: median(times.few), many: median(times.many) };
}

async function asked(centre: BenchCentre): Promise<{ ms: number; summary: SummaryView }> {
  const from = performance.now();
  const response = await fetch(`${centre.url}/api/v1/summary`, {
    headers: { authorization: `Bearer ${centre.key}` },
  });
  const text = await response.text();
  const ms = performance.now() - from;
  if (!response.ok) throw new Error(`no summary: ${text}`);
  return { ms, summary: JSON.parse(text) as SummaryView };
}

/** A centre with so many incidents open, each of a project of its own. */
async function troubled(engine: Engine, incidents: number): Promise<BenchCentre> {
  const centre = await engine.centre();
  await feed(centre, complaintsAbout(PROJECTS.slice(0, incidents)));
  for (let n = 0; n < PATIENCE; n += 1) {
    const { summary } = await asked(centre);
    if (summary.incidents.length + summary.moreIncidents === incidents) return centre;
    await pause(APART_MS);
  }
  await centre.stop();
  throw new Error(`${String(incidents)} incidents were meant to open, and did not`);
}

function complaintsAbout(projects: readonly string[]): Sent[] {
  return projects.flatMap((project, at) =>
    Array.from({ length: COMPLAINTS }, (_, n) => ({
      type: "complaint",
      id: `s-${String(at)}-${String(n)}`,
      source: "hotline",
      channel: "hotline",
      text: `${project}地下车库渗水,积水没过脚面,第${String(n + 1)}次来电反映`,
      project,
      complainant: { name: "赵明", phone: `139${String(at * 100 + n).padStart(8, "0")}` },
      address: `${project}3栋1单元${String(n + 1)}01室`,
    })),
  );
}
