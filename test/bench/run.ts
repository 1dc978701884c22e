// Prints the figures of docs/benchmarks.md. Usage: npm run bench [-- --quick] [-- --only pglite|postgresql|rates|live]
import { parseArgs } from "node:util";
import { prepareAlone } from "./alone";
import { pgliteEngine, postgresEngine, type Engine } from "./engines";
import { measureLive, measureSpeeds, type Extent, type Lags, type Speeds } from "./measure";
import { median, printTable, type Row } from "./report";

const FULL: Extent = { rounds: 5, signals: 2_000, stored: [10_000, 200_000], liveSeconds: 6 };
const QUICK: Extent = { rounds: 1, signals: 1_000, stored: [3_000], liveSeconds: 3 };
const PARTS = ["pglite", "postgresql", "rates", "live"] as const;

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string", multiple: true, default: [] } },
});
const unknown = values.only.find((name) => !PARTS.some((part) => part === name));
if (unknown) throw new Error(`--only ${unknown}: expected one of ${PARTS.join(", ")}`);
const extent = values.quick ? QUICK : FULL;
const wants = (part: (typeof PARTS)[number], among: readonly string[]) =>
  !values.only.some((name) => among.includes(name)) || values.only.includes(part);
const say = (line: string) => process.stderr.write(`${line}\n`);

const rows: Row[] = [];
if (wants("pglite", ["pglite", "postgresql"])) await measure(await pgliteEngine());
if (wants("postgresql", ["pglite", "postgresql"])) {
  const engine = await postgresEngine();
  if ("missing" in engine) rows.push(notMeasured("PostgreSQL", engine.missing));
  else await measure(engine);
}
printTable(rows);

async function measure(engine: Engine): Promise<void> {
  try {
    if (wants("rates", ["rates", "live"])) {
      rows.push(...speedRows(engine.name, await measureSpeeds(engine, prepareAlone(), extent, say)));
    }
    if (wants("live", ["rates", "live"])) {
      rows.push(...lagRows(engine.name, await measureLive(engine, extent, say)));
    }
  } finally {
    await engine.stop();
  }
}

function speedRows(engine: string, rounds: readonly Speeds[]): Row[] {
  const rate = (of: (round: Speeds) => number) => `${median(rounds.map(of)).toFixed(0)}/s`;
  const times = (of: (round: Speeds) => number) => median(rounds.map(of));
  const toAnalysis = times((round) => round.fresh / round.analysis);
  const toInserts = times((round) => round.fresh / round.inserts);
  const plain = { ratio: "", aim: "", met: null };
  return [
    { figure: `${engine}: text analysis alone`, median: rate((round) => round.analysis), ...plain },
    { figure: `${engine}: batched inserts alone`, median: rate((round) => round.inserts), ...plain },
    {
      figure: `${engine}: from POST to decided`,
      median: rate((round) => round.fresh),
      ratio: `${toAnalysis.toFixed(2)} of analysis, ${toInserts.toFixed(2)} of inserts`,
      aim: "≥ 0.5 of analysis",
      met: toAnalysis >= 0.5,
    },
    ...extent.stored.map((count, n) => {
      const slower = times((round) => round.fresh / (round.stored[n] ?? NaN));
      return {
        figure: `${engine}: the same with ${count.toLocaleString("en")} stored`,
        median: rate((round) => round.stored[n] ?? NaN),
        ratio: `${slower.toFixed(2)} × slower than empty`,
        aim: "≤ 1.5 ×",
        met: slower <= 1.5,
      };
    }),
  ];
}

function lagRows(engine: string, rounds: readonly Lags[]): Row[] {
  const row = (which: keyof Lags, name: string, aim: number): Row => {
    const p50 = median(rounds.map((round) => round[which].p50));
    const p99 = median(rounds.map((round) => round[which].p99));
    return {
      figure: `${engine}: 202 to live event, 50/s, ${name}`,
      median: `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
      ratio: "",
      aim: `p99 < ${aim} ms`,
      met: p99 < aim,
    };
  };
  return [row("one", "1 socket", 150), row("hundred", "100 sockets", 300)];
}

function notMeasured(engine: string, reason: string): Row {
  return { figure: engine, median: `not measured: ${reason}`, ratio: "", aim: "", met: null };
}
