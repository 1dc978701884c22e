import type { Instant } from "../../contract/primitives";
import type { Secrets } from "../ports/secrets";

/** What a link stands for. */
export interface LinkClaim {
  pageId: string;
  personId: string;
}

/** An expired link is still its addressee's: who took over may be told by it, nothing else. */
export type ReadLink =
  | ({ ok: true } & LinkClaim)
  | ({ ok: false; reason: "expired" } & LinkClaim)
  | { ok: false; reason: "invalid" };

/** A page's link lives this long: long enough for a night and the morning after. */
export const LINK_LIFE_MS = 72 * 3_600_000;

/** The signed address by which one addressee, and nobody else, sees and acknowledges a page without signing in. */
export function pageLink(
  secrets: Secrets,
  publicUrl: string,
  claim: LinkClaim & { expiresAt: Instant },
): string {
  return `${publicUrl}/a/${secrets.sign("page", `${claim.pageId}|${claim.personId}|${claim.expiresAt.toString(36)}`)}`;
}

/** Reads the token of such a link. */
export function readPageLink(secrets: Secrets, token: string, now: Instant): ReadLink {
  const [pageId, personId, expires] = (secrets.verify("page", token) ?? "").split("|");
  if (!pageId || !personId || !expires) return { ok: false, reason: "invalid" };
  if (Number.parseInt(expires, 36) < now) return { ok: false, reason: "expired", pageId, personId };
  return { ok: true, pageId, personId };
}
