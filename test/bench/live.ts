import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { BenchCentre } from "./centre";
import { complaintAt } from "./corpus";
import { quantile } from "./report";

/** How long an answered signal's event took to reach a reader, in ms, over all signals and all readers. */
export interface Lag {
  p50: number;
  p99: number;
}

const A_SECOND = 50;
/** After the last signal, stragglers are waited for so long. */
const STRAGGLERS_MS = 10_000;

/**
 * Sends 50 signals a second, one in a request, for so many seconds, while `sockets` readers listen in another process.
 * The time of each runs from its 202 to the `case.grew` that tells of it; throws when an event is missing at a reader.
 */
export async function liveLag(
  centre: BenchCentre,
  given: { sockets: number; seconds: number; firstSignal: number },
): Promise<Lag> {
  const readers = await connect(centre, given.sockets);
  const answered = new Map<string, number>();
  const sending: Promise<void>[] = [];
  const started = performance.now();
  const total = given.seconds * A_SECOND;
  for (let n = 0; n < total; n += 1) {
    await pause(Math.max(0, started + (n * 1_000) / A_SECOND - performance.now()));
    const signal = complaintAt(given.firstSignal + n);
    const answer = centre.send(JSON.stringify(signal)).then(() => {
      answered.set(signal.id, Number(process.hrtime.bigint()) / 1e6);
    });
    sending.push(answer);
  }
  await Promise.all(sending);
  const arrivals = await allArrived(readers, answered, given.sockets);
  readers.send("end");
  const lags = arrivals.flatMap(([id, times]) => {
    const from = answered.get(id);
    // An event that overtakes its 202 took no time.
    return from === undefined ? [] : times.map((at) => Math.max(0, at - from));
  });
  return { p50: quantile(lags, 0.5), p99: quantile(lags, 0.99) };
}

type Arrivals = [signal: string, times: number[]][];

async function connect(centre: BenchCentre, sockets: number): Promise<ChildProcess> {
  const response = await fetch(`${centre.url}/api/v1/summary`, {
    headers: { authorization: `Bearer ${centre.key}` },
  });
  const { lastEvent } = (await response.json()) as { lastEvent: number };
  const file = fileURLToPath(new URL("./live-sockets.ts", import.meta.url));
  const readers = fork(file, [centre.url, centre.key, String(sockets), String(lastEvent)], {
    execArgv: ["--import", "tsx"],
  });
  await once(readers, "message");
  return readers;
}

async function allArrived(
  readers: ChildProcess,
  answered: ReadonlyMap<string, number>,
  sockets: number,
): Promise<Arrivals> {
  const until = performance.now() + STRAGGLERS_MS;
  for (;;) {
    readers.send("report");
    const [arrivals] = (await once(readers, "message")) as [Arrivals];
    const mine = arrivals.filter(([id]) => answered.has(id));
    const complete = mine.filter(([, times]) => times.length >= sockets).length;
    if (complete === answered.size) return mine;
    if (performance.now() > until)
      throw new Error(`${answered.size - complete} events did not reach every reader in time`);
    await pause(100);
  }
}
