/** Looks this often; what is awaited arrives by itself, and nothing is assumed about when. */
const LOOK_MS = 10;

/**
 * Waits until `look` finds something, and gives it. Rejects after `within` ms (30 s), telling what was awaited and, by
 * `seen`, what was there instead.
 */
export async function until<T>(
  awaited: string,
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  { within = 30_000, seen }: { within?: number; seen?: () => unknown } = {},
): Promise<T> {
  const last = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > last) {
      const instead = seen ? `; there is: ${JSON.stringify(await seen())}` : "";
      throw new Error(`waited ${String(within)} ms in vain for ${awaited}${instead}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
