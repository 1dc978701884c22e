import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../lib/keys";
import { PARTS } from "./party-rows";
import type { Part, PartyRow } from "./party-rows";

/** Rows of a part shown at first, and with each further step. A page of 1,000 rows answers no key in time. */
const AT_ONCE = 200;

type Shown = Part | "all";

/** Which part is shown, which row is chosen, whose words and reasons are open; and the keys that change them. */
export function usePartyList(rows: readonly PartyRow[]) {
  const { t } = useTranslation();
  const [part, setPart] = useState<Shown>("all");
  const [chosen, setAt] = useState<string | null>(null);
  const [most, setMost] = useState<Partial<Record<Part, number>>>({});
  const words = useOpened();
  const reasons = useOpened();
  const of = (one: Part) =>
    rows.filter((row) => row.part === one && (part === "all" || part === one));
  const limit = (one: Part) => most[one] ?? AT_ONCE;
  const shown = PARTS.flatMap((one) => of(one).slice(0, limit(one)));
  // A corrected record may have moved to another part, or gone: then nothing is chosen.
  const at = shown.some((row) => row.key === chosen) ? chosen : null;
  const more = (one: Part) => setMost((before) => ({ ...before, [one]: limit(one) + AT_ONCE }));
  const step = (by: number) => {
    const now = shown.findIndex((row) => row.key === at);
    const last = shown[now];
    // At the end of what is shown the rest of its part comes in.
    if (
      by > 0 &&
      last &&
      shown[now + 1]?.part !== last.part &&
      of(last.part).length > limit(last.part)
    ) {
      setAt(of(last.part)[limit(last.part)]?.key ?? at);
      more(last.part);
      return;
    }
    const next = now === -1 ? (by > 0 ? 0 : shown.length - 1) : now + by;
    setAt(shown[Math.min(Math.max(next, 0), shown.length - 1)]?.key ?? null);
  };
  const keys = shown.map((row) => row.key);
  useKeys([
    { keys: "j", words: t("todo.down"), run: () => step(1) },
    { keys: "k", words: t("todo.up"), run: () => step(-1) },
    { keys: "e", words: t("parties.showTexts"), run: () => words.turn(at, keys) },
    ...(at === null
      ? []
      : [{ keys: "Enter", words: t("parties.showTexts"), run: () => words.turn(at, keys) }]),
    { keys: "u", words: t("case.reasonKey"), run: () => reasons.turn(at, keys) },
  ]);
  useEffect(() => {
    if (at !== null)
      document
        .querySelector(".party-list [aria-current=true]")
        ?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return { part, setPart, at, setAt, of, limit, more, words, reasons, shown };
}

/** What is opened; of the chosen row, or of all while none is chosen. */
function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (key: string) => opened.has(key),
    turn: (key: string | null, all: readonly string[]) =>
      setOpened((before) => {
        if (key === null) return before.size > 0 ? new Set() : new Set(all);
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
  };
}
