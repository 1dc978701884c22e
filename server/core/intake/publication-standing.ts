import type { Exclusion, Reading, ReadingRole, Repeats } from "../../../contract/case";
import type { Instant } from "../../../contract/primitives";
import type { CaseEcho } from "./case-echo";
import { pageOrigin } from "./origins";
import type { KnownPage } from "./page-memory";
import type { ReasonCode } from "./reasons";
import type { Understanding } from "./understand";

/** How a signal counts in its case, and why. */
export interface Standing {
  role: ReadingRole;
  excluded: Exclusion | null;
  because: ReasonCode;
  origin: boolean;
}

/** What the case heard before, as far as a publication may repeat it. */
export interface HeardBefore {
  echo: CaseEcho;
  /** The page that it repeats. */
  known: KnownPage | null;
  /** An earlier publication or post in the same words, but for a line. */
  sameWords: Reading | null;
  eventAt: Instant;
  /** The publisher's origin keys. */
  keys: readonly string[];
}

/** A publication that has more to say than what it takes over has more than half of its text for itself. */
const OWN_WORK = 0.5;

/** Reach: neither origin nor party (domain page B1). */
export function asReprint(): Standing {
  return { role: "reach", excluded: "reprint", because: "reach", origin: false };
}

/** A negative publication's standing: an origin, a reprint, or more of an origin that is known (domain page B1: origin). */
export function publicationStanding(
  { role, excluded, because, print, page, cites, outlet }: Understanding,
  { echo, known, sameWords, eventAt, keys }: HeardBefore,
): Standing {
  const asIs: Standing = { role, excluded, because, origin: false };
  const registered = outlet?.kind === "registered";
  if (known?.how === "page" && isPublication(known.reading)) {
    // The page was known under another name; that a registered outlet stands behind it must not be lost (RE-L1-M).
    if (registered && known.reading.outletKind !== "registered") return { ...asIs, origin: true };
    return known.reading.print.exact === print.exact
      ? { ...asIs, excluded: "repeat", because: "page-again" }
      : { ...asIs, because: "page-updated" };
  }
  const knownSource = cites !== null && echo.knowsOutlet(cites);
  if (knownSource || sameWords) return asReprint();
  if (known && isReprint(known, registered, eventAt)) return asReprint();
  if (echo.knowsOrigin(page ? [...keys, pageOrigin(page)] : keys))
    return { ...asIs, because: "same-origin" };
  return { ...asIs, origin: true, because: cites ? "first-of-cited" : because };
}

/** What reads as neutral or friendly although it passes a negative publication on, such as its text among other news. */
export function mentionStanding(
  { role, excluded, because, outlet }: Understanding,
  { known, eventAt }: Pick<HeardBefore, "known" | "eventAt">,
): Standing {
  const judged = excluded === null || excluded === "neutral" || excluded === "positive";
  const passedOn = known !== null && isPublication(known.reading);
  if (judged && passedOn && isReprint(known, outlet?.kind === "registered", eventAt))
    return asReprint();
  return { role, excluded, because, origin: false };
}

function isPublication({ role }: Reading): boolean {
  return role === "publication" || role === "reach";
}

/**
 * Whether text that two pages share makes the new one a reprint. It is none where a complaint, or as a registered outlet
 * a private author, is only quoted in a report of one's own; nor where a registered outlet was first and a private
 * author's copy of it merely reached us before.
 */
function isReprint(known: KnownPage, registered: boolean, eventAt: Instant): boolean {
  if (known.how === "page") return false;
  const byOutlet = known.reading.outletKind === "registered";
  if (registered && !byOutlet && eventAt < known.reading.eventAt) return false;
  if (known.how !== "holds" || known.share >= OWN_WORK) return true;
  return known.reading.role !== "complaint" && (byOutlet || !registered);
}

/** What a publication or post repeats, for people to see. */
export function repeatsOf(
  known: KnownPage | null,
  sameWords: Reading | null,
  { origin }: Standing,
): Repeats | null {
  if (known) {
    const quoted = known.how === "holds" && origin && known.share < OWN_WORK;
    const how = quoted ? "quotes" : known.how;
    return { reading: known.reading.id, signal: known.reading.signal, how };
  }
  return sameWords && { reading: sameWords.id, signal: sameWords.signal, how: "words" };
}
