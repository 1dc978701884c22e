import type { Reading, Repeats, TextPrint } from "../../../contract/case";
import { decodePassage, standsWithin, type Passage, type Within } from "./passage";

/** A page that another one repeats. */
export interface KnownPage {
  reading: Reading;
  how: Exclude<Repeats["how"], "quotes">;
  /** How much of the longer text both have, 0–1; 1 for an address. */
  share: number;
}

/** What of a publication or post is looked for. */
export interface AskedPage {
  page: string | null;
  print: TextPrint;
}

/** The pages of one scope, so that another copy is known for one. Bounded: the ones received first are forgotten first. */
export interface PageMemory {
  /** Remembers a publication or post; notes in the order of receipt, again after a restart, make the same memory. */
  note(reading: Reading): void;
  /** The latest page of that address, where it is accepted. */
  atAddress(asked: AskedPage, accepts: (reading: Reading) => boolean): KnownPage | null;
  /** The accepted page that shares most with the text, one that itself repeats nothing before its copies. */
  inText(asked: AskedPage, accepts: (reading: Reading) => boolean): KnownPage | null;
}

/** Different texts remembered of one scope, at most 2 kB each; to look one up among so many takes 0.1 ms. */
export const TEXTS = 500;
/** Addresses remembered of one scope. */
export const ADDRESSES = 4_000;

/** An empty memory. */
export function createPageMemory(): PageMemory {
  const texts = new Map<string, { reading: Reading; passage: Passage }>();
  const addresses = new Map<string, Reading>();
  const note = (reading: Reading) => {
    const { page, print } = reading;
    if (page && (addresses.get(page)?.seq ?? -1) < reading.seq) {
      addresses.delete(page);
      addresses.set(page, reading);
      forgetFirst(addresses, ADDRESSES);
    }
    if (!print.passage || !isTold(reading) || texts.has(print.exact)) return;
    texts.set(print.exact, { reading, passage: decodePassage(print.passage) });
    forgetFirst(texts, TEXTS);
  };
  return {
    note,
    atAddress: ({ page }, accepts) => {
      const reading = page === null ? undefined : addresses.get(page);
      return reading && accepts(reading) ? { reading, how: "page", share: 1 } : null;
    },
    inText: ({ print }, accepts) => {
      if (!print.passage) return null;
      const mine = decodePassage(print.passage);
      let best: KnownPage | null = null;
      for (const { reading, passage } of texts.values()) {
        const within = standsWithin(mine, passage);
        if (!within || !accepts(reading)) continue;
        const found = { reading, how: howOf(print, reading, within), share: within.share };
        if (!best || isNearer(found, best)) best = found;
      }
      return best;
    },
  };
}

/** Somebody tells of the matter: what is neutral, praise or our own statement is nothing to be a reprint of. */
function isTold({ role }: Reading): boolean {
  return role === "complaint" || role === "publication" || role === "reach";
}

function howOf({ exact }: TextPrint, { print }: Reading, { inner }: Within): KnownPage["how"] {
  if (exact === print.exact) return "words";
  return inner === "second" ? "holds" : "part";
}

function isNearer(one: KnownPage, other: KnownPage): boolean {
  const [first, copy] = [one, other].map(({ reading }) => !reading.repeats);
  return first === copy ? one.share > other.share : (first ?? false);
}

function forgetFirst(map: Map<string, unknown>, bound: number): void {
  if (map.size <= bound) return;
  for (const first of map.keys()) {
    map.delete(first);
    return;
  }
}
