import type { StatementView } from "../../contract/response";

/** What may be said to the public about an incident: the current version, and the next one that still waits. */
export interface CurrentLine {
  current: StatementView | null;
  /** A draft that is newer than the current version: not to be quoted. */
  next: StatementView | null;
}

/** The public line of an incident; in the reader's language where there is one, else in the other. */
export function currentLine(
  statements: readonly StatementView[],
  incident: string,
  language: string,
): CurrentLine {
  const mine = statements
    .filter((one) => one.incident === incident && one.audience === "public")
    .sort(
      (a, b) =>
        Number(b.language === language) - Number(a.language === language) || b.version - a.version,
    );
  const current = mine.find((one) => one.state === "released") ?? null;
  const newer = (one: StatementView) =>
    one.state === "draft" && (current === null || one.language === current.language);
  return { current, next: mine.find(newer) ?? null };
}
