import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readDrillFile } from "../../../server/adapters/files/library";
import { DataFileError } from "../../../server/adapters/files/read-yaml";
import { ROOT } from "../../harness/case-factory";

const shipped = readFileSync(path.join(ROOT, "playbooks/drills/garage-leak.drill.yaml"), "utf8");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "onevoice-drills-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faults(text: string): string[] {
  const file = path.join(folder, "one.drill.yaml");
  writeFileSync(file, text);
  try {
    readDrillFile(file);
    return [];
  } catch (error) {
    if (error instanceof DataFileError) return error.faults;
    throw error;
  }
}

test("the shipped drill has no fault", () => {
  expect(faults(shipped)).toEqual([]);
});

test.each([
  [
    "a moment that is none",
    "at: D1 10:05",
    "at: D1 24:05",
    'found "D1 24:05", expected a day and time such as D1 09:12',
  ],
  [
    "a moment before the step above",
    "at: D1 10:05",
    "at: D1 09:05",
    'found "D1 09:05", expected no moment before the step above',
  ],
  ["an act nobody knows", "do: take-command", "do: take-comand", 'found "take-comand", '],
  [
    "an act in what has happened already",
    "liveFrom: D3 08:10",
    "liveFrom: D3 08:55",
    'found "take-command", expected records only before liveFrom, D3 08:55',
  ],
  [
    "nothing that plays live",
    "liveFrom: D3 08:10",
    "liveFrom: D9 08:10",
    'found "D9 08:10", expected a moment with a step after it',
  ],
  [
    "an act of a stranger",
    "do: take-command, by: cmd",
    "do: take-command, by: nobody",
    'found "nobody", expected a person of setup.people',
  ],
  [
    "an action of a stranger",
    '"by": "duty",\n        "action": "request_help"',
    '"by": "nobody",\n        "action": "request_help"',
    'found "nobody", expected a person of setup.people',
  ],
  [
    "an id twice",
    '"id": "S02"',
    '"id": "S01"',
    'found "S01", expected an id that no step above has',
  ],
  [
    "a record of no kind",
    '"type": "complaint",\n        "id": "S02"',
    '"type": "complain",\n        "id": "S02"',
    'found "complain", ',
  ],
  ["a record that intake would refuse", '"followers": 63', '"followers": "63"', 'found "63", '],
  ["a record without its source", '"source": "social:notes",', "", "source: found nothing, "],
  [
    "a signature in no role",
    "by: legal, role: legal",
    "by: legal, role: lawyer",
    'found "lawyer", ',
  ],
  [
    "a field nobody knows",
    "step: staff-note",
    "steps: staff-note",
    'steps: found "staff-note", expected no such field',
  ],
])("%s", (_what, from, to, told) => {
  expect(shipped).toContain(from);
  const place = told.includes("take-command") ? "do: take-command" : from;
  const line = shipped.slice(0, shipped.indexOf(place)).split("\n").length;
  const found = faults(shipped.replace(from, to)).filter((one) => one.includes(told));
  expect(found).toHaveLength(1);
  const at = Number(/one\.drill\.yaml:(\d+): /.exec(found[0] ?? "")?.[1]);
  // The line of the value, or of the mapping that lacks it, which begins a little above.
  expect(line - at).toBeGreaterThanOrEqual(-2);
  expect(line - at).toBeLessThanOrEqual(5);
});
