import { refusalWords } from "../../lib/refusal-words";
import { refusedItem } from "./refused-item";
import { useTranslation } from "react-i18next";
import type { SourceTrace } from "../../../contract/source";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Sign } from "../../ui/marks";

const SIGNS = { done: "done", failed: "failed", "not-reached": "stopped" } as const;

/** One visit step by step; it stops at the step that failed, and says that nothing was stored. */
export function Trace({ trace }: { trace: SourceTrace }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const { newest, fault } = trace;
  return (
    <div className="trace" role="status">
      <ol>
        {trace.steps.map((one) => (
          <li key={one.step} className={one.state}>
            <Sign kind={SIGNS[one.state]} />
            <span>{t(`listen.visit.${one.step}`)}</span>
            <span>{one.state === "not-reached" ? t("listen.notReached") : one.detail}</span>
          </li>
        ))}
      </ol>
      {fault ? (
        <p className="fault">
          {t(`fault.${fault.class}`, { defaultValue: fault.class })}
          {t("fact.separator")}
          {refusalWords(t, fault)}
        </p>
      ) : null}
      {newest ? (
        <p>
          {t("listen.newest", {
            title: newest.title,
            time: newest.at ? clock(newest.at, zone, now) : t("listen.noTime"),
          })}
        </p>
      ) : null}
      {trace.refused.map((one, index) => (
        <p key={index} className="muted">
          {refusedItem(t, one)}
        </p>
      ))}
      <p className="muted">{t("listen.storedNothing", { ms: trace.ms })}</p>
    </div>
  );
}
