import type { Signal } from "../../../contract/signal";
import type { Http } from "../context";

/** Looked through for the words that are in use: the newest complaints. */
const NEWEST = 500;
/** More than these nobody reads through. */
const MOST = 100;

/** Categories that the newest complaints carry, the most frequent first: who records the next one uses the same word. */
export async function categoriesInUse(http: Http): Promise<string[]> {
  const records = await http.deps.store.read.records.find({
    where: { type: "complaint" },
    orderBy: [["at", "desc"]],
    limit: NEWEST,
  });
  const counts = new Map<string, number>();
  for (const record of records) {
    const { category } = record.body as Extract<Signal, { type: "complaint" }>;
    if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([category]) => category);
}
