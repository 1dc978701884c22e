import type { ParsedAddress } from "./parse-address";

/** A parsed address and the city that its record names, where it names one. */
export interface PlacedAddress {
  parsed: ParsedAddress;
  city: string | null;
}

/**
 * Which addresses are one household: for each the household's name, or null where its address names no flat. Two flats
 * of the same name in two cities are two; one that names no city belongs to the city of its namesake if there is just
 * one, and to none of several (it is then a household of its own: rather two than one wrong).
 */
export function resolveHouseholds(addresses: readonly PlacedAddress[]): (string | null)[] {
  const cities = new Map<string, Set<string>>();
  for (const { parsed, city } of addresses) {
    const named = cityName(city) ?? parsed.city;
    if (parsed.key === null || named === null) continue;
    const known = cities.get(estateOf(parsed.key)) ?? new Set();
    cities.set(estateOf(parsed.key), known.add(named));
  }
  return addresses.map(({ parsed, city }) => {
    if (parsed.key === null) return null;
    const known = cities.get(estateOf(parsed.key)) ?? new Set();
    const named = cityName(city) ?? parsed.city;
    if (known.size <= 1) return parsed.key;
    return `${named ?? ""}@${parsed.key}`;
  });
}

function estateOf(key: string): string {
  return key.slice(0, key.indexOf("|"));
}

function cityName(city: string | null): string | null {
  const bare = city?.normalize("NFKC").trim().replace(/市$/, "").toLowerCase();
  return bare ? bare : null;
}
