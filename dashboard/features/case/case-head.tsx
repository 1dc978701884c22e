import { useTranslation } from "react-i18next";
import type { CaseDetailView } from "../../../contract/summary";
import { levelLabel, levelName } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { age, clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Badge } from "../../ui/badge";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Meter } from "../../ui/meter";

/** How grave, what, and how far from the next threshold. */
export function CaseHead({ of }: { of: CaseDetailView }) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const possible = of.confidence === "possible";
  return (
    <header className={`case-head${of.drill ? " is-drill" : ""}`}>
      <div className="case-level">
        <Badge
          level={of.level}
          possible={possible}
          size={44}
          label={levelLabel(t, of.level, of.confidence)}
        />
        <div>
          <b>{levelName(t, of.level, of.confidence)}</b>
          <span>{possible ? t("level.possible") : t("level.confirmed")}</span>
        </div>
      </div>
      <div className="case-title">
        <h1>
          {of.drill ? <DrillMark label={t("drill")} /> : null}
          {of.title}
        </h1>
        <p>
          {[
            t("case.opened", { at: clock(of.openedAt, zone, now) }),
            t("level.since", {
              time: clock(of.levelSince, zone, now),
              age: age(now - Date.parse(of.levelSince), t),
            }),
            of.status === "open" ? null : t(`case.${of.status}`),
          ]
            .filter(Boolean)
            .join(t("fact.separator"))}{" "}
          {of.incident === null ? null : (
            <Go to={`/incidents/${of.incident}`}>{t("case.toIncident")}</Go>
          )}
        </p>
        {of.checks.map((check) => (
          <p key={`${check.kind}${check.rule}`} className="case-check">
            <b>{t(`check.${check.kind}`)}</b>
            {check.dueAt === null ? t("check.noClock") : <Deadline dueAt={check.dueAt} />}
          </p>
        ))}
      </div>
      <CountLine of={of} />
    </header>
  );
}

/** "9/10 户，待核实 0", and what the next one would do. */
function CountLine({ of }: { of: CaseDetailView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { evidence } = of;
  if (!evidence) return <div className="case-count">{t("incident.noCount")}</div>;
  const missing = evidence.threshold - evidence.count;
  return (
    <div className="case-count">
      <b aria-live="polite">{say(evidence.text)}</b>
      <Meter {...evidence} text={say(evidence.text)} />
      <span className={missing === 1 ? "near" : ""}>
        {missing > 0 ? t("case.missing", { n: missing }) : t("incident.reached")}
        {t("fact.separator")}
        {evidence.rule}
      </span>
    </div>
  );
}
