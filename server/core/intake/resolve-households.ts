import { estateAliases, estateOf } from "./estate-aliases";
import { placeClusters } from "./household-places";
import type { PlacedAddress } from "./placed-address";

/**
 * Which addresses are one household: for each the household's name, or null where its address names no flat, or a flat
 * of which nobody can tell where it is. Names of one estate are joined by what all addresses say together. Two flats
 * of the same name in two cities or districts are two; one that names neither belongs to its namesake if there is just
 * one, and to none of several (rather two than one wrong).
 */
export function resolveHouseholds(addresses: readonly PlacedAddress[]): (string | null)[] {
  const ownName = estateAliases(addresses);
  const keys = addresses.map(({ parsed: { key } }) =>
    key === null ? null : ownName(estateOf(key)) + key.slice(key.indexOf("|")),
  );
  const clusters = placeClusters(
    addresses.map(({ parsed, cities }, index) => ({
      estate: estateOf(keys[index] ?? "|"),
      cities: [...cities, ...parsed.where.cities],
      districts: parsed.where.districts,
    })),
  );
  return keys.map((key, index) => {
    const cluster = clusters[index];
    if (key === null || cluster === null || cluster === undefined) return null;
    return cluster === "" ? key : `${cluster}@${key}`;
  });
}
