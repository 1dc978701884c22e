import { readFile } from "node:fs/promises";
import { errorCode } from "./error-code";

/** A process as it can be recognised later: pids are given again, start times are not. */
export interface ProcessIdentity {
  pid: number;
  /** Boot and clock tick at which it started, on Linux; null where that cannot be read. */
  started: string | null;
}

/** This very process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, started: (await linuxStat(process.pid))?.started ?? null };
}

/** Whether that process still runs. Where start times cannot be read, a living pid counts as that process. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  if (!pidExists(identity.pid)) return false;
  const now = await linuxStat(identity.pid);
  if (!now || identity.started === null) return true;
  return now.started === identity.started && !now.ended;
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return errorCode(error) === "EPERM";
  }
}

async function linuxStat(pid: number): Promise<{ started: string; ended: boolean } | null> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold anything; the state is the 3rd, the start time the 22nd.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return {
      started: `${boot.trim()}/${fields[19]}`,
      ended: fields[0] === "Z" || fields[0] === "X",
    };
  } catch {
    return null;
  }
}
