import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createSecrets } from "../../../server/adapters/system/secrets";

const key = Buffer.alloc(32, 7);
const secrets = createSecrets(key);
const other = createSecrets(Buffer.alloc(32, 8));
const word = fc.string({ unit: "grapheme", maxLength: 60 });

describe("secrets are keyed, deterministic, and apart by purpose", () => {
  test("a hash is 22 URL-safe characters, the same for the same text and key only", () => {
    fc.assert(
      fc.property(word, word, (one, two) => {
        expect(secrets.hash(one)).toMatch(/^[\w-]{22}$/);
        expect(secrets.hash(one) === secrets.hash(two)).toBe(one === two);
        expect(secrets.hash(one)).toBe(createSecrets(Buffer.alloc(32, 7)).hash(one));
        expect(secrets.hash(one)).not.toBe(other.hash(one));
      }),
    );
  });

  test("what was signed is read back for its purpose and for no other", () => {
    fc.assert(
      fc.property(word, word, word, (purpose, second, payload) => {
        const token = secrets.sign(purpose, payload);
        expect(token).toMatch(/^[\w.-]+$/);
        expect(secrets.verify(purpose, token)).toBe(payload);
        expect(other.verify(purpose, token)).toBeNull();
        if (second !== purpose) expect(secrets.verify(second, token)).toBeNull();
      }),
    );
  });

  test("a token changed in any character is refused", () => {
    const token = secrets.sign("acknowledge", "page-12:duty:1");
    for (let at = 0; at < token.length; at += 1) {
      for (const character of ["A", "B", ".", "=", " "]) {
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        if (changed !== token) expect(secrets.verify("acknowledge", changed)).toBeNull();
      }
    }
  });

  test.each([
    "",
    ".",
    "a",
    "a.b",
    `.${"A".repeat(22)}`,
    `${"A".repeat(5_000)}.${"A".repeat(22)}`,
    "汉字.汉字",
  ])("no token: %p", (token) => expect(secrets.verify("acknowledge", token)).toBeNull());

  test("a payload of 200 characters is signed, one more is refused", () => {
    const payload = "户".repeat(200);
    expect(secrets.verify("p", secrets.sign("p", payload))).toBe(payload);
    expect(() => secrets.sign("p", `${payload}户`)).toThrow(RangeError);
  });

  test("a derived key is 64 hex characters, another one for each purpose and installation", () => {
    expect(secrets.derive("session")).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.derive("session")).toBe(createSecrets(key).derive("session"));
    expect(secrets.derive("session")).not.toBe(secrets.derive("other"));
    expect(secrets.derive("session")).not.toBe(other.derive("session"));
  });

  test("a key of another length is refused", () => {
    expect(() => createSecrets(Buffer.alloc(31))).toThrow(/32 bytes/);
  });
});
