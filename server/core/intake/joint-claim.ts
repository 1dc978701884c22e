import type { Flat, JointClaim } from "../../../contract/case";
import type { Joint } from "../../../contract/signal";
import type { KeyedHash } from "./identity-keys";
import { flatPlace } from "./flat-place";
import { parseAddress } from "./parse-address";

/** Here staff took the complaint down or hold its paper: the handler attests the numbers (domain page B1). */
const TAKEN_BY_STAFF: ReadonlySet<string> = new Set([
  "hotline",
  "store",
  "letter",
  "fax",
  "import",
]);

/** What a joint complaint claims. Addresses that name no flat are left out of the list; they may still be in its number. */
export function jointClaim(
  joint: Joint | null | undefined,
  context: {
    channel: string | null;
    project: string | null;
    hash: KeyedHash;
    fold: (text: string) => string;
  },
): JointClaim | null {
  if (!joint) return null;
  const { channel, project, hash, fold } = context;
  const listed = Array.isArray(joint.households) ? joint.households : [];
  const found = listed.flatMap((address) => {
    const parsed = parseAddress(fold(address), project);
    const key = flatKey(parsed.key, hash);
    return key === null ? [] : [{ key, flat: flatPlace(parsed) }];
  });
  const households = found.map((one) => one.key);
  const stated = typeof joint.households === "number" ? joint.households : null;
  return {
    households: [...new Set(households)],
    ...(found.length > 0 ? { flats: flatsOf(found) } : {}),
    // A list that cannot be read is still a number of households.
    householdCount: stated ?? (listed.length > 0 && households.length === 0 ? listed.length : null),
    personCount: joint.persons ?? null,
    attested: channel !== null && TAKEN_BY_STAFF.has(channel),
  };
}

/** By key; of two spellings of one flat the first. */
function flatsOf(found: readonly { key: string; flat: Flat | null }[]): Record<string, Flat> {
  const flats: Record<string, Flat> = {};
  for (const { key, flat } of found) if (flat) flats[key] ??= flat;
  return flats;
}

/** The keyed hash of a parsed address's key text. */
export function flatKey(key: string | null, hash: KeyedHash): string | null {
  return key === null ? null : `household:${hash(`household|${key}`)}`;
}
