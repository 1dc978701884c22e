import { versionOf } from "../../lib/rule-version";
import { useTranslation } from "react-i18next";
import type { AlertView, EvidenceView } from "../../../contract/api";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { levelLabel } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Badge } from "../../ui/badge";
import { Meter } from "../../ui/meter";
import { Empty, Panel } from "../../ui/panel";
import { Checks } from "./checks";
import { Exclusions } from "./exclusions";

/** Why the incident stands where it stands: every alert with its rule, its count and its moment; what is still asked; what comes next. */
export function Grounds(props: {
  detail: IncidentDetailView;
  exclusions: boolean;
  onExclusions: () => void;
}) {
  const { t } = useTranslation();
  const { detail } = props;
  const alerts = alertsOf(detail);
  const pack = alerts[0]?.pack;
  return (
    <Panel
      title={t("grounds.title")}
      className="inc-grounds"
      aside={pack === undefined ? null : t("grounds.pack", { version: versionOf(pack) })}
    >
      <Checks detail={detail} />
      {alerts.length === 0 ? <Empty title={t("grounds.none")} /> : null}
      <ul className="inc-alerts">
        {alerts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} detail={detail} />
        ))}
      </ul>
      <Next detail={detail} />
      <Exclusions {...props} />
    </Panel>
  );
}

/** Gravest first, then newest; of one rule on one case only the latest word. */
function alertsOf(detail: IncidentDetailView): AlertView[] {
  const latest = new Map<string, AlertView>();
  for (const alert of detail.caseDetails.flatMap((one) => one.alerts)) {
    const key = `${alert.case} ${alert.rule}`;
    const before = latest.get(key);
    if (!before || Date.parse(before.at) <= Date.parse(alert.at)) latest.set(key, alert);
  }
  return [...latest.values()].sort(
    (a, b) => a.level - b.level || Date.parse(b.at) - Date.parse(a.at),
  );
}

function AlertLine({ alert, detail }: { alert: AlertView; detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const rule = detail.rules[alert.rule];
  const possible = alert.confidence === "possible";
  return (
    <li>
      <Badge
        level={alert.level}
        possible={possible}
        size={20}
        label={levelLabel(t, alert.level, alert.confidence)}
      />
      <div className="rule">
        <b>{rule ? say(rule.text) : alert.rule}</b>
        <small>{[alert.rule, say(alert.clause)].join(t("fact.separator"))}</small>
      </div>
      <div className="count">
        {alert.count !== null && alert.threshold !== null ? (
          <Meter
            count={alert.count}
            possible={alert.possible}
            threshold={alert.threshold}
            text={say(alert.reason)}
          />
        ) : null}
        <span>{say(alert.reason)}</span>
        {possible ? <em>{t("level.possible")}</em> : null}
      </div>
      <time dateTime={alert.at}>{clock(alert.at, detail.timeZone, now)}</time>
    </li>
  );
}

/** How much is missing to the next threshold, and what it would mean. */
function Next({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const say = useSay();
  const ahead = detail.caseDetails.flatMap((one) =>
    one.evidence && one.evidence.count < one.evidence.threshold ? [one.evidence] : [],
  );
  const nearest = ahead.sort((a, b) => gap(a) - gap(b))[0];
  if (!nearest)
    return (
      <p className="inc-next">
        <b>{t("grounds.next")}</b>
        {t("grounds.noNext")}
      </p>
    );
  const rule = detail.rules[nearest.rule];
  return (
    <p className="inc-next">
      <b>{t("grounds.next")}</b>
      {t("grounds.nextMore", { n: gap(nearest), rule: rule ? say(rule.text) : nearest.rule })}
      <small>{say(nearest.text)}</small>
    </p>
  );
}

const gap = (evidence: EvidenceView) => evidence.threshold - evidence.count;
