import type { Flat, JointClaim } from "../../../contract/case";
import type { Complainant, Signal } from "../../../contract/signal";
import type { CompiledDirectory } from "./compile-directory";
import { mentionIn, type Mention } from "./entity-mention";
import { flatPlace } from "./flat-place";
import { identityKeys, type Identity, type KeyedHash } from "./identity-keys";
import { flatKey, jointClaim } from "./joint-claim";
import { maskedLabel } from "./masked-label";
import { parseAddress } from "./parse-address";
import { placeOf } from "./place-of-signal";
import type { LanguageReader, ReadText } from "./read-text";
import type { Place } from "./scope";

/** Who speaks, from where, for how many. */
export interface ReadSpeaker {
  place: Place;
  /** Folded name of the outlet or author. */
  publisher: string;
  identity: Identity;
  householdKey: string | null;
  flat: Flat | null;
  label: string;
  /** The outlet of an article, or of a post whose author is an outlet of the directory. */
  outlet: { name: string; kind: "registered" | "self-media" } | null;
  joint: JointClaim | null;
}

/** Reads who speaks. Identities leave here as keyed hashes and a masked label only. */
export function readSpeaker(
  signal: Signal,
  text: ReadText,
  tools: { directory: CompiledDirectory; language: LanguageReader; hash: KeyedHash },
): ReadSpeaker {
  const { directory, language, hash } = tools;
  const stated = signal.type === "article" ? null : signal;
  const complainant: Complainant | null = stated?.complainant ?? null;
  const author = signal.type === "post" ? (signal.author ?? null) : null;
  const address = stated?.address ?? null;
  const mention = address ? withAddress(text.mention, address, directory, language) : text.mention;
  const place = placeOf(signal, { folded: text.full, mention }, directory, language.fold);
  const project = place.project === null ? null : language.fold(place.project);
  const flat = address ? parseAddress(language.fold(address), project) : null;
  const publisher = language.fold(signal.type === "article" ? signal.outlet : (author?.name ?? ""));
  const platform = signal.type === "post" ? signal.platform : null;
  const speaker = { complainant, author, platform, source: signal.source, flat: flat?.key ?? null };
  return {
    place,
    publisher,
    identity: identityKeys(speaker, hash),
    householdKey: flatKey(flat?.key ?? null, hash),
    flat: flatPlace(flat),
    label:
      signal.type === "article"
        ? signal.outlet
        : maskedLabel(complainant, author?.name ?? null, flat?.masked ?? null),
    outlet: outletOf(signal, publisher, directory),
    joint: jointClaim(stated?.joint, {
      channel: channelOf(signal),
      project,
      hash,
      fold: (text) => language.fold(text),
    }),
  };
}

/** Where the text names no project, the address may. */
function withAddress(
  mention: Mention,
  address: string,
  directory: CompiledDirectory,
  language: LanguageReader,
): Mention {
  if (mention.projects.length > 0) return mention;
  const named = mentionIn({ title: "", body: language.fold(address) }, directory);
  return { ...mention, projects: named.projects };
}

/** An outlet nobody registered counts as self-media. */
function outletOf(
  signal: Signal,
  publisher: string,
  directory: CompiledDirectory,
): ReadSpeaker["outlet"] {
  const known = directory.outlets.get(publisher) ?? null;
  if (signal.type !== "article") return publisher ? known : null;
  return known ?? { name: signal.outlet, kind: "self-media" };
}

function channelOf(signal: Signal): string | null {
  if (signal.type === "post") return "social";
  return signal.type === "complaint" ? (signal.channel ?? null) : null;
}
