import { say, type Said } from "../../contract/refusal";
import dns from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import type { AddressGuard } from "./address-guard";
import { FetchFault } from "./fetch-fault";

/** The part of `dns.lookup` that is used: all addresses of a name. */
export type Resolve = (
  host: string,
  options: dns.LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void,
) => void;

/**
 * An undici agent that dials only addresses the guard lets through. The check sits in the socket's
 * own lookup, so what was checked is what is dialled: a name that answers differently the second
 * time (DNS rebinding) gains nothing. Times in ms.
 */
export function guardedAgent(
  guard: AddressGuard,
  limits: { connectMs: number; idleMs: number },
  resolve: Resolve = dns.lookup,
): Agent {
  return new Agent({
    connections: 1,
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    connect: (target, done) => {
      const { hostname } = target;
      const port = Number(target.port || (target.protocol === "https:" ? 443 : 80));
      // A socket never looks up a literal address, so it is checked here.
      const refusal = isIP(hostname) ? guard.refusal(hostname, hostname, port) : null;
      if (refusal !== null) return done(refused(refusal), null);
      const lookup = guardedLookup(guard, port, resolve);
      buildConnector({ timeout: limits.connectMs, port, lookup })(target, done);
    },
  });
}

function guardedLookup(guard: AddressGuard, port: number, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "");
      const reasons = addresses.map(({ address }) => guard.refusal(host, address, port));
      const open = addresses.filter((_, index) => reasons[index] === null);
      const first = open[0];
      if (!first) return done(refused(reasons[0] ?? say("visit-dns", { why: host })), "");
      if (options.all) return done(null, open);
      done(null, first.address, first.family);
    });
  };
}

function refused(why: Said): FetchFault {
  return new FetchFault("refused-address", why);
}
