import { CITY_OF } from "./china-places";

/** An address's estate and where it says that is. */
export interface Located {
  estate: string;
  cities: readonly string[];
  districts: readonly string[];
}

/**
 * Tells namesakes apart: for each address the place of its estate, "" where all addresses of that name are of one
 * place, null where there are several and this one does not say which.
 */
export function placeClusters(addresses: readonly Located[]): (string | null)[] {
  const cityOf = citiesByDistrict(addresses);
  const cities = addresses.map((one) => cityNamed(one, cityOf));
  const citiesOf = group(addresses, cities);
  const districts = addresses.map(({ districts: [first] }) => first ?? null);
  const inCity = addresses.map(
    ({ estate }, index) => `${estate}@${cities[index] ?? onlyOf(citiesOf.get(estate)) ?? ""}`,
  );
  const districtsOf = group(
    inCity.map((estate) => ({ estate })),
    districts,
  );
  return addresses.map(({ estate }, index) => {
    const several = (citiesOf.get(estate)?.size ?? 0) > 1;
    const city = cities[index] ?? null;
    if (several && city === null) return null;
    const inside = districtsOf.get(inCity[index] ?? "");
    const district = districts[index] ?? null;
    if ((inside?.size ?? 0) > 1)
      return district === null ? null : `${several ? (city ?? "") : ""}${district}`;
    return several ? city : "";
  });
}

function group(
  addresses: readonly { estate: string }[],
  values: readonly (string | null)[],
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  addresses.forEach(({ estate }, index) => {
    const value = values[index];
    if (value) groups.set(estate, (groups.get(estate) ?? new Set()).add(value));
  });
  return groups;
}

function onlyOf(values: ReadonlySet<string> | undefined): string | null {
  const [only] = values?.size === 1 ? values : [];
  return only ?? null;
}

/** The city of prefecture level: a county city is taken for the one that it belongs to, where that is known. */
function cityNamed(
  { cities, districts }: Located,
  cityOf: ReadonlyMap<string, Set<string>>,
): string | null {
  const [first] = cities;
  if (first !== undefined) return CITY_OF[first] ?? onlyOf(cityOf.get(first)) ?? first;
  const found = districts.flatMap((district) => onlyOf(cityOf.get(district)) ?? []);
  return found[0] ?? null;
}

/** Districts, and cities within cities, as the addresses name them together with their city. */
function citiesByDistrict(addresses: readonly Located[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { cities, districts } of addresses) {
    const [city, ...within] = cities;
    if (city === undefined) continue;
    const whole = CITY_OF[city] ?? city;
    for (const part of [...within, ...districts])
      if (part !== whole && part !== city)
        known.set(part, (known.get(part) ?? new Set()).add(whole));
  }
  return known;
}
