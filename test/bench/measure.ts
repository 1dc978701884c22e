import type { Store } from "../../server/ports/store";
import type { Alone } from "./alone";
import type { BenchCentre } from "./centre";
import { asRead, signalsFrom } from "./corpus";
import type { Engine } from "./engines";
import { feed } from "./feed";
import { liveLag, type Lag } from "./live";

/** How much is measured. */
export interface Extent {
  rounds: number;
  /** Signals of each measurement. */
  signals: number;
  /** What the filled centres hold before. */
  stored: readonly number[];
  /** Filling one may take so long, in ms; a centre that would take longer is left out, which is told. */
  fillWithinMs: number;
  /** Seconds of each live measurement. */
  liveSeconds: number;
}

/** What one round measured, in signals a second; `stored` in the order of the extent. */
export interface Speeds {
  analysis: number;
  inserts: number;
  fresh: number;
  stored: (number | LeftOut)[];
}

/** Why a figure is missing. */
export interface LeftOut {
  notMeasured: string;
}

export interface Lags {
  one: Lag;
  hundred: Lag;
}

/** Signals sent to a new process first, so that what is measured is compiled code. */
const WARM_UP = 1_000;
const WARM_UP_FROM = 50_000_000;
const FILL_FROM = 10_000_000;
const FILL_STEP = 10_000;
const LIVE_FROM = 90_000_000;
/** What the centre of the live figures holds. */
const LIVE_STORED = 2_000;

type Say = (line: string) => void;

/** Measures speeds round by round; within a round one after another, so that whatever else the machine does meets all alike. */
export async function measureSpeeds(
  engine: Engine,
  alone: Alone,
  extent: Extent,
  say: Say,
): Promise<Speeds[]> {
  const store = await engine.store();
  const filled: (BenchCentre | LeftOut)[] = [];
  try {
    for (const count of extent.stored) filled.push(await filledCentre(engine, count, extent, say));
    const warm = asRead(signalsFrom(WARM_UP_FROM, WARM_UP));
    alone.analysis(warm);
    await alone.inserts(store, warm);
    const rounds: Speeds[] = [];
    for (let round = 0; round < extent.rounds; round += 1) {
      const speeds = await oneRound(engine, { store, filled, alone, extent, round });
      rounds.push(speeds);
      say(`${engine.name}, round ${round + 1}: ${shown(speeds)}`);
    }
    return rounds;
  } finally {
    await store.close();
    for (const centre of filled) if ("stop" in centre) await centre.stop();
  }
}

async function oneRound(
  engine: Engine,
  given: {
    store: Store;
    filled: (BenchCentre | LeftOut)[];
    alone: Alone;
    extent: Extent;
    round: number;
  },
): Promise<Speeds> {
  const { alone, extent, round } = given;
  const sent = signalsFrom(round * extent.signals, extent.signals);
  const read = asRead(sent);
  const analysis = alone.analysis(read);
  const inserts = await alone.inserts(given.store, read);
  const empty = await engine.centre();
  let fresh: number;
  try {
    await feed(empty, signalsFrom(WARM_UP_FROM, WARM_UP));
    fresh = await feed(empty, sent);
  } finally {
    await empty.stop();
  }
  const stored: Speeds["stored"] = [];
  for (const one of given.filled) stored.push("stop" in one ? await feed(one, sent) : one);
  return { analysis, inserts, fresh, stored };
}

/** Measures how far behind live readers are. */
export async function measureLive(engine: Engine, extent: Extent, say: Say): Promise<Lags[]> {
  const centre = await engine.centre();
  const { liveSeconds: seconds } = extent;
  const rounds: Lags[] = [];
  try {
    await feed(centre, signalsFrom(FILL_FROM, LIVE_STORED));
    for (let round = 0; round < extent.rounds; round += 1) {
      const from = LIVE_FROM + round * 1_000_000;
      const one = await liveLag(centre, { sockets: 1, seconds, firstSignal: from });
      const hundred = await liveLag(centre, { sockets: 100, seconds, firstSignal: from + 500_000 });
      rounds.push({ one, hundred });
      say(`${engine.name}, live round ${round + 1}: ${shown({ one, hundred })}`);
    }
  } finally {
    await centre.stop();
  }
  return rounds;
}

/** A centre that holds so many signals, sent the way that every signal comes in; or why it was left out. */
async function filledCentre(
  engine: Engine,
  count: number,
  { fillWithinMs }: Extent,
  say: Say,
): Promise<BenchCentre | LeftOut> {
  const centre = await engine.centre();
  const started = performance.now();
  for (let at = 0; at < count; at += FILL_STEP) {
    await feed(centre, signalsFrom(FILL_FROM + at, Math.min(FILL_STEP, count - at)));
    const all = ((performance.now() - started) / Math.min(count, at + FILL_STEP)) * count;
    if (all <= fillWithinMs) continue;
    await centre.stop();
    return { notMeasured: `filling takes ${minutes(all)} here; --patient waits for it` };
  }
  say(`${engine.name}: ${count} signals stored in ${minutes(performance.now() - started)}`);
  return centre;
}

function minutes(ms: number): string {
  return `${(ms / 60_000).toFixed(1)} min`;
}

function shown(figures: Speeds | Lags): string {
  return JSON.stringify(figures, (_, value: unknown) =>
    typeof value === "number" ? Math.round(value) : value,
  );
}
