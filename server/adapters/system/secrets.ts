import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../ports/secrets";

const KEY_BYTES = 32;
/** 22 characters of base64url are 132 bits: no two identities of one installation will meet. */
const HASH_CHARACTERS = 22;
const MAX_PAYLOAD_CHARACTERS = 200;
/** The same 132 bits as a mac: nobody guesses one, and a link stays short. */
const MAC_CHARACTERS = 22;

/**
 * Keyed functions from the key of the installation (32 bytes, else a RangeError). Each purpose has its own key, derived
 * by HKDF-SHA256, so that a token of one purpose is worth nothing for another. `sign` throws a RangeError for a payload
 * of more than 200 characters.
 */
export function createSecrets(key: Buffer): Secrets {
  if (key.length !== KEY_BYTES) throw new RangeError(`expected a key of ${KEY_BYTES} bytes`);
  const subkey = remember((purpose) =>
    Buffer.from(hkdfSync("sha256", key, "", purpose, KEY_BYTES)),
  );
  const hashKey = subkey("identity-hash");
  const macOf = (purpose: string, body: string) =>
    keyedHash(subkey(`sign:${purpose}`), body, MAC_CHARACTERS);

  return {
    digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    hash: (text) => keyedHash(hashKey, text, HASH_CHARACTERS),
    sign(purpose, payload) {
      if (payload.length > MAX_PAYLOAD_CHARACTERS) {
        throw new RangeError(`a payload has at most ${MAX_PAYLOAD_CHARACTERS} characters`);
      }
      const body = Buffer.from(payload, "utf8").toString("base64url");
      return `${body}.${macOf(purpose, body)}`;
    },
    verify(purpose, token) {
      const [, body, mac] = /^([\w-]{0,1200})\.([\w-]{22})$/.exec(token) ?? [];
      if (body === undefined || mac === undefined) return null;
      const expected = Buffer.from(macOf(purpose, body));
      if (!timingSafeEqual(expected, Buffer.from(mac))) return null;
      return Buffer.from(body, "base64url").toString("utf8");
    },
    derive: (purpose) => subkey(`derive:${purpose}`).toString("hex"),
  };
}

function keyedHash(key: Buffer, text: string, characters: number): string {
  return createHmac("sha256", key).update(text).digest("base64url").slice(0, characters);
}

/** Purposes are a handful of words of our own; each key is derived once. */
function remember(derive: (purpose: string) => Buffer): (purpose: string) => Buffer {
  const known = new Map<string, Buffer>();
  return (purpose) => {
    const key = known.get(purpose) ?? derive(purpose);
    known.set(purpose, key);
    return key;
  };
}
