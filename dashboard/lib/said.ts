import { useTranslation } from "react-i18next";
import type { Bilingual } from "../../contract/primitives";

/** Picks the reader's language of a text that comes in both. */
export function useSaid(): (both: Bilingual) => string {
  const { i18n } = useTranslation();
  return (both) => (i18n.language === "en" ? both.en : both["zh-CN"]);
}

/** A rule in few words: what stands in brackets explains and is left to longer places. */
export function inShort(text: string): string {
  return text.replace(/（[^）]*）|\s*\([^)]*\)/gu, "");
}
