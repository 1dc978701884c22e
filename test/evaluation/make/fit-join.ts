/**
 * Fits the weights of the join score to the streams for tuning and prints them as server/core/intake/join-weights.ts:
 *
 *     node --import tsx test/evaluation/make/fit-join.ts > server/core/intake/join-weights.ts
 *
 *     node --import tsx test/evaluation/make/fit-join.ts --again > again.ts && mv again.ts server/core/intake/join-weights.ts
 *
 * Each text is compared with the cases that hold the texts before it as they should be; a logistic model learns which is
 * its own. `--again` compares with the cases as the weights in use make them too, split and mixed as they are; run it twice.
 * With `--signs FILE` the compared pairs are written there instead, one JSON object a line.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { groupingRow, type GroupingRow } from "../../../contract/evaluation";
import { composeReader } from "../../../server/compose";
import { assignCase } from "../../../server/core/intake/assign-case";
import { compared } from "../../../server/core/intake/compare-cases";
import { createCaseIndex, type CaseIndex } from "../../../server/core/intake/case-index";
import { updateProfile } from "../../../server/core/intake/case-profile";
import { freshCase } from "../../../server/core/intake/fresh-case";
import { SIGNS, type JoinSign } from "../../../server/core/intake/join-signs";
import type { Understanding } from "../../../server/core/intake/understand";
import type { CaseDoc } from "../../../contract/case";
import { createRowReader } from "../../../server/flows/evaluate/grouping";
import { settled } from "../../../server/core/intake/term-vector";
import { SAMPLE } from "../../core/intake/grouping-sample";
import { logistic, type Bound, type LogisticModel } from "./logistic";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SETS = ["grouping", "citizens", "citizens-long", "scenarios", "contrasts"];
const PACK = { id: "fit", version: "1" };
/** Keeps weights small where the texts say little: the strength of the pull to zero. */
const PULL = 2;
/** The contrasts are near misses alone: at full worth everything would look like one. */
const WORTH: Readonly<Record<string, number>> = { contrasts: 0.3 };
/** What speaks against belonging together, and what may do either. */
const AGAINST: ReadonlySet<JoinSign> = new Set([
  "otherSubject",
  "otherDefect",
  "otherPlace",
  "otherKinds",
  "otherHome",
  "otherRegion",
  "apart",
]);
const EITHER: ReadonlySet<JoinSign> = new Set(["product", "members", "single"]);

function boundOf(sign: JoinSign): Bound {
  if (AGAINST.has(sign)) return "negative";
  return EITHER.has(sign) ? "free" : "positive";
}

interface Compared {
  set: string;
  row: number;
  group: string;
  own: boolean;
  placed: boolean;
  placing: Placing;
  signs: number[];
}

interface Scope {
  index: CaseIndex;
  cases: Map<string, CaseDoc>;
}

function rowsOf(set: string): GroupingRow[] {
  const file = path.join(ROOT, "test/evaluation/sets/dev", `${set}.jsonl`);
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => groupingRow.parse(JSON.parse(line)));
}

/** The calibration sample of the tests, with its places and without. */
function sampleRows(placed: boolean): GroupingRow[] {
  return SAMPLE.map(([group, place, text], index) => {
    const isProduct = place !== null && /F300|面霜|理财|Power/.test(place);
    const where = placed && place !== null ? { [isProduct ? "product" : "project"]: place } : {};
    return groupingRow.parse({ id: `s${String(index)}`, text, group, kind: "complaint", ...where });
  });
}

/** Where a text goes: to its own group's case, or to the one that the weights as they are choose for it. */
type Placing = "as it should be" | "as it is";

function pairsOf(set: string, rows: readonly GroupingRow[], placing: Placing): Compared[] {
  const read = createRowReader(composeReader(ROOT), rows);
  const scopes = new Map<string, Scope>();
  const groups = new Map<string, string[]>();
  return rows.flatMap((row, index) => {
    const understood = read(row, index * 60_000);
    const scope = scopes.get(understood.scope) ?? { index: createCaseIndex(), cases: new Map() };
    scopes.set(understood.scope, scope);
    const group = row.group ?? row.id;
    const found = againstAll(scope, understood).map(({ id, placed, signs }) => {
      return {
        set,
        row: index,
        group: id,
        own: mostOf(groups.get(id)) === group,
        placed,
        placing,
        signs,
      };
    });
    const id = placing === "as it should be" ? group : chosen(scope, understood, row.id);
    groups.set(id, [...(groups.get(id) ?? []), group]);
    keep(scope, id, understood, index);
    return found;
  });
}

/** What occurs most; of equals what came first. */
function mostOf(values: readonly string[] = []): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function chosen({ index }: Scope, understood: Understanding, fresh: string): string {
  const signal = { ...understood, mayOpen: true, mayJoin: "any" as const };
  const made = assignCase(signal, index.candidates(signal, []), null, index.statistics);
  return made.decision === "join" ? (made.caseId ?? fresh) : fresh;
}

function againstAll({ index }: Scope, understood: Understanding) {
  const candidates = index.candidates(understood, []);
  return compared(understood, candidates, settled(index.statistics)).map(
    ({ candidate, standing, signs }) => ({
      id: candidate.id,
      placed: standing.placed,
      signs: SIGNS.map((name) => signs[name]),
    }),
  );
}

function keep({ index, cases }: Scope, id: string, read: Understanding, at: number): void {
  const doc =
    cases.get(id) ??
    freshCase({
      id,
      place: read.place,
      title: "",
      at,
      pack: PACK,
      drill: false,
      recurrenceOf: null,
    });
  const grown = { ...doc, profile: updateProfile(doc.profile, read.print, read.facets) };
  cases.set(id, grown);
  index.put(grown);
}

function allPairs(placing: Placing): Compared[] {
  return [
    ...SETS.flatMap((set) => pairsOf(set, rowsOf(set), placing)),
    ...pairsOf("sample", sampleRows(true), placing),
    ...pairsOf("sample-unplaced", sampleRows(false), placing),
  ];
}

const [flag, target] = process.argv.slice(2);
const pairs = [...allPairs("as it should be"), ...(flag === "--again" ? allPairs("as it is") : [])];
if (flag === "--signs" && target) {
  const lines = pairs.map(({ set, row, group, own, signs }) =>
    JSON.stringify({ set, i: row, g: group, y: Number(own), f: signs }),
  );
  writeFileSync(target, `${lines.join("\n")}\n`);
} else {
  process.stdout.write(
    [
      'import type { JoinSign } from "./join-signs";',
      "",
      "/** A logistic model of the signs. */",
      "export interface JoinModel {",
      "  base: number;",
      "  weights: Readonly<Record<JoinSign, number>>;",
      "}",
      "",
      "/** Where both are of one project or product. Both made by test/evaluation/make/fit-join.ts from the streams for tuning. */",
      `export const PLACED: JoinModel = ${fitted(pairs.filter(({ placed }) => placed))};`,
      "",
      "/** Where they are not: nothing but the text says where it is. */",
      `export const UNPLACED: JoinModel = ${fitted(pairs.filter(({ placed }) => !placed))};`,
      "",
    ].join("\n"),
  );
}

function fitted(rows: readonly Compared[]): string {
  const { base, weights } = calibrated(fit(rows), rows);
  const rounded = (value: number) => String(Math.round(value * 100) / 100);
  const lines = SIGNS.map((name, at) => `    ${name}: ${rounded(weights[at] ?? 0)},`);
  return ["{", `  base: ${rounded(base)},`, "  weights: {", ...lines, "  },", "}"].join("\n");
}

function fit(rows: readonly Compared[]): LogisticModel {
  return logistic(
    rows.map(({ signs }) => signs),
    rows.map(({ own }) => Number(own)),
    { pull: PULL, bounds: SIGNS.map(boundOf), worth: rows.map(worthOf) },
  );
}

/** The model made to say how likely a text's likeliest case is its own: of many candidates the best is taken. */
function calibrated({ base, weights }: LogisticModel, rows: readonly Compared[]): LogisticModel {
  const sum = ({ signs }: Compared) =>
    signs.reduce((total, sign, at) => total + sign * (weights[at] ?? 0), base);
  const best = new Map<string, Compared>();
  for (const row of rows) {
    const key = `${row.placing}|${row.set}|${String(row.row)}`;
    const before = best.get(key);
    if (!before || sum(row) > sum(before)) best.set(key, row);
  }
  const tops = [...best.values()];
  const { base: shift, weights: stretch } = logistic(
    tops.map((row) => [sum(row)]),
    tops.map(({ own }) => Number(own)),
    { pull: 0, bounds: ["positive"], worth: tops.map(worthOf) },
  );
  const by = stretch[0] ?? 1;
  return { base: base * by + shift, weights: weights.map((weight) => weight * by) };
}

function worthOf({ set }: Compared): number {
  return WORTH[set] ?? 1;
}
