import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../contract/primitives";
import { allEn, allZh } from "./words/all";

const KEPT = "onevoice.language";

/** Starts the dictionary in the language that this browser chose before, else in Chinese: never by the browser's own. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: kept() ?? "zh-CN",
    fallbackLng: "zh-CN",
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    resources: { "zh-CN": { translation: allZh }, en: { translation: allEn } },
  });
  mark();
  i18next.on("languageChanged", mark);
}

/** The language that is shown now. */
export function languageNow(): Language {
  return i18next.language === "en" ? "en" : "zh-CN";
}

/** Shows another language and remembers it for this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // A browser that keeps nothing asks again at the next visit.
  }
  await i18next.changeLanguage(language);
}

function kept(): Language | null {
  try {
    const language = localStorage.getItem(KEPT);
    return language === "en" || language === "zh-CN" ? language : null;
  } catch {
    return null;
  }
}

function mark(): void {
  document.documentElement.lang = languageNow();
}
