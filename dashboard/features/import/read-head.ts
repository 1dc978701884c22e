import { parse } from "csv-parse/browser/esm/sync";

/** The headers of a CSV file, each with what stands below it in the first rows. */
export interface Head {
  headers: string[];
  /** By header: what stands there, at most three of them. */
  samples: Record<string, string[]>;
}

const PIECE = 64 * 1024;
const SAMPLES = 3;

/** As much of a CSV file as the browser needs to offer a choice of fields; the server reads the table itself. */
export async function readHead(file: Blob): Promise<Head> {
  const bytes = new Uint8Array(await file.slice(0, PIECE).arrayBuffer());
  const rows = rowsOf(decode(bytes)).filter((row) => row.some((cell) => cell.trim() !== ""));
  const names = (rows[0] ?? []).map((cell) => cell.trim());
  const below = rows.slice(1, 1 + SAMPLES);
  const samples = names.map((name, column) => [
    name,
    below.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== ""),
  ]);
  return {
    headers: names.filter((name) => name !== ""),
    samples: Object.fromEntries(samples) as Head["samples"],
  };
}

function decode(bytes: Uint8Array): string {
  try {
    // A letter may be cut in two at the end of the piece: that is no fault of the file.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The first rows; what is no table has none, and the server says why. */
function rowsOf(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      to: 1 + SAMPLES,
    });
  } catch {
    return [];
  }
}
