import { useTranslation } from "react-i18next";
import type { Bilingual } from "../../contract/primitives";
import { useAnswer } from "../lib/use-answer";
import { Go } from "../ui/go";
import { Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import "../ui/desk.css";

interface PackRow {
  id: string;
  version: string;
  name: Bilingual;
  effectiveFrom: string;
  active: boolean;
  rules: number;
  events: number;
}

/** Packs of rules: which one decides, and the others on the shelf. */
export function Screen() {
  const { t, i18n } = useTranslation();
  const answer = useAnswer<{ items: PackRow[] }>("/policy-packs?limit=100", { events: [] });
  const language = i18n.language === "en" ? "en" : "zh-CN";
  return (
    <>
      <h1 className="spoken">{t("nav.policies")}</h1>
      <Shown of={answer} what={t("nav.policies")}>
        {({ items }) => (
          <Panel title={t("policy.packs")} aside={t("policy.whereChanged")}>
            <ul className="packs">
              {items.map((pack) => (
                <li key={pack.id}>
                  <Go to={`/policies/${pack.id}`}>{pack.name[language]}</Go>
                  {pack.active ? <em className="stamp">{t("policy.active")}</em> : null}
                  <span className="muted">
                    {t("policy.counts", {
                      version: pack.version,
                      from: pack.effectiveFrom,
                      rules: pack.rules,
                      events: pack.events,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </Shown>
    </>
  );
}
