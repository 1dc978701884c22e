import type { BenchCentre } from "./centre";
import type { Sent } from "./corpus";

/** Records in one request, and requests under way at once. */
const BATCH = 100;
const IN_FLIGHT = 4;

/** Sends signals as a busy sender does and waits until the last is decided. Resolves to signals a second. */
export async function feed(centre: BenchCentre, signals: readonly Sent[]): Promise<number> {
  const bodies: string[] = [];
  for (let at = 0; at < signals.length; at += BATCH)
    bodies.push(JSON.stringify(signals.slice(at, at + BATCH)));
  const started = performance.now();
  let next = 0;
  const sender = async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++])
      await centre.send(body);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
  // The last one sent need not be the last one received: all of the last batches are asked for.
  for (const last of signals.slice(-BATCH * IN_FLIGHT).filter((_, n) => n % BATCH === BATCH - 1))
    await centre.decided(last);
  const newest = signals.at(-1);
  if (newest) await centre.decided(newest);
  return (signals.length / (performance.now() - started)) * 1_000;
}
