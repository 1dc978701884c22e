import { useTranslation } from "react-i18next";
import type { PolicyPack } from "../../contract/policy";
import { PackDocument } from "../features/policies/pack-document";
import { useKeys } from "../lib/keys";
import { useAnswer } from "../lib/use-answer";
import { Go, useGo } from "../ui/go";
import { Shown } from "../ui/states";
import "../ui/desk.css";

/** One pack of rules, to read. */
export function Screen({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const go = useGo();
  const language = i18n.language === "en" ? "en" : "zh-CN";
  const answer = useAnswer<PolicyPack & { active: boolean }>(
    `/policy-packs/${encodeURIComponent(id)}`,
    { events: [] },
  );
  useKeys([{ keys: "Escape", words: t("policy.back"), run: () => go("/policies") }]);
  return (
    <Shown of={answer} what={t("nav.policies")}>
      {(pack) => (
        <>
          <div className="chead">
            <h1>{pack.name[language]}</h1>
            <span className="mono">{pack.version}</span>
            {pack.active ? <em className="stamp">{t("policy.active")}</em> : null}
            <span className="muted">{t("policy.whereChanged")}</span>
            <Go to="/policies">{t("policy.back")}</Go>
          </div>
          <PackDocument pack={pack} />
        </>
      )}
    </Shown>
  );
}
