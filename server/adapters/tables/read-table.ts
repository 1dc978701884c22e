import { Readable } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import type { ReadTable, TableReader } from "../../ports/tables";

/** More rows than any office exports at once; beyond, the file is to be split. */
const MOST_ROWS = 100_000;
/** Parsed at once before other work of the process has its turn. */
const PIECE = 64 * 1024;

const NO_TABLES: readonly [magic: string, what: string][] = [
  ["PK", "this is a spreadsheet (XLSX) or an archive; save it as CSV first"],
  ["\xd0\xcf\x11\xe0", "this is an old spreadsheet (XLS); save it as CSV first"],
  ["\x89PNG", "this is an image, no table"],
  ["\xff\xd8\xff", "this is an image, no table"],
  ["GIF8", "this is an image, no table"],
  ["%PDF", "this is a PDF document, no table"],
];

/** Reads CSV: UTF-8 where the bytes are valid UTF-8, UTF-16 where they say so, else GB18030, which spreadsheets in Chinese offices still write. */
export const readTable: TableReader = async (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return refused("the file is empty");
  const head = buffer.subarray(0, 8).toString("latin1");
  const known = NO_TABLES.find(([magic]) => head.startsWith(magic));
  if (known) return refused(known[1]);
  const text = decode(buffer);
  if (text.includes("\0")) return refused("this is no text file; save the table as CSV first");
  if (text.trim() === "") return refused("the file is empty");
  return rowsOf(text);
};

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("latin1");
  if (mark === "\xff\xfe" || mark === "\xfe\xff") return iconv.decode(bytes, "utf-16");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, "gb18030");
  }
}

async function rowsOf(text: string): Promise<ReadTable> {
  const rows: string[][] = [];
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({ relaxColumnCount: true, bom: true, skipEmptyLines: false }),
  );
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      rows.push(row);
      if (rows.length > MOST_ROWS)
        return refused(`more than ${String(MOST_ROWS)} rows; split the file`);
    }
    return { ok: true, rows };
  } catch (error) {
    return refused(`this is no CSV: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
}

const refused = (reason: string): ReadTable => ({ ok: false, reason });
