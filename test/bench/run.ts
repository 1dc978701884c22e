// Prints the figures of docs/benchmarks.md.
//   npm run bench                          everything, medians of five
//   npm run bench -- --quick               fewer signals, one round
//   npm run bench -- --only pglite         one engine (pglite, postgresql) or one kind of figure (rates, live, summary;
//                                          analysis and assignment need no engine); may be repeated
//   npm run bench -- --rounds 3            medians of three
//   npm run bench -- --stored 10000        only the filled centre that holds so many; may be repeated
//   npm run bench -- --patient             also fills a centre that takes longer than five minutes to fill
import { parseArgs } from "node:util";
import { prepareAlone } from "./alone";
import { prepareAssignment } from "./assignment";
import { pgliteEngine, postgresEngine, type Engine } from "./engines";
import { measureLive, measureSpeeds, type Extent, type Lags, type Speeds } from "./measure";
import { assignmentRows, readingRows } from "./memory-rows";
import { prepareReading } from "./reading";
import { median, printTable, type Row } from "./report";
import { measureSummary, type SummaryTimes } from "./summary";

const PATIENCE_MS = 5 * 60_000;
const FULL: Extent = {
  rounds: 5,
  signals: 2_000,
  stored: [10_000, 200_000],
  fillWithinMs: PATIENCE_MS,
  liveSeconds: 6,
};
const QUICK: Extent = { ...FULL, rounds: 1, signals: 1_000, stored: [3_000], liveSeconds: 3 };
const ENGINES = ["pglite", "postgresql"];
const KINDS = ["rates", "live", "summary"];
const WITHOUT_ENGINE = ["analysis", "assignment"];

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    rounds: { type: "string" },
    stored: { type: "string", multiple: true },
    patient: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
  },
});
const known = [...ENGINES, ...KINDS, ...WITHOUT_ENGINE];
const unknown = values.only.find((name) => !known.includes(name));
if (unknown) throw new Error(`--only ${unknown}: expected one of ${known.join(", ")}`);
const extent: Extent = {
  ...(values.quick ? QUICK : FULL),
  ...(values.rounds ? { rounds: Number(values.rounds) } : {}),
  ...(values.stored ? { stored: values.stored.map(Number) } : {}),
  ...(values.patient ? { fillWithinMs: Infinity } : {}),
};

const rows: Row[] = [];
// Named alone, these leave the engines out.
const engines =
  values.only.length === 0 || values.only.some((name) => !WITHOUT_ENGINE.includes(name));
for (const kind of WITHOUT_ENGINE)
  if (values.only.length === 0 || values.only.includes(kind)) rows.push(...memoryRows(kind));
if (engines && wants("pglite", ENGINES)) await measure(await pgliteEngine());
if (engines && wants("postgresql", ENGINES)) {
  const engine = await postgresEngine();
  if ("missing" in engine) rows.push(notMeasured("PostgreSQL", engine.missing));
  else await measure(engine);
}
printTable(rows);

function wants(name: string, among: readonly string[]): boolean {
  return values.only.includes(name) || !values.only.some((one) => among.includes(one));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function measure(engine: Engine): Promise<void> {
  try {
    if (wants("rates", KINDS)) {
      const rounds = await measureSpeeds(engine, prepareAlone(), extent, say);
      rows.push(...speedRows(engine.name, rounds), ...storedRows(engine.name, rounds));
    }
    if (wants("live", KINDS)) {
      rows.push(...lagRows(engine.name, await measureLive(engine, extent, say)));
    }
    if (wants("summary", KINDS)) {
      rows.push(summaryRow(engine.name, await measureSummary(engine, extent.rounds)));
    }
  } finally {
    await engine.stop();
  }
}

/** What is measured in this process alone. */
function memoryRows(kind: string): Row[] {
  const turns = Array.from({ length: extent.rounds });
  if (kind === "analysis") {
    const reading = prepareReading();
    return readingRows(
      reading.characters,
      turns.map(() => reading.round()),
    );
  }
  const bench = prepareAssignment(say);
  return assignmentRows(
    bench.casesKb,
    turns.map(() => bench.round()),
  );
}

function speedRows(engine: string, rounds: readonly Speeds[]): Row[] {
  const rate = (of: (round: Speeds) => number) => `${median(rounds.map(of)).toFixed(0)}/s`;
  const toAnalysis = median(rounds.map((round) => round.fresh / round.analysis));
  const toInserts = median(rounds.map((round) => round.fresh / round.inserts));
  const plain = { ratio: "", aim: "", met: null };
  return [
    { figure: `${engine}: text analysis alone`, median: rate((round) => round.analysis), ...plain },
    { figure: `${engine}: raw batched inserts`, median: rate((round) => round.inserts), ...plain },
    {
      figure: `${engine}: from POST to decided`,
      median: rate((round) => round.fresh),
      ratio: `${toAnalysis.toFixed(2)} of analysis, ${toInserts.toFixed(2)} of inserts`,
      aim: "≥ 0.5 of analysis",
      met: toAnalysis >= 0.5,
    },
  ];
}

function storedRows(engine: string, rounds: readonly Speeds[]): Row[] {
  return extent.stored.map((count, n) => {
    const figure = `${engine}: the same with ${count.toLocaleString("en")} stored`;
    const measured = rounds.flatMap(({ fresh, stored }) => {
      const speed = stored[n];
      return typeof speed === "number" ? [{ speed, slower: fresh / speed }] : [];
    });
    if (measured.length === 0) {
      const why = rounds[0]?.stored[n];
      return notMeasured(figure, typeof why === "object" ? why.notMeasured : "no round");
    }
    const slower = median(measured.map((one) => one.slower));
    return {
      figure,
      median: `${median(measured.map((one) => one.speed)).toFixed(0)}/s`,
      ratio: `takes ${slower.toFixed(2)} × as long`,
      aim: "≤ 1.5 ×",
      met: slower <= 1.5,
    };
  });
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

function summaryRow(engine: string, rounds: readonly SummaryTimes[]): Row {
  const ratio = median(rounds.map(({ few, many }) => many / few));
  const ms = (of: (round: SummaryTimes) => number) => median(rounds.map(of)).toFixed(0);
  return {
    figure: `${engine}: the board's answer, 100 incidents open`,
    median: `${ms(({ many }) => many)} ms; with one ${ms(({ few }) => few)} ms`,
    ratio: `takes ${ratio.toFixed(2)} × as long`,
    aim: "≤ 5 ×",
    met: ratio <= 5,
  };
}

function notMeasured(figure: string, reason: string): Row {
  return { figure, median: `not measured: ${reason}`, ratio: "", aim: "", met: null };
}
