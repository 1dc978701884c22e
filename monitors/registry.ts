import type { Monitor } from "../server/ports/monitor";
import { feedMonitor } from "./feed/monitor";
import { addressGuard } from "./kit/address-guard";

/**
 * Every monitor there is, listed by hand. `allow` is the FETCH_ALLOW setting.
 * @throws Error that names the entries of `allow` that cannot be read.
 */
export function monitors(options: { allow: readonly string[] }): Monitor[] {
  const guard = addressGuard(options.allow);
  return [feedMonitor({ guard })];
}
