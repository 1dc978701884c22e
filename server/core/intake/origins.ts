import type { Reading } from "../../../contract/case";

/** What makes two publications one origin: the same outlet or author, or the very same words. */
export function originKeys({ personKeys, outlet, print, id }: Reading): string[] {
  const named = outlet ? [...personKeys, outletKey(outlet)] : personKeys;
  return named.length > 0 ? [...named, `words:${print.exact}`] : [id, `words:${print.exact}`];
}

/** The key of a publisher: its name is public, so it is no hash. */
export function outletKey(name: string): string {
  return `outlet:${name.normalize("NFKC").trim().toLowerCase()}`;
}

/** The first publication of each independent origin, in order of publication. Reach, complaints and what is excluded are none. */
export function origins(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  const ordered = readings
    .filter(({ origin, excluded }) => origin && excluded === null)
    .sort((a, b) => a.eventAt - b.eventAt || a.seq - b.seq);
  return ordered.filter((reading) => {
    const keys = originKeys(reading);
    const known = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !known;
  });
}
