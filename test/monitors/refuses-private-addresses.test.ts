import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addressGuard } from "../../monitors/kit/address-guard";

describe("the address guard", () => {
  const guard = addressGuard([]);

  test.each([
    ["0.0.0.0", "unspecified"],
    ["10.1.2.3", "private"],
    ["100.64.0.1", "carrier-grade-nat"],
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback"],
    ["169.254.169.254", "link-local"],
    ["172.16.0.1", "private"],
    ["192.168.1.1", "private"],
    ["198.18.0.1", "reserved"],
    ["224.0.0.1", "multicast"],
    ["240.0.0.1", "reserved"],
    ["255.255.255.255", "broadcast"],
    ["::", "unspecified"],
    ["::1", "loopback"],
    ["::127.0.0.1", "loopback"],
    ["::7f00:1", "non-global"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local"],
    ["fec0::1", "deprecated-site-local"],
    ["fd00::1", "unique-local"],
    ["ff02::1", "multicast"],
    ["::ffff:127.0.0.1", "loopback"],
    ["::ffff:a00:1", "private"],
    ["2002:7f00:1::", "loopback"],
    ["2002:c0a8:101::1", "private"],
    ["64:ff9b::10.0.0.1", "private"],
    ["64:ff9b:1::1", "rfc6052"],
    ["2001:0:1:2:3:4:5:6", "teredo"],
    ["2001:db8::1", "reserved"],
    ["not-an-address", "unreadable"],
  ])("refuses %s (%s)", (address, word) => {
    const why = guard.refusal("paper.example", address, 443);
    expect(String(why?.params?.["range"])).toContain(word);
  });

  test.each(["1.1.1.1", "203.119.25.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"])(
    "lets %s through",
    (address) => {
      expect(guard.refusal("paper.example", address, 443)).toBeNull();
    },
  );

  test("knows web ports only", () => {
    const at = (port: number) => guard.refusal("paper.example", "1.1.1.1", port);
    expect([80, 443, 8080, 8443].map(at)).toEqual([null, null, null, null]);
    expect([22, 5432, 6379, 9200].map(at)).not.toContain(null);
  });

  test("an IPv4 address is judged the same in every IPv6 wrapping", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const parts = address.split(".").map(Number);
        const hex = parts.map((part) => part.toString(16).padStart(2, "0")).join("");
        const pair = `${hex.slice(0, 4)}:${hex.slice(4)}`;
        const open = guard.refusal("x", address, 80) === null;
        for (const wrapped of [`::ffff:${pair}`, `2002:${pair}::1`, `64:ff9b::${pair}`]) {
          expect(guard.refusal("x", wrapped, 80) === null).toBe(open);
        }
      }),
    );
  });
});

describe("FETCH_ALLOW", () => {
  test.each([
    [["10.0.0.0/8"], "hub.corp", "10.9.8.7", true],
    [["10.0.0.0/8"], "hub.corp", "::ffff:10.9.8.7", true],
    [["10.0.0.0/8"], "hub.corp", "192.168.0.1", false],
    [["fd00::/8"], "hub.corp", "fd12::1", true],
    [["127.0.0.1"], "localhost", "127.0.0.1", true],
    [["127.0.0.1"], "localhost", "127.0.0.2", false],
    [["[::1]"], "localhost", "::1", true],
    [["RSSHub.corp."], "rsshub.corp", "192.168.0.1", true],
    [["rsshub.corp"], "evil.rsshub.corp", "192.168.0.1", false],
    [[" ", "rsshub"], "rsshub", "192.168.0.1", true],
  ])("%j and %s at %s, port 1200: %s", (allow, host, address, open) => {
    expect(addressGuard(allow).refusal(host, address, 1200) === null).toBe(open);
  });

  test("names every entry that cannot be read", () => {
    const make = () => addressGuard(["10.0.0.0/33", "good.example", "http://x/", "1.2.3", "a b"]);
    expect(make).toThrow(
      /FETCH_ALLOW: "10\.0\.0\.0\/33", "http:\/\/x\/", .*"a b": expected a host/,
    );
  });
});
