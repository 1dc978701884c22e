import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** How commands on the same machine reach a running centre. */
export interface LocalAccess {
  url: string;
  key: string;
  pid: number;
}

/** The file by which they do; mode 0600. */
export function localAccessFile(dataDir: string): string {
  return path.join(dataDir, "local-access.json");
}

/** The access to the centre that runs on this folder; null where none does, also after one that crashed. */
export function localAccess(dataDir: string): LocalAccess | null {
  const file = localAccessFile(dataDir);
  if (!existsSync(file)) return null;
  const access = parsed(readFileSync(file, "utf8"));
  return access && isAlive(access.pid) ? access : null;
}

/** A file that a crash cut off is none. */
function parsed(text: string): LocalAccess | null {
  try {
    return JSON.parse(text) as LocalAccess;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
