/** Secrets of people and machines: slow hashes for passwords, fast ones for long random keys, and randomness. */
export interface Passwords {
  /** A salted slow hash of a password, ready to store. */
  hash(password: string): Promise<string>;
  /** Whether the password fits the hash; false for anything that is no hash. Takes as long as hashing. */
  verify(hash: string, password: string): Promise<boolean>;
  /** `bytes` random bytes, base64url without padding. */
  randomToken(bytes: number): string;
  /** SHA-256 in hex: only for secrets of at least 128 random bits. */
  sha256(text: string): string;
}
