import type { DraftWords } from "./draft-words";

/** Words that were typed and are not saved yet, with what they were typed upon. */
export interface KeptWords {
  revision: number;
  base: DraftWords;
  mine: DraftWords;
}

const key = (reader: string, statement: string) => `onevoice.words.${reader}.${statement}`;

/** Keeps unsaved words in this tab, for this reader alone, until they are saved: a lost session loses none of them. */
export function keepWords(reader: string, statement: string, words: KeptWords): void {
  try {
    sessionStorage.setItem(key(reader, statement), JSON.stringify(words));
  } catch {
    // A browser that keeps nothing still has them on the screen.
  }
}

/** What was kept; null where nothing was. */
export function keptWords(reader: string, statement: string): KeptWords | null {
  try {
    const kept = sessionStorage.getItem(key(reader, statement));
    return kept === null ? null : (JSON.parse(kept) as KeptWords);
  } catch {
    return null;
  }
}

/** Saved: nothing is kept any longer. */
export function dropWords(reader: string, statement: string): void {
  try {
    sessionStorage.removeItem(key(reader, statement));
  } catch {
    // Nothing was kept.
  }
}
