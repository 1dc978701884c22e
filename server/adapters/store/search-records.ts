import { type RawBuilder, sql } from "kysely";
import type { RecordDoc } from "../../../contract/records";
import type { RecordSearch } from "../../ports/store";
import { storable } from "./json-text";
import type { Run } from "./table-reads";

/** Parts of a record that anybody who reads may search. */
const OPEN_PARTS = ["text", "title", "project", "product", "id"] as const;

/**
 * Records that contain the words, newest first. It walks the index of receipt times and stops at the limit: words that
 * occur are found soon, words that do not cost one reading of the table.
 */
export async function searchRecords(run: Run, search: RecordSearch): Promise<RecordDoc[]> {
  const words = storable(search.words.trim());
  if (words === "") return [];
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const parts = OPEN_PARTS.map((part) => sql`doc -> 'body' ->> ${sql.lit(part)} ilike ${pattern}`);
  const found = [...parts, ...(search.identities ? identityOf(words) : [])];
  const { before } = search;
  const later = before
    ? sql` and (at < ${before.at} or (at = ${before.at} and id < ${storable(before.id)}))`
    : sql``;
  const rows = await run(sql<{ doc: string }>`select doc from records
    where type = any(${[...search.types]}::text[])${later} and (${sql.join(found, sql` or `)})
    order by at desc, id desc limit ${search.limit}`);
  return rows.map((row) => JSON.parse(row.doc) as RecordDoc);
}

/** A complainant is found by the whole name or the whole number only: a part of it must not lead to him. */
function identityOf(words: string): RawBuilder<unknown>[] {
  const complainant = sql`doc -> 'body' -> 'complainant'`;
  const digits = words.normalize("NFKC").replace(/\D/g, "");
  const phone = sql`regexp_replace(${complainant} ->> 'phone', '\\D', '', 'g') = ${digits}`;
  return [sql`${complainant} ->> 'name' = ${words}`, ...(digits.length >= 5 ? [phone] : [])];
}
