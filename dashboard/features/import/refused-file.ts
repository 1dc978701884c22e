import type { ImportResult } from "../../../contract/imports";

/** The refused rows as a CSV file that a spreadsheet opens without running anything in it. */
export function refusedFile(
  refused: readonly ImportResult["refused"][number][],
  header: readonly string[],
): Blob {
  const rows = refused.map(({ row, column, value, message }) => [
    String(row),
    column,
    value ?? "",
    message,
  ]);
  const text = [header, ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n");
  return new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" });
}

/** A cell that begins like a formula is made a text: it came from outside. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
