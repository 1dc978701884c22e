// Makes the household sets. Run: node --import tsx test/evaluation/make/households.ts dev|dev-2|frozen > FILE
import { readFileSync } from "node:fs";
import { type Chance, chanceFrom } from "./chance.js";
import { type Estate, type Surroundings, householdOf } from "./estate.js";
import { commonFlats, flatsOf, otherFlats } from "./neighbours.js";
import { type Row, namelessRow, spelledRow } from "./rows.js";

interface Plan {
  seed: number;
  flatsAnEstate: number;
  namelessRows: number;
  /** The flats that the estates share. */
  flats: typeof commonFlats;
}

const plans: Record<string, Plan> = {
  dev: { seed: 20260309, flatsAnEstate: 4, namelessRows: 40, flats: commonFlats },
  "dev-2": { seed: 20261108, flatsAnEstate: 4, namelessRows: 60, flats: commonFlats },
  frozen: { seed: 20261125, flatsAnEstate: 4, namelessRows: 60, flats: otherFlats },
};

/** How many rows a household has: 1 to 6, three on average. */
const sizes = [1, 2, 2, 2, 2, 3, 3, 3, 4, 5, 6];

function rowsOf(estates: Estate[], words: Surroundings, plan: Plan, chance: Chance): Row[] {
  const rows: Row[] = [];
  const written = new Set<string>();
  for (const estate of estates) {
    for (const flat of flatsOf(estate, plan.flatsAnEstate, plan.flats, chance)) {
      for (let left = chance.pick(sizes); left > 0; left--) {
        const row = another(written, () => spelledRow(estate, flat, words, chance));
        rows.push({ ...row, household: householdOf(estate, flat) });
      }
    }
  }
  for (let number = 1; number <= plan.namelessRows; number++) {
    const row = another(written, () => namelessRow(chance.pick(estates), words, chance));
    rows.push({ ...row, household: `no flat ${number}` });
  }
  return chance.shuffled(rows);
}

/** A row that is not in the set yet; after twenty tries the last one, for some places have few spellings. */
function another(written: Set<string>, spell: () => Row): Row {
  let row = spell();
  for (let tries = 0; tries < 20 && written.has(JSON.stringify(row)); tries++) row = spell();
  written.add(JSON.stringify(row));
  return row;
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}

const name = process.argv[2] ?? "";
const plan = plans[name];
if (!plan) throw new Error("which set? dev, dev-2 or frozen");
const estates = read(`estates-${name}.jsonl`)
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Estate);
const words = JSON.parse(read(`words-${name}.json`)) as Surroundings;
rowsOf(estates, words, plan, chanceFrom(plan.seed)).forEach((row, index) => {
  process.stdout.write(JSON.stringify({ id: `${name}-h${index + 1}`, ...row }) + "\n");
});
