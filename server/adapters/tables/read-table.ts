import { say, type PlainCode, type Said } from "../../../contract/refusal";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import type { ReadTable, TableReader } from "../../ports/tables";

/** More rows than any office exports at once; beyond, the file is to be split. */
const MOST_ROWS = 100_000;
/** Parsed at once before other work of the process has its turn. */
const PIECE = 64 * 1024;

const NO_TABLES: readonly [magic: string, what: PlainCode][] = [
  ["PK", "file-xlsx"],
  ["\xd0\xcf\x11\xe0", "file-xls"],
  ["\x89PNG", "file-image"],
  ["\xff\xd8\xff", "file-image"],
  ["GIF8", "file-image"],
  ["%PDF", "file-pdf"],
];

/** Reads CSV: UTF-8 where the bytes are valid UTF-8, UTF-16 where they say so, else GB18030, which spreadsheets in Chinese offices still write. */
export const readTable: TableReader = async (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return refused("file-empty");
  const head = buffer.subarray(0, 8).toString("latin1");
  const known = NO_TABLES.find(([magic]) => head.startsWith(magic));
  if (known) return refused(known[1]);
  const text = decode(buffer);
  if (text.includes("\0")) return refused("file-no-text");
  if (text.trim() === "") return refused("file-empty");
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
      if (rows.length > MOST_ROWS) return refused(say("file-too-many-rows", { most: MOST_ROWS }));
    }
    return { ok: true, rows };
  } catch (error) {
    return refused(faultOf(error));
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
}

function faultOf(error: unknown): Said {
  const { code, lines } = error as { code?: unknown; lines?: unknown };
  const line = typeof lines === "number" ? lines : "?";
  return say(String(code).includes("QUOTE") ? "file-quotes" : "file-no-csv", { line });
}

const refused = (why: PlainCode | Said): ReadTable => ({
  ok: false,
  why: typeof why === "string" ? { code: why } : why,
});
