import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Reading } from "../../contract/case";
import { playRecords } from "../../server/flows/replay/play";
import { withReplay } from "../flows/replayed";

/** What was read of a crisis, with the worker's memory lost before each record or never. */
async function readings(file: string, pack: string, restarts: boolean): Promise<Reading[]> {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  return withReplay(pack, async (engine) => {
    for (const line of lines) {
      await playRecords(engine, [line]);
      if (restarts) engine.desk.forget();
    }
    return engine.deps.store.read.readings.find({ orderBy: [["seq", "asc"]], limit: 1_000 });
  });
}

test.each([
  ["e1.jsonl", "re-cn"],
  ["decoys-re.jsonl", "re-cn"],
])(
  "a centre that restarts before each record reads %s as one that never does",
  async (file, pack) => {
    const never = await readings(file, pack, false);
    expect(never.some((one) => one.repeats)).toBe(true);
    expect(await readings(file, pack, true)).toEqual(never);
  },
);
