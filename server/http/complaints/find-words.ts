import type { Reading } from "../../../contract/case";
import type { RecordDoc } from "../../../contract/records";
import type { Signal } from "../../../contract/signal";
import type { Http } from "../context";
import type { Cursor } from "../list";
import { maskText } from "../mask";

/**
 * Complaints whose record contains the words, newest first. A reader who may not see identities finds nothing by one:
 * neither by the complainant's fields nor by a number inside the text, which he is shown masked.
 */
export async function findByWords(
  http: Http,
  wanted: { words: string; unmask: boolean; limit: number; before: Cursor | null },
): Promise<{ readings: Reading[]; last: Cursor | null }> {
  const { store } = http.deps;
  const found = await store.searchRecords({
    words: wanted.words,
    types: ["complaint"],
    identities: wanted.unmask,
    limit: wanted.limit,
    before: wanted.before,
  });
  const shown = wanted.unmask ? found : found.filter((row) => showsWords(row, wanted.words));
  const last = found.length < wanted.limit ? undefined : found.at(-1);
  return {
    readings: await store.read.readings.many(shown.map((row) => row.id)),
    last: last ? { at: last.at, id: last.id } : null,
  };
}

function showsWords(row: RecordDoc, words: string): boolean {
  const body = row.body as Extract<Signal, { type: "complaint" }>;
  const parts = [body.text, body.title, body.project, body.product, body.id];
  const wanted = words.trim().toLowerCase();
  return parts.some((part) => part != null && maskText(part).toLowerCase().includes(wanted));
}
