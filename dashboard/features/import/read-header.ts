/** The headers of a CSV file, as far as the browser needs them to offer a choice of fields; the server reads the table itself. */
export async function readHeader(file: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(0, 64 * 1024).arrayBuffer());
  const line = decode(bytes)
    .split(/\r?\n/u)
    .find((one) => one.replaceAll(",", "").trim() !== "");
  return cells(line ?? "");
}

function decode(bytes: Uint8Array): string {
  try {
    // A letter may be cut in two at the end of the piece: that is no fault of the file.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function cells(line: string): string[] {
  const found = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu) ?? [];
  return found
    .map((cell) =>
      cell
        .replace(/,$/u, "")
        .replace(/^"(.*)"$/u, "$1")
        .replaceAll('""', '"')
        .trim(),
    )
    .filter((cell) => cell !== "");
}
