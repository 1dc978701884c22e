import { Refusal } from "../../ui/states";
import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { shortHash } from "../../lib/short-hash";
import { useMay } from "../../lib/session";
import { useAct } from "../../lib/use-act";
import { Go, useGo } from "../../ui/go";
import { Lock } from "../../ui/lock";
import { DrillMark } from "../../ui/marks";
import { beginDraft } from "./begin-draft";

/** Which statement this is: incident, audience, language, version, hash; and the way to its other language. */
export function Heading({ of, hashShown }: { of: StatementView; hashShown: boolean }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay("statements.write");
  const other = of.language === "en" ? "zh-CN" : "en";
  const begin = useAct(async () => {
    const { incident, audience } = of;
    go(`/statements/${await beginDraft({ incident, audience, language: other })}`);
  });
  const version = of.state === "draft" ? "statement.draftVersion" : "statement.version";
  return (
    <header className="st-head">
      <h1>
        {t(version, { v: of.version })}
        {of.state === "released" ? <Lock /> : null}
        {hashShown ? <code>{shortHash(of.hash)}</code> : null}
        {of.state === "draft" ? <em>{t("statement.notQuotable")}</em> : null}
      </h1>
      <p>
        {of.drill ? <DrillMark label={t("drill")} /> : null}
        <Go to={`/incidents/${of.incident}`}>{of.incidentTitle}</Go>
        <span>{t(`audience.${of.audience}`)}</span>
        <span>{t(`statement.language.${of.language}`)}</span>
        {may ? (
          <button
            type="button"
            className="link"
            disabled={begin.busy}
            onClick={() => void begin.run()}
          >
            {t(`statement.other.${other}`)}
          </button>
        ) : null}
        <Go to="/statements">{t("statement.back")}</Go>
      </p>
      <Refusal fault={begin.fault} />
    </header>
  );
}
