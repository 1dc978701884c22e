import type { StatementView } from "../../../contract/response";
import { STATEMENT_MAX, type StatementEdit } from "../../../contract/statement";

/** What a writer writes: the template's blanks or a free text, and how it may be used. */
export interface DraftWords {
  /** Null: the text follows from the template's blanks. */
  text: string | null;
  slots: Record<string, string>;
  /** Person id. */
  speaker: string | null;
  /** ISO 8601 in UTC. */
  expiresAt: string | null;
}

/** A field that two people changed differently: `slots.facts`, `text`, `speaker`, `expiresAt`. */
export interface Clash {
  field: string;
  mine: string;
  theirs: string;
}

/** The words of a statement as the server has them. */
export function wordsOf(view: StatementView): DraftWords {
  return {
    text: view.template === null ? view.text : null,
    slots: view.template === null ? {} : view.slots,
    speaker: view.speaker?.id ?? null,
    expiresAt: view.expiresAt === null ? null : new Date(view.expiresAt).toISOString(),
  };
}

/** Each field with its value, so that two versions can be compared field by field. */
export function fieldsOf(words: DraftWords): Record<string, string> {
  const slots = Object.entries(words.slots).map(([id, value]) => [`slots.${id}`, value] as const);
  return {
    ...Object.fromEntries(slots),
    ...(words.text === null ? {} : { text: words.text }),
    speaker: words.speaker ?? "",
    expiresAt: words.expiresAt ?? "",
  };
}

/** The words with one field set. */
export function withField(words: DraftWords, field: string, value: string): DraftWords {
  if (field === "text") return { ...words, text: value, slots: {} };
  if (field === "speaker" || field === "expiresAt") return { ...words, [field]: value || null };
  return { ...words, slots: { ...words.slots, [field.replace(/^slots\./, "")]: value } };
}

/** Whether nothing differs. */
export function sameWords(a: DraftWords, b: DraftWords): boolean {
  return changedFields(a, b).length === 0;
}

function changedFields(a: DraftWords, b: DraftWords): string[] {
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => (one[field] ?? "") !== (other[field] ?? ""),
  );
}

/**
 * Two edits of one base together: what only one of them changed is taken from that one; what both changed differently
 * stays mine for now and is named, so that a person chooses and no edit is lost.
 */
export function mergeWords(
  base: DraftWords,
  mine: DraftWords,
  theirs: DraftWords,
): { words: DraftWords; clashes: Clash[] } {
  const touched = new Set(changedFields(base, mine));
  const [own, other] = [fieldsOf(mine), fieldsOf(theirs)];
  // One of the two made free text of a form: the whole texts stand against each other.
  if ((mine.text === null) !== (theirs.text === null)) return wholeClash(base, mine, theirs);
  let words = theirs;
  const clashes: Clash[] = [];
  for (const field of touched) {
    const [mineNow, theirsNow] = [own[field] ?? "", other[field] ?? ""];
    words = withField(words, field, mineNow);
    if (changedFields(base, theirs).includes(field) && mineNow !== theirsNow)
      clashes.push({ field, mine: mineNow, theirs: theirsNow });
  }
  return { words, clashes };
}

function wholeClash(base: DraftWords, mine: DraftWords, theirs: DraftWords) {
  if (sameWords(base, mine)) return { words: theirs, clashes: [] };
  if (sameWords(base, theirs)) return { words: mine, clashes: [] };
  const said = (words: DraftWords) => words.text ?? Object.values(words.slots).join("\n");
  return { words: mine, clashes: [{ field: "text", mine: said(mine), theirs: said(theirs) }] };
}

/** The field at fault where something is too long to be sent, with its length; null where all fits. */
export function tooLong(
  words: DraftWords,
  whole: string,
): { field: string; length: number } | null {
  const written = Object.entries(fieldsOf(words)).sort((a, b) => b[1].length - a[1].length);
  const [longest] = written;
  if (!longest) return null;
  if (longest[1].length > STATEMENT_MAX) return { field: longest[0], length: longest[1].length };
  return whole.length > STATEMENT_MAX ? { field: longest[0], length: whole.length } : null;
}

/** What is sent of an edit: the text or its blanks, and of the rest only what was changed. */
export function editOf(revision: number, base: DraftWords, mine: DraftWords): StatementEdit {
  const { text, slots, speaker, expiresAt } = mine;
  return {
    revision,
    ...(text === null ? { slots } : { text }),
    ...(speaker === base.speaker ? {} : { speaker }),
    ...(expiresAt === base.expiresAt ? {} : { expiresAt }),
  };
}
