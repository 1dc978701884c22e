import type { Exclusion, Reading, ReadingRole } from "../../../contract/case";
import type { Bilingual, Instant } from "../../../contract/primitives";
import type { Signal } from "../../../contract/signal";
import type { Assignment } from "./assign-case";
import type { CaseEcho } from "./case-echo";
import { outletKey } from "./origins";
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
  const standing = standingOf(signal, understood, place.echo);
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
    householdKey: understood.householdKey,
    flat: understood.flat,
    party: counts ? (understood.identity.identified ? "verified" : "possible") : "none",
    label: understood.label,
    channel: channelOf(signal),
    outlet: outletOf(signal, understood, standing),
    outletKind:
      standing.role === "complaint" ? null : (understood.outlet?.kind ?? selfMedia(signal)),
    origin: standing.origin,
    url: signal.type === "complaint" ? null : (signal.url ?? null),
    excerpt: understood.excerpt,
    threat: understood.threat,
    joint: standing.role === "complaint" ? understood.joint : null,
    harm: counts ? understood.harm : null,
    hint: understood.hint?.words ?? null,
    peers:
      standing.role === "peer"
        ? { names: understood.about.names, tone: understood.polarity.label }
        : null,
    print: understood.print,
    complaint: counts ? handling(signal, eventAt) : null,
  };
}

interface Standing {
  role: ReadingRole;
  excluded: Exclusion | null;
  because: ReasonCode;
  origin: boolean;
}

/** What the case heard before can make of a complaint a repeat, of a publication a reprint, of a remark more of a complaint. */
function standingOf(signal: Signal, understood: Understanding, echo: CaseEcho): Standing {
  const { role, excluded, because, print } = understood;
  const asIs: Standing = { role, excluded, because, origin: false };
  if (goesOn(signal, understood, echo)) return complaint(signal, understood, echo);
  if (excluded !== null) return asIs;
  if (role === "complaint") return complaint(signal, understood, echo);
  if (role !== "publication") return asIs;
  const knownSource = understood.cites !== null && echo.knowsOutlet(understood.cites);
  if (knownSource || echo.knowsWords(print)) return reprint();
  if (echo.knowsOrigin(personKeysOf(signal, understood)))
    return { ...asIs, because: "same-origin" };
  return { ...asIs, origin: true, because: understood.cites ? "first-of-cited" : because };
}

/** Whoever complains in this case already goes on about it, in whatever tone but praise. */
function goesOn(signal: Signal, understood: Understanding, echo: CaseEcho): boolean {
  const { role, excluded, outlet, identity } = understood;
  if (signal.type !== "post" || outlet || role === "reach") return false;
  const open = excluded === null || excluded === "neutral";
  return open && echo.speaks(identity.keys);
}

function complaint(signal: Signal, understood: Understanding, echo: CaseEcho): Standing {
  const { identity, print } = understood;
  const because = signal.type === "complaint" ? "complaint" : "own-complaint";
  if (echo.repeats(print, identity.keys)) {
    return { role: "complaint", excluded: "repeat", because: "repeat", origin: false };
  }
  // A stranger's post in the very words of another post is passed on, not suffered again.
  if (signal.type === "post" && !identity.identified && echo.knowsWords(print)) {
    return echo.speaks(identity.keys)
      ? { role: "complaint", excluded: "repeat", because: "repeat", origin: false }
      : reprint();
  }
  return { role: "complaint", excluded: null, because, origin: false };
}

function reprint(): Standing {
  return { role: "reach", excluded: "reprint", because: "reach", origin: false };
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
