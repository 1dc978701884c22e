import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../lib/keys";
import { useGo } from "./go";

/** A list that the keyboard walks: J and K move, Enter opens. Returns the id of the row that is chosen. */
export function useRows(paths: readonly string[]): string | null {
  const { t } = useTranslation();
  const go = useGo();
  const [at, setAt] = useState<string | null>(null);
  const step = (by: number) => {
    const now = at === null ? -1 : paths.indexOf(at);
    const next = now === -1 ? (by > 0 ? 0 : paths.length - 1) : now + by;
    setAt(paths[Math.min(Math.max(next, 0), paths.length - 1)] ?? null);
  };
  useKeys([
    { keys: "j", words: t("todo.down"), run: () => step(1) },
    { keys: "k", words: t("todo.up"), run: () => step(-1) },
    ...(at === null ? [] : [{ keys: "Enter", words: t("todo.open"), run: () => go(at) }]),
  ]);
  useEffect(() => {
    if (at !== null)
      document.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return at;
}
