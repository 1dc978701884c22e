import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReplayResult } from "../../contract/replay";
import { composeReplay } from "../../server/compose";
import { playRecords } from "../../server/flows/replay/play";
import { freshStore } from "../harness/store-template";
import { countDifferences, differences, type Expectation } from "../harness/expectation";

const here = import.meta.dirname;
export const ROOT = path.resolve(here, "../..");

/** The lines of a scenario file. */
export function scenario(name: string): Record<string, unknown>[] {
  return readFileSync(path.join(here, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** What must come out of it. */
export function expectation(name: string): unknown {
  return JSON.parse(readFileSync(path.join(here, `${name}.expect.json`), "utf8")) as unknown;
}

/** A replay engine on a fresh store in memory. */
export async function openReplay(pack: string) {
  return composeReplay({ root: ROOT, pack, timeZone: "Asia/Shanghai", store: await freshStore() });
}

/** Plays lines once, stopping at the given moments to hand over the result so far; resolves to the final result. */
export async function playWithStops(
  lines: readonly Record<string, unknown>[],
  stops: readonly string[],
  atStop: (result: ReplayResult, stop: string) => void,
): Promise<ReplayResult> {
  const pack = String(lines[0]?.["pack"]);
  const engine = await openReplay(pack);
  try {
    let next = 0;
    let result = await playRecords(engine, []);
    for (const stop of [...new Set(stops)].sort()) {
      const until =
        lines.findLastIndex(
          (line) => typeof line["at"] !== "string" || Date.parse(line["at"]) <= Date.parse(stop),
        ) + 1;
      result = await playRecords(engine, lines.slice(next, until));
      next = Math.max(next, until);
      atStop(result, stop);
    }
    const rest = await playRecords(engine, lines.slice(next));
    return { ...rest, refused: [...result.refused, ...rest.refused] };
  } finally {
    await engine.close();
  }
}

/** Plays a scenario and lists every difference from its expectation. */
export async function scenarioDifferences(name: string): Promise<string[]> {
  const expected = expectation(name) as Expectation;
  const wrong: string[] = [];
  const stops = (expected.counts ?? []).map((row) => String(row["at"]));
  const result = await playWithStops(scenario(name), stops, (soFar, stop) => {
    for (const row of expected.counts ?? [])
      if (row["at"] === stop) wrong.push(...countDifferences(soFar, row));
  });
  return [...wrong, ...differences(result, expected)];
}
