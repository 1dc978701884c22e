import { DUTIES } from "../../contract/directory";
import type { ReplayResult } from "../../contract/replay";
import { composeReplay } from "../../server/compose";
import { playRecords, type ReplayEngine } from "../../server/flows/replay/play";
import { ROOT } from "../harness/case-factory";
import { freshStore } from "../harness/store-template";

type Line = Record<string, unknown>;

/** The first line of a play: one person a duty, known by its name; an organisation with one project; `without` leaves duties unfilled. */
export function setup(pack: string, without: readonly string[] = []): Line {
  const people = DUTIES.filter((one) => !without.includes(one)).map((id) => ({
    id,
    name: `值守${id}`,
    duties: [id],
    contacts: [{ kind: "email", address: `${id}@example.com` }],
  }));
  return {
    type: "setup",
    pack,
    organisation: { name: "霁栖置业", aliases: ["霁栖"] },
    outlets: [{ name: "沅浦晚报", kind: "registered", tier: 1 }],
    projects: ["云栖府"],
    people,
  };
}

/** A complaint about the garage's leak by the resident of one flat; number 0 is anonymous. */
export function leak(number: number, at: string, over: Line = {}): Line {
  return {
    type: "complaint",
    id: `c-${String(number)}`,
    source: "hotline",
    at,
    channel: "hotline",
    project: "云栖府",
    text: `云栖府地下车库一直漏水，积水很深，第${String(number)}次看到车位泡在水里，请尽快维修。`,
    complainant:
      number === 0
        ? null
        : { name: `住户${String(number)}`, phone: `1390000${String(1000 + number)}` },
    address: number === 0 ? null : `云栖府3栋2单元${String(100 + number)}室`,
    ...over,
  };
}

/** As many households' complaints, a minute apart, from the given minute of 2026-03-09 09:00 on. */
export function leaks(count: number, from = 1): Line[] {
  return Array.from({ length: count }, (_, index) => leak(from + index, minute(from + index)));
}

/** Local time, so many minutes after 2026-03-09 09:00 in Shanghai. */
export function minute(count: number): string {
  const at = new Date(Date.UTC(2026, 2, 9, 9, 0) + count * 60_000);
  return `${at.toISOString().slice(0, 19)}+08:00`;
}

/** So many hours after 09:00. */
export const hour = (count: number) => minute(count * 60);

let acts = 0;

/** What a person did. */
export function act(action: string, at: string, target: string | null, over: Line = {}): Line {
  acts += 1;
  return { type: "action", id: `act-${String(acts)}`, at, by: "duty", action, target, ...over };
}

/** Time passes. */
export const clock = (at: string): Line => ({ type: "clock", at });

/** A press inquiry, a report of people on site … about the case that holds the target. */
export function report(kind: string, at: string, target: string | null, over: Line = {}): Line {
  return act("report_event", at, target, { kind, ...over });
}

/** Plays lines in a centre in memory, on its own clock. */
export async function replayed(lines: readonly Line[]): Promise<ReplayResult> {
  return withReplay(String(lines[0]?.["pack"]), (engine) => playRecords(engine, lines));
}

/** Hands over a centre in memory, and closes it. */
export async function withReplay<T>(
  pack: string,
  use: (engine: ReplayEngine) => Promise<T>,
): Promise<T> {
  const store = await freshStore();
  const engine = await composeReplay({ root: ROOT, pack, timeZone: "Asia/Shanghai", store });
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

/** The pages in short: minute, classes, reason. */
export function pagesOf(result: ReplayResult): [string, string, string][] {
  return result.pages.map((page) => [
    String(page["at"]),
    [...(page["classes"] as string[])].sort().join(" "),
    String(page["reason"]),
  ]);
}

/** The level changes in short: minute, from, to, confidence. */
export function levelsOf(result: ReplayResult): string[] {
  return result.levels.map((row) =>
    [row["at"], row["from"], row["to"], row["confidence"]].map(String).join(" "),
  );
}

/** The case that holds a record. */
export function caseWith(result: ReplayResult, signal: string): Line | undefined {
  return result.cases.find((one) => (one["signals"] as string[]).includes(signal));
}

/** Notices of one kind: their minutes. */
export function noticesOf(result: ReplayResult, kind: string): string[] {
  return result.notices.filter((one) => one["kind"] === kind).map((one) => String(one["at"]));
}
