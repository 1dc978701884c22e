import type { StatementView } from "../../../contract/response";
import { type Clash, type DraftWords, mergeWords, wordsOf } from "./draft-words";
import { keptWords } from "./kept-words";

/** Words in a writer's hands: what they were written upon, and where somebody else wrote otherwise. */
export interface Held {
  revision: number;
  base: DraftWords;
  mine: DraftWords;
  clashes: Clash[];
}

/** Brings what is in hand onto a later state of the statement; nothing that was typed is lost. */
export function onto(held: Held, view: StatementView): Held {
  const theirs = wordsOf(view);
  const { words, clashes } = mergeWords(held.base, held.mine, theirs);
  const open = held.clashes.filter((old) => !clashes.some((one) => one.field === old.field));
  return { revision: view.revision, base: theirs, mine: words, clashes: [...open, ...clashes] };
}

/** What a writer begins with: the statement's words, or those that were kept when the session ended. */
export function beginWith(view: StatementView, reader: string): Held {
  const kept = keptWords(reader, view.id);
  const base = wordsOf(view);
  if (!kept || view.state !== "draft")
    return { revision: view.revision, base, mine: base, clashes: [] };
  return onto({ ...kept, clashes: [] }, view);
}

/** After a save of `sent`: the server's words are the base, and what was typed meanwhile stays in hand. */
export function afterSave(held: Held, sent: DraftWords, saved: StatementView): Held {
  const base = wordsOf(saved);
  const mine = held.mine === sent ? base : held.mine;
  return { revision: saved.revision, base, mine, clashes: [] };
}
