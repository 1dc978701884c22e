// Makes a stream with gold groups from texts written by hand, group by group.
// Run: node --import tsx test/evaluation/make/stream.ts PLAN > FILE, with the name of a plan below.
import { readFileSync } from "node:fs";
import { type Chance, chanceFrom } from "./chance.js";
import { type Group, type Told, readGroups } from "./groups.js";

/** When the stream begins and how long it runs; ids begin with `prefix`. */
interface Plan {
  seed: number;
  from: string;
  days: number;
  /** Days within which nearly all tellings of one group arrive. */
  spread: number;
  prefix: string;
}

interface Row {
  id: string;
  text: string;
  title?: string;
  time: string;
  lang?: string;
  kind?: string;
  project?: string;
  product?: string;
  group: string;
}

const plans: Record<string, Plan> = {
  "grouping-dev": {
    seed: 11,
    from: "2026-03-02T07:00+08:00",
    days: 45,
    spread: 12,
    prefix: "dev-s",
  },
  "grouping-frozen": {
    seed: 23,
    from: "2026-06-01T07:00+08:00",
    days: 60,
    spread: 14,
    prefix: "frozen-s",
  },
  "citizens-dev": {
    seed: 31,
    from: "2026-04-20T07:00+08:00",
    days: 25,
    spread: 8,
    prefix: "dev-c",
  },
  "citizens-long-dev": {
    seed: 43,
    from: "2020-05-01T07:00+08:00",
    days: 120,
    spread: 40,
    prefix: "dev-l",
  },
  "citizens-frozen": {
    seed: 37,
    from: "2026-09-01T07:00+08:00",
    days: 30,
    spread: 8,
    prefix: "frozen-c",
  },
  "contrasts-dev": {
    seed: 43,
    from: "2026-07-01T07:00+08:00",
    days: 40,
    spread: 10,
    prefix: "dev-n",
  },
};

const hour = 3_600_000;

/** Hours of the day from 7 to 23 o'clock: few people write at night. */
function timesOf(start: number, count: number, spread: number, chance: Chance): string[] {
  return Array.from({ length: count }, () => {
    const soon = (chance.below(1000) * chance.below(1000)) / 1e6;
    const days = Math.floor(soon * spread);
    const at = start + days * 24 * hour + chance.below(16 * 60) * 60_000;
    return new Date(at + 8 * hour).toISOString().slice(0, 19) + "+08:00";
  }).sort();
}

/** Roughly as written: complaints change places with their neighbours, reports and reposts keep theirs. */
function inTellingOrder(group: Group, chance: Chance): Told[] {
  return group.told
    .map((told, index) => ({
      told,
      place: index + (told.kind === "complaint" ? chance.below(5) : 2),
    }))
    .sort((one, other) => one.place - other.place)
    .map(({ told }) => told);
}

function rowsOf(text: string, plan: Plan, chance: Chance): Row[] {
  const rows: Omit<Row, "id">[] = [];
  readGroups(text).forEach((group, index) => {
    const spread = group.days ?? plan.spread;
    const day = chance.below(plan.days - spread);
    const start = new Date(plan.from).getTime() + day * 24 * hour;
    const times = timesOf(start, group.told.length, spread, chance);
    inTellingOrder(group, chance).forEach((told, place) => {
      const { text: words = "", ...fields } = placed(told, chance);
      const lang = chance.now(0.5) ? { lang: told.english ? "en" : "zh" } : {};
      const kind = told.kind !== "complaint" || chance.now(0.6) ? { kind: told.kind } : {};
      const time = times[place] ?? plan.from;
      rows.push({ text: words, time, ...lang, ...kind, ...fields, group: `g${index + 1}` });
    });
  });
  return rows
    .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
    .map((row, index) => ({ id: `${plan.prefix}${index + 1}`, ...row }));
}

/**
 * The project or product where the text does not name it: mostly in its field, else said first, as
 * callers do. Where the text does name it, the field is given in a quarter of the rows.
 */
function placed(told: Told, chance: Chance): Partial<Row> {
  const { field, said, english, kind, named } = told;
  if (!field) return said;
  const given = { ...said, [field.name]: field.value };
  if (named) return chance.now(0.25) ? given : said;
  if (english || kind !== "complaint" || chance.now(0.6)) return given;
  return { ...said, text: field.value + chance.pick(["，", "，", "：", "这边，"]) + said.text };
}

const name = process.argv[2] ?? "";
const plan = plans[name];
if (!plan) throw new Error(`which stream? ${Object.keys(plans).join(", ")}`);
const text = readFileSync(new URL(`streams/${name}.txt`, import.meta.url), "utf8");
for (const row of rowsOf(text, plan, chanceFrom(plan.seed))) {
  process.stdout.write(JSON.stringify(row) + "\n");
}
