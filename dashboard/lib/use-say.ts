import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Bilingual } from "../../contract/primitives";

/** Chooses of two languages the reader's: `say({ "zh-CN": "户", en: "household" })`. */
export function useSay(): (both: Bilingual) => string {
  const { i18n } = useTranslation();
  const english = i18n.language === "en";
  return useCallback((both: Bilingual) => (english ? both.en : both["zh-CN"]), [english]);
}
