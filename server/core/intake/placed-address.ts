import type { ParsedAddress } from "./parse-address";

/** A parsed address and the cities that its record names beside it. */
export interface PlacedAddress {
  parsed: ParsedAddress;
  cities: readonly string[];
  /** True where the record names a project. */
  hasProject: boolean;
}
