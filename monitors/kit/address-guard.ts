import { say, type Said } from "../../contract/refusal";
import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Block = [Address, number];

/** Decides, at the moment of dialling, whether a monitor may talk to an address. */
export interface AddressGuard {
  /**
   * Why `address`, to which `host` resolved, may not be dialled at `port`; null when it may.
   * Call it with the address that is dialled, never with one that was resolved earlier.
   */
  refusal(host: string, address: string, port: number): Said | null;
}

/** Web ports. Any other port of a public host is more likely a database than a newspaper. */
const WEB_PORTS = new Set([80, 443, 8080, 8443]);

/** Every address that is routed on the public IPv6 internet today lies in here. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/**
 * Makes the guard. `allow` is the FETCH_ALLOW setting: host names, addresses or CIDR blocks that may
 * be reached although they are private, and at any port.
 * @throws Error that names every entry that is none of these.
 */
export function addressGuard(allow: readonly string[]): AddressGuard {
  const { hosts, blocks } = readAllowList(allow);
  const listed = (address: Address) =>
    blocks.some(([start, bits]) => start.kind() === address.kind() && address.match(start, bits));
  return {
    refusal(host, text, port) {
      if (hosts.has(plainHost(host))) return null;
      if (!ipaddr.isValid(text)) return privately(host, text, "unreadable");
      const address = ipaddr.parse(text);
      const inner = unwrapped(address);
      if (listed(address) || listed(inner)) return null;
      if (!isPublic(inner)) return privately(host, text, rangeName(inner));
      const ports = [...WEB_PORTS].join(", ");
      return WEB_PORTS.has(port) ? null : say("visit-port", { host, port, ports });
    },
  };
}

function privately(host: string, address: string, range: string): Said {
  return say("visit-private", { host, address, range });
}

function readAllowList(allow: readonly string[]): { hosts: Set<string>; blocks: Block[] } {
  const hosts = new Set<string>();
  const blocks: Block[] = [];
  const faults: string[] = [];
  for (const entry of allow.map((text) => text.trim()).filter((text) => text !== "")) {
    const block = blockOf(entry);
    if (block) blocks.push(block);
    else if (isHostName(entry)) hosts.add(plainHost(domainToASCII(entry)));
    else faults.push(JSON.stringify(entry));
  }
  if (faults.length > 0) {
    throw new Error(
      `FETCH_ALLOW: ${faults.join(", ")}: expected a host name, an IP address or a CIDR block such as 10.1.0.0/16`,
    );
  }
  return { hosts, blocks };
}

function blockOf(entry: string): Block | null {
  const bare = entry.replace(/^\[(.*)\]$/, "$1");
  if (isIP(bare)) {
    const address = ipaddr.parse(bare);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  }
  const [start = "", bits = ""] = entry.split("/");
  const sound = isIP(start) && /^\d{1,3}$/.test(bits) && ipaddr.isValidCIDR(entry);
  return sound ? ipaddr.parseCIDR(entry) : null;
}

/** At least one letter: what is only digits and dots was meant to be an address. */
function isHostName(entry: string): boolean {
  const ascii = domainToASCII(entry);
  return /^[\w-]+(?:\.[\w-]+)*\.?$/.test(ascii) && /[a-z]/.test(ascii);
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, "");
}

/**
 * The IPv4 address that an IPv6 one leads to: mapped (::ffff:a.b.c.d), 6to4 and the well-known NAT64
 * prefix. Teredo and the rest of the transition ranges stay as they are and are refused as such.
 */
function unwrapped(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  const bytes = address.toByteArray();
  const range = address.range();
  if (range === "ipv4Mapped") return address.toIPv4Address();
  if (range === "6to4") return new ipaddr.IPv4(bytes.slice(2, 6));
  const nat64 = range === "rfc6052" && bytes.slice(4, 12).every((byte) => byte === 0);
  return nat64 ? new ipaddr.IPv4(bytes.slice(12)) : address;
}

function isPublic(address: Address): boolean {
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}

function rangeName(address: Address): string {
  const range: string = address.range();
  if (range === "unicast") return "non-global";
  return range.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
