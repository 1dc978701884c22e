import { useTranslation } from "react-i18next";
import { chooseLanguage, languageNow } from "../lib/i18n";

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = languageNow() === "en" ? "zh-CN" : "en";
  return (
    <button type="button" className="link" lang={other} onClick={() => void chooseLanguage(other)}>
      {t("app.language")}
    </button>
  );
}
