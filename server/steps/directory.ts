import { EMPTY_DIRECTORY, type Directory } from "../../contract/directory";
import type { Reader } from "../ports/store";

/** Where each part of the directory is kept in the settings table. */
export const DIRECTORY_PARTS = [
  "organisation",
  "namesakes",
  "peers",
  "outlets",
  "projects",
  "products",
  "people",
  "escalation",
] as const;

/** Setting that counts the changes of the directory, so that a worker sees that its copy is old. */
export const DIRECTORY_VERSION = "directory-version";

/** The directory as stored; parts nobody has given are empty. */
export async function loadDirectory(
  settings: Pick<Reader["settings"], "many">,
): Promise<Directory> {
  const rows = await settings.many(DIRECTORY_PARTS.map((part) => `directory:${part}`));
  const stored = Object.fromEntries(
    rows.map((row) => [row.id.slice("directory:".length), row.value]),
  );
  return { ...EMPTY_DIRECTORY, ...(stored as Partial<Directory>) };
}
