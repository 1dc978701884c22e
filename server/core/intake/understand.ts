import type { Exclusion, Flat, JointClaim, ReadingRole, Threat } from "../../../contract/case";
import type { Instant } from "../../../contract/primitives";
import type { Signal } from "../../../contract/signal";
import type { Assignable } from "./assign-case";
import { citationIn } from "./citation";
import type { CompiledDirectory } from "./compile-directory";
import type { CompiledLexicon } from "./compile-lexicon";
import type { Mention } from "./entity-mention";
import { harmIn, hintIn, type Hint } from "./harm";
import type { Identity, KeyedHash } from "./identity-keys";
import { judgeRole, type Cues, type RoleJudgement } from "./judge-role";
import { isOwnStatement } from "./own-statement";
import { voiceOf } from "./own-voice";
import { pageKey } from "./page-key";
import type { Polarity } from "./polarity";
import { readSpeaker, type ReadSpeaker } from "./read-speaker";
import { readText, type LanguageReader, type ReadText } from "./read-text";
import type { ReasonCode } from "./reasons";
import { scopeOf } from "./scope";
import { threatIn } from "./threats";
import { isSpam, onlyThanks } from "./tone";

/** With what a signal is read. Compile lexicon and directory once for each of their versions. */
export interface ReadingContext {
  lexicon: CompiledLexicon;
  directory: CompiledDirectory;
  language: LanguageReader;
  hash: KeyedHash;
  receivedAt: Instant;
  /** When it was made or published. */
  eventAt: Instant;
  /** Published longer before its receipt than this, a text is resurfaced (pack data, 30 days as shipped). */
  resurfacedAfterDays: number;
}

/** What the centre understood of one signal by itself, before it knows the case. */
export interface Understanding extends Assignable {
  role: ReadingRole;
  excluded: Exclusion | null;
  because: ReasonCode;
  about: Pick<Mention, "whose" | "names">;
  polarity: Polarity;
  threat: Threat | null;
  /** Harm in an identified complainant's own words. */
  harm: string | null;
  hint: Hint | null;
  /** The scope that the signal is worked in, as `scopeOf` gives it. */
  scope: string;
  identity: Identity;
  traces: string[];
  householdKey: string | null;
  flat: Flat | null;
  label: string;
  joint: JointClaim | null;
  outlet: ReadSpeaker["outlet"];
  /** The outlet that the text says it comes from, folded. */
  cites: string | null;
  /** The sender's id of the post that this one passes on. */
  repostOf: string | null;
  /** What its page is known by, as `pageKey` gives it. */
  page: string | null;
  excerpt: string;
}

const DAY_MS = 86_400_000;
const EXCERPT = 80;

/** Reads one signal: who speaks, about whom, about what, how, and what it therefore is. */
export function understand(signal: Signal, context: ReadingContext): Understanding {
  const text = readText(signal, context);
  const speaker = readSpeaker(signal, text, context);
  const told = {
    threat: threatIn(text.full, text.findings),
    harm: harmIn(text.full, text.findings),
    hint: hintIn(text.full, text.findings),
  };
  const cues = cuesOf(signal, text, speaker, told, context);
  const judgement = judgeRole(cues);
  const complains = judgement.role === "complaint";
  const ownHarm = complains && speaker.identity.identified ? told.harm : null;
  const { place, identity, traces, householdKey, flat, label, joint, outlet, publisher } = speaker;
  // Written out: spreading the judgement first made this literal cost 60 µs, more than cutting the words.
  return {
    role: judgement.role,
    excluded: judgement.excluded,
    because: judgement.because,
    about: { whose: signal.type === "complaint" ? "own" : cues.whose, names: text.mention.names },
    polarity: complains ? blaming(text.polarity) : text.polarity,
    threat: complains ? told.threat : othersThreat(told.threat),
    harm: ownHarm,
    hint: told.hint ?? (told.harm && !ownHarm ? { kind: "injury", words: told.harm } : null),
    place,
    scope: scopeOf(place),
    facets: text.facets,
    print: text.print,
    mayOpen: mayOpen(judgement),
    mayJoin: mayJoin(signal, judgement),
    identity,
    traces,
    householdKey,
    flat,
    label,
    joint,
    outlet,
    cites: signal.type === "complaint" ? null : (citationIn(text.full, publisher)?.source ?? null),
    repostOf: signal.type === "post" ? (signal.repostOf ?? null) : null,
    page: pageKey(signal, identity.keys),
    excerpt: excerptOf(signal),
  };
}

/** A complaint is negative, however politely it is worded. */
function blaming(polarity: Polarity): Polarity {
  if (polarity.label === "negative") return polarity;
  return { ...polarity, label: "negative", score: -0.3 };
}

/** What a publication itself does is no threat: "记者将继续关注". What it reports of others is: "业主称将起诉". */
function othersThreat(threat: Threat | null): Threat | null {
  return threat && (threat.kind === "litigation" || threat.kind === "collective") ? threat : null;
}

/** A repost of what never reached us opens a case too: it shows that something is out there. */
function mayOpen({ role, excluded }: RoleJudgement): boolean {
  if (role === "reach") return true;
  return (role === "complaint" || role === "publication") && excluded === null;
}

/** Praise and news join no case; a customer's thanks does, and a neutral post where its author already complains. */
function mayJoin(signal: Signal, { role, excluded }: RoleJudgement): Assignable["mayJoin"] {
  if (role === "none" || role === "peer") return "none";
  if (role !== "mention" || excluded === null || signal.type === "complaint") return "any";
  return signal.type === "post" && excluded === "neutral" ? "familiar" : "none";
}

function excerptOf({ title, text }: Signal): string {
  const words = title?.trim() ? title : (text ?? "");
  return words.trim().replace(/\s+/g, " ").slice(0, EXCERPT);
}

interface Told {
  threat: Threat | null;
  harm: string | null;
  hint: Hint | null;
}

function cuesOf(
  signal: Signal,
  text: ReadText,
  speaker: ReadSpeaker,
  told: Told,
  context: ReadingContext,
): Cues {
  const { findings, polarity, facets, full } = text;
  const post = signal.type === "post" ? signal : null;
  const age = context.receivedAt - context.eventAt;
  return {
    type: signal.type,
    whose: whoseOf(text.mention, speaker, givenAsComplaint(signal)),
    polarity: polarity.label,
    spam: isSpam(signal.type, speaker.identity.identified, facets, findings),
    ownStatement: isOwnStatement(text, speaker.publisher, context.directory),
    onlyThanks: onlyThanks(full, facets, polarity, told.threat, findings),
    voice: post ? voiceOf(full, context.language.fold(post.platform), findings) : "unclear",
    givenAsComplaint: givenAsComplaint(signal),
    byOutlet: signal.type === "article" || speaker.outlet !== null,
    repost: post !== null && (Boolean(post.repostOf) || text.quoted !== null),
    signed: speaker.identity.keys.length > 0,
    substantial: isSubstantial(text, told),
    resurfaced: signal.type !== "complaint" && age > context.resurfacedAfterDays * DAY_MS,
  };
}

/** A post with a complainant, an address or a joint claim is known to be a complaint. */
function givenAsComplaint(signal: Signal): boolean {
  return signal.type === "post" && Boolean(signal.complainant ?? signal.address ?? signal.joint);
}

/** The record's own project or product makes a text ours, even where the text names nobody. */
function whoseOf(mention: Mention, { place }: ReadSpeaker, given: boolean): Mention["whose"] {
  if (given) return "own";
  const named = place.project !== null || place.product !== null;
  return named && mention.whose === "none" ? "own" : mention.whose;
}

function isSubstantial({ facets, polarity }: ReadText, { threat, hint }: Told): boolean {
  if (Object.keys(facets.defects).length > 0 || hint !== null) return true;
  if ((threat?.grade ?? 0) >= 1) return true;
  return polarity.label === "negative" && polarity.words.length >= 2;
}
