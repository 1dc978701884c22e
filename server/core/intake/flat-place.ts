import type { Flat } from "../../../contract/reading";
import type { ParsedAddress } from "./parse-address";

/** Where a parsed address lies, its room left out (decision 0011); null where it names neither building nor room. */
export function flatPlace(parsed: ParsedAddress | null): Flat | null {
  if (!parsed?.masked) return null;
  const name = (part: string | null) => part?.toUpperCase() ?? null;
  return {
    phase: parsed.phase,
    zone: name(parsed.zone),
    building: name(parsed.building),
    stair: name(parsed.unit),
    floor: floorOf(parsed.room),
    shown: parsed.masked,
  };
}

/**
 * The floor that a room's number begins with: "1801" and "18a" are on the 18th, "301" on the 3rd. Null where the number
 * names no floor: "12", "a01", a house of its own.
 */
function floorOf(room: string | null): number | null {
  const digits = /^(\d{1,2})(?:\d{2}|[a-z])(?!\d)/.exec(room ?? "")?.[1];
  const floor = Number(digits ?? 0);
  return floor > 0 ? floor : null;
}
