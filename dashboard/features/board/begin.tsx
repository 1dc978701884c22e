import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { Go } from "../../ui/go";
import { Sign } from "../../ui/marks";
import { Panel } from "../../ui/panel";

/** What a centre just set up still lacks, each with the way there; gone once people and sources are known. */
export function Begin({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const { people, sources, signals, watched } = summary;
  if (people.length > 0 && sources.length > 0) return null;
  const steps = [
    { key: "people", to: "/on-call", done: people.length > 0 },
    { key: "sources", to: "/sources", done: sources.length > 0 },
    { key: "complaint", to: "/complaints/new", done: signals.length > 0 || watched.length > 0 },
    { key: "rules", to: "/policies", done: false },
  ] as const;
  const left = steps.filter((one) => !one.done && one.key !== "rules").length;
  const next = steps.find((one) => !one.done);
  return (
    <Panel title={t("begin.title")} className="begin" aside={t("begin.left", { n: left })}>
      <ol>
        {steps.map((one, index) => (
          <li key={one.key} className={one.done ? "done" : ""}>
            <i aria-hidden="true">{one.done ? <Sign kind="done" /> : index + 1}</i>
            <div>
              <b>{t(`begin.${one.key}`)}</b>
              <small>{t(`begin.${one.key}.why`)}</small>
            </div>
            {one.done ? (
              <em>{t("begin.done")}</em>
            ) : (
              <Go to={one.to} className={one === next ? "button primary" : "button"}>
                {t(`begin.${one.key}.act`)}
              </Go>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
