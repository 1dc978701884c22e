/** Keyed functions from one secret of the installation. Deterministic; the key never leaves the adapter. */
export interface Secrets {
  /** SHA-256 of a text, hex: the same everywhere, so that anybody can check which text was signed. */
  digest(text: string): string;
  /** Keyed hash of an identity, URL-safe, 22 characters: equal identities give equal hashes, nothing else can be learnt from it. */
  hash(text: string): string;
  /** Signs a payload of at most 200 characters for a purpose; the token is URL-safe. */
  sign(purpose: string, payload: string): string;
  /** The payload of a token that was signed for that purpose; null for anything else. */
  verify(purpose: string, token: string): string | null;
  /** A key for another library (session cookies), derived for the purpose; hex, 64 characters. */
  derive(purpose: string): string;
}
