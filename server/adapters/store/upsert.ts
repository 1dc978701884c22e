import { type RawBuilder, sql } from "kysely";
import type { TableName } from "../../../contract/records";

/** Rows and characters of one insert: 1,000 rows of 1 kB were the quickest on both engines; the characters bound what a batch of large cases takes. */
const CHUNK_ROWS = 1_000;
const CHUNK_CHARACTERS = 4_000_000;

/** Statements that insert or replace rows given as JSON texts. */
export function upserts(table: TableName, texts: readonly string[]): RawBuilder<unknown>[] {
  return chunks(texts).map((chunk) => upsert(table, chunk));
}

// One JSON text a statement: of the shapes tried with rows of 1 kB (this one, records, arrays of values, lines) none was
// clearly quicker, 9,000–11,000 rows a second embedded and 10,000–16,000 on a server, where reading the JSON and writing
// the row take the time; and this one's text is the same whatever the number of rows.
function upsert(table: TableName, chunk: readonly string[]): RawBuilder<unknown> {
  return sql`insert into ${sql.table(table)} (id, doc)
    select row ->> 'id', row from jsonb_array_elements(${`[${chunk.join(",")}]`}::jsonb) as given(row)
    on conflict (id) do update set doc = excluded.doc`;
}

function chunks(texts: readonly string[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const last = all.at(-1);
    if (!last || last.length >= CHUNK_ROWS || room < text.length) {
      all.push([text]);
      room = CHUNK_CHARACTERS - text.length;
    } else {
      last.push(text);
      room -= text.length;
    }
  }
  return all;
}
