import type { Said } from "../../contract/refusal";
/** A table as it was in a file: rows of cells, or why the file is none. */
export type ReadTable = { ok: true; rows: string[][] } | { ok: false; why: Said };

/** Reads the bytes of a CSV file in whatever encoding offices write. Never rejects over what the bytes say. */
export type TableReader = (bytes: Uint8Array) => Promise<ReadTable>;
