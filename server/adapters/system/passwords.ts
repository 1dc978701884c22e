import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Passwords } from "../../ports/passwords";

// OWASP's minimum for argon2id: 19 MiB, 2 passes, 1 lane. About 30 ms a sign-in on a small machine.
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords by argon2id, randomness and SHA-256 by Node. */
export function systemPasswords(): Passwords {
  return {
    hash: (password) => hash(password, COST),
    verify: (stored, password) => verify(stored, password).catch(() => false),
    randomToken: (bytes) => randomBytes(bytes).toString("base64url"),
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  };
}
