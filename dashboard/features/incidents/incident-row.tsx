import { useTranslation } from "react-i18next";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import { levelLabel, levelName } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { age, clock } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { DrillMark } from "../../ui/marks";
import { CaseLine } from "./case-line";
import { Evidence } from "./evidence";
import { RuleWords } from "./rule-words";

/** One open incident: how grave, what, on which evidence, under whose command; its cases below. */
export function IncidentRow({
  incident,
  summary,
}: {
  incident: IncidentSummary;
  summary: SummaryView;
}) {
  const { t } = useTranslation();
  const possible = incident.confidence === "possible";
  return (
    <li
      className={`incident l${incident.level}${possible ? " possible" : ""}${incident.drill ? " is-drill" : ""}`}
    >
      <div className="cells">
        <LevelCell incident={incident} />
        <div className="what">
          <h3>
            {incident.drill ? <DrillMark label={t("drill")} /> : null}
            {incident.title}
          </h3>
          <p>
            <Facts incident={incident} zone={summary.timeZone} />
          </p>
        </div>
        <div className="ev">
          <Evidence evidence={incident.evidence} />
          {incident.evidence ? (
            <RuleWords rule={incident.evidence.rule} rules={summary.rules} />
          ) : null}
        </div>
        <div className="cmd">
          <span>{t("incident.commander")}</span>
          <b>{commanderOf(incident, summary) ?? t("incident.noCommander")}</b>
        </div>
      </div>
      <ul className="cases">
        {incident.caseViews.map((each) => (
          <CaseLine key={each.id} view={each} />
        ))}
      </ul>
    </li>
  );
}

function LevelCell({ incident }: { incident: IncidentSummary }) {
  const { t } = useTranslation();
  const possible = incident.confidence === "possible";
  return (
    <div className="lv">
      <Badge
        level={incident.level}
        possible={possible}
        size={44}
        label={levelLabel(t, incident.level, incident.confidence)}
        onFill={!possible && incident.level === 1}
      />
      <div>
        <b>{levelName(t, incident.level, incident.confidence)}</b>
        <span>{possible ? t("level.possible") : t("level.confirmed")}</span>
      </div>
    </div>
  );
}

function Facts({ incident, zone }: { incident: IncidentSummary; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const origins = incident.caseViews.reduce((sum, each) => sum + each.origins, 0);
  const facts = [
    t("incident.since", {
      time: clock(incident.openedAt, zone, now),
      age: age(now - Date.parse(incident.openedAt), t),
    }),
    origins > 0 ? t("incident.origins", { n: origins }) : t("incident.noOrigins"),
    t("incident.signals", { n: incident.caseViews.reduce((sum, each) => sum + each.signals, 0) }),
  ];
  return facts.join(t("fact.separator"));
}

function commanderOf(incident: IncidentSummary, summary: SummaryView): string | null {
  const id = incident.commander;
  return id === null ? null : (summary.people.find((each) => each.id === id)?.name ?? id);
}
