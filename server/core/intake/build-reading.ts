import type { Reading } from "../../../contract/case";
import type { Bilingual, Instant } from "../../../contract/primitives";
import type { Signal } from "../../../contract/signal";
import type { Assignment } from "./assign-case";
import type { CaseEcho } from "./case-echo";
import { outletKey } from "./origins";
import type { KnownPage } from "./page-memory";
import {
  asReprint,
  mentionStanding,
  publicationStanding,
  repeatsOf,
  type Standing,
} from "./publication-standing";
import { REASONS, type ReasonCode } from "./reasons";
import type { Understanding } from "./understand";

/** Where and when the reading is made. */
export interface ReadingPlace {
  seq: number;
  shard: number;
  receivedAt: Instant;
  eventAt: Instant;
  /** The case it goes to: the joined one, or a new one's id; null for none. */
  caseId: string | null;
  /** What that case heard before. */
  echo: CaseEcho;
  /** The page of that case that it repeats. */
  known: KnownPage | null;
}

/** What arrives over an hour after it was made or published is late (domain page B1). */
const LATE_MS = 3_600_000;

/** The reading of a signal: how it counts in its case, and why. */
export function buildReading(
  signal: Signal,
  understood: Understanding,
  assignment: Assignment,
  place: ReadingPlace,
): Reading {
  const written = signal.type !== "complaint";
  const sameWords = written ? place.echo.sameWords(understood.print) : null;
  const standing = standingOf(signal, understood, place, sameWords);
  const counts = standing.role === "complaint" && standing.excluded === null;
  const { seq, shard, receivedAt, eventAt, caseId } = place;
  return {
    id: `${signal.source}|${signal.id}`,
    signal: signal.id,
    source: signal.source,
    type: signal.type,
    seq,
    shard,
    caseId,
    at: receivedAt,
    eventAt,
    late: receivedAt - eventAt > LATE_MS,
    role: standing.role,
    excluded: standing.excluded,
    reason: reasonOf(standing.because, assignment, caseId),
    personKeys: personKeysOf(signal, understood),
    traces: understood.traces,
    householdKey: understood.householdKey,
    flat: understood.flat,
    party: counts ? (understood.identity.identified ? "verified" : "possible") : "none",
    label: understood.label,
    channel: channelOf(signal),
    outlet: outletOf(signal, understood, standing),
    outletKind:
      standing.role === "complaint" ? null : (understood.outlet?.kind ?? selfMedia(signal)),
    origin: standing.origin,
    url: written ? (signal.url ?? null) : null,
    page: understood.page,
    repeats: written ? repeatsOf(place.known, sameWords, standing) : null,
    excerpt: understood.excerpt,
    threat: understood.threat,
    joint: standing.role === "complaint" ? understood.joint : null,
    harm: counts ? understood.harm : null,
    hint: understood.hint?.words ?? null,
    peers: standing.role === "peer" ? peersIn(understood) : null,
    print: understood.print,
    complaint: counts ? handling(signal, eventAt) : null,
  };
}

/** What the case heard before can make of a complaint a repeat, of a publication a reprint, of a remark more of a complaint. */
function standingOf(
  signal: Signal,
  understood: Understanding,
  place: ReadingPlace,
  sameWords: Reading | null,
): Standing {
  const { role, excluded, because } = understood;
  const { echo, known, eventAt } = place;
  const complains = role === "complaint" && excluded === null;
  if (complains || goesOn(signal, understood, echo))
    return complaint(signal, understood, echo, sameWords);
  if (role === "mention") return mentionStanding(understood, { known, eventAt });
  if (role !== "publication" || excluded !== null)
    return { role, excluded, because, origin: false };
  const keys = personKeysOf(signal, understood);
  return publicationStanding(understood, { echo, known, sameWords, eventAt, keys });
}

/** Whoever complains in this case already goes on about it, in whatever tone but praise. */
function goesOn(signal: Signal, understood: Understanding, echo: CaseEcho): boolean {
  const { role, excluded, outlet, identity } = understood;
  if (signal.type !== "post" || outlet || role === "reach") return false;
  const open = excluded === null || excluded === "neutral";
  return open && echo.speaks(identity.keys);
}

function complaint(
  signal: Signal,
  { identity, print }: Understanding,
  echo: CaseEcho,
  sameWords: Reading | null,
): Standing {
  const because = signal.type === "complaint" ? "complaint" : "own-complaint";
  if (echo.repeats(print, identity.keys)) {
    return { role: "complaint", excluded: "repeat", because: "repeat", origin: false };
  }
  // A stranger's post in the very words of another post is passed on, not suffered again.
  if (signal.type === "post" && !identity.identified && sameWords) {
    return echo.speaks(identity.keys)
      ? { role: "complaint", excluded: "repeat", because: "repeat", origin: false }
      : asReprint();
  }
  return { role: "complaint", excluded: null, because, origin: false };
}

function peersIn({ about, polarity }: Understanding): NonNullable<Reading["peers"]> {
  return { names: about.names, tone: polarity.label };
}

/** Outlets go by their public name; the first reprint of a report also goes by the outlet it cites, so that the report itself adds no second origin. */
function personKeysOf(signal: Signal, { identity, outlet, cites }: Understanding): string[] {
  if (signal.type === "complaint") return identity.keys;
  const named = outlet ? [...identity.keys, outletKey(outlet.name)] : identity.keys;
  return outlet && cites ? [...named, outletKey(cites)] : named;
}

function channelOf(signal: Signal): string {
  if (signal.type === "complaint") return signal.channel ?? signal.source;
  return signal.type === "post" ? signal.platform : "media";
}

function outletOf(signal: Signal, { outlet }: Understanding, { role }: Standing): string | null {
  if (outlet) return outlet.name;
  if (signal.type !== "post" || role === "complaint") return null;
  return signal.author?.name ?? null;
}

function selfMedia(signal: Signal): "self-media" | null {
  return signal.type === "post" ? "self-media" : null;
}

function reasonOf(because: ReasonCode, assignment: Assignment, caseId: string | null): Bilingual {
  const what = REASONS[because];
  if (caseId === null && assignment.decision === "none") return what;
  return {
    "zh-CN": `${what["zh-CN"]};${assignment.reason["zh-CN"]}`,
    en: `${what.en}; ${assignment.reason.en}`,
  };
}

function handling(signal: Signal, madeAt: Instant): Reading["complaint"] {
  const closed = signal.type === "complaint" && signal.status === "closed";
  return {
    status: closed ? "closed" : "open",
    madeAt,
    outcome: null,
    resolvedAt: null,
    closedAt: closed ? madeAt : null,
    reopenedAt: null,
  };
}
