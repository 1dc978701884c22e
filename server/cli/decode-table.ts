import iconv from "iconv-lite";

/** A table's bytes as text: UTF-8 where they are valid UTF-8, else GB18030, which spreadsheets in Chinese offices still write. */
export function decodeTable(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, "gb18030");
  }
}
