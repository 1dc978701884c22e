import type { CompiledDirectory, NameTag } from "./compile-directory";
import { uncovered } from "./word-hits";
import type { WordHit } from "./word-scanner";

/** Whom a text is about, and by which names we know. Names are in the directory's spelling. */
export interface Mention {
  whose: "own" | "peer" | "namesake" | "none";
  names: string[];
  /** Most often named first. */
  projects: string[];
  products: string[];
  branches: string[];
  /** The organisation itself, or one of its units, is named (not only a project or product). */
  organisation: boolean;
}

const OWN_KINDS: ReadonlySet<NameTag["kind"]> = new Set(["own", "project", "product", "branch"]);

/**
 * Whom a folded text is about. The longest name wins: a namesake that contains our alias hides it, so does a peer.
 * A text that names both us and a peer is ours, unless its title names the peer alone and the text us at most a third
 * as often: then we are an aside in the peer's story.
 */
export function mentionIn(
  text: { title: string; body: string },
  directory: CompiledDirectory,
): Mention {
  const inTitle = namesIn(text.title, directory);
  const hits = [...inTitle, ...namesIn(text.body, directory)];
  const own = hits.filter(({ tag }) => OWN_KINDS.has(tag.kind));
  const peers = hits.filter(({ tag }) => tag.kind === "peer");
  const whose = decide(inTitle, own.length, peers.length, hits.length);
  return {
    whose,
    names: distinct(whose === "own" ? own : whose === "peer" ? peers : hits),
    projects: ofKind(own, "project"),
    products: ofKind(own, "product"),
    branches: ofKind(own, "branch"),
    organisation: own.some(({ tag }) => tag.kind === "own"),
  };
}

function namesIn(text: string, directory: CompiledDirectory): WordHit<NameTag>[] {
  if (text === "") return [];
  const hits = directory.scanner.scan(text);
  return hits.length < 2 ? hits : uncovered(hits, hits);
}

function decide(
  inTitle: readonly WordHit<NameTag>[],
  own: number,
  peers: number,
  all: number,
): Mention["whose"] {
  const kinds = new Set(inTitle.map(({ tag }) => tag.kind));
  const peerAlone = kinds.has("peer") && ![...OWN_KINDS].some((kind) => kinds.has(kind));
  if (peers > 0 && (own === 0 || (peerAlone && own * 3 <= peers))) return "peer";
  if (own > 0) return "own";
  return all > 0 ? "namesake" : "none";
}

function ofKind(hits: readonly WordHit<NameTag>[], kind: NameTag["kind"]): string[] {
  const counts = new Map<string, number>();
  for (const { tag } of hits) {
    if (tag.kind === kind) counts.set(tag.canonical, (counts.get(tag.canonical) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function distinct(hits: readonly WordHit<NameTag>[]): string[] {
  return [...new Set(hits.map(({ tag }) => tag.canonical))];
}
