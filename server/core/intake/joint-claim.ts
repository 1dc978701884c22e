import type { JointClaim } from "../../../contract/case";
import type { Joint } from "../../../contract/signal";
import type { KeyedHash } from "./identity-keys";
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
  const households = listed.flatMap(
    (address) => householdKeyOf(fold(address), project, hash) ?? [],
  );
  const stated = typeof joint.households === "number" ? joint.households : null;
  return {
    households: [...new Set(households)],
    // A list that cannot be read is still a number of households.
    householdCount: stated ?? (listed.length > 0 && households.length === 0 ? listed.length : null),
    personCount: joint.persons ?? null,
    attested: channel !== null && TAKEN_BY_STAFF.has(channel),
  };
}

/** The keyed hash of a flat; null where the address names none. */
export function householdKeyOf(
  address: string,
  project: string | null,
  hash: KeyedHash,
): string | null {
  return flatKey(parseAddress(address, project).key, hash);
}

/** The keyed hash of a parsed address's key text. */
export function flatKey(key: string | null, hash: KeyedHash): string | null {
  return key === null ? null : `household:${hash(`household|${key}`)}`;
}
