import type { TFunction } from "i18next";
import { channelName, sourceName } from "../../lib/source-name";
import { versionOf } from "../../lib/rule-version";
import { useTranslation } from "react-i18next";
import type { AlertView } from "../../../contract/api";
import type { CaseDetailView } from "../../../contract/summary";
import { levelLabel, levelName } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock, wholeDate } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Badge } from "../../ui/badge";
import { Empty, Panel } from "../../ui/panel";

/** How the level came about, alert by alert, newest first: rule, count, window, and what lay outside of it. */
export function AlertHistory({ of }: { of: CaseDetailView }) {
  const { t } = useTranslation();
  const alerts = [...of.alerts].reverse();
  return (
    <Panel title={t("case.history")} className="case-history" aside={t("recent.order")}>
      {alerts.length === 0 ? (
        <Empty title={t("case.noAlerts")} why={t("case.noAlertsWhy")} />
      ) : null}
      <ol>
        {alerts.map((alert) => (
          <Line key={alert.id} alert={alert} of={of} />
        ))}
      </ol>
    </Panel>
  );
}

function Line({ alert, of }: { alert: AlertView; of: CaseDetailView }) {
  const { t, i18n } = useTranslation();
  const say = useSay();
  const now = useNow();
  const zone = useZone();
  const day = (at: string) => wholeDate(Date.parse(at), zone, i18n.language);
  return (
    <li>
      <time dateTime={alert.at}>{clock(alert.at, zone, now)}</time>
      <Badge
        level={alert.level}
        possible={alert.confidence === "possible"}
        size={18}
        label={levelLabel(t, alert.level, alert.confidence)}
      />
      <div>
        <b>{levelName(t, alert.level, alert.confidence)}</b> {say(alert.reason)}
        <small>
          {[
            alert.rule,
            say(alert.clause),
            t("grounds.version", { version: versionOf(alert.pack) }),
          ].join(t("fact.separator"))}
        </small>
        {alert.window ? (
          <small>
            {t("case.window", { from: day(alert.window.from), to: day(alert.window.to) })}
          </small>
        ) : null}
        <CountedThen alert={alert} />
        <LeftThen alert={alert} of={of} />
      </div>
    </li>
  );
}

/** Who was counted when the rule began to hold: as the alert recorded it, never rewritten. */
function CountedThen({ alert }: { alert: AlertView }) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  if (alert.counted.length === 0) return null;
  return (
    <details>
      <summary>
        {t("case.countedThen", {
          n: alert.count ?? alert.counted.length,
          unit: alert.unit === null ? "" : t(`unit.${alert.unit}`),
        }).trim()}
      </summary>
      <ul>
        {alert.counted.map((one, index) => (
          <li key={index}>
            <span>
              {one.label === "" ? t("parties.unnamed") : one.label}
              {one.verified ? null : <em> {t("parties.possible")}</em>}
            </span>
            <span>
              {[channelName(t, one.channel), clock(one.firstAt, zone, now)].join(
                t("fact.separator"),
              )}
              {one.url && /^https?:/.test(one.url) ? (
                <>
                  {" "}
                  <a href={one.url} target="_blank" rel="noreferrer noopener">
                    {t("parties.link")}
                  </a>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function LeftThen({ alert, of }: { alert: AlertView; of: CaseDetailView }) {
  const { t } = useTranslation();
  if (alert.excluded.length === 0) return null;
  const outside = alert.excluded.filter((one) => one.reason === "outside-window");
  return (
    <details>
      <summary>{t("case.outside", { n: alert.excluded.length, outside: outside.length })}</summary>
      <ul>
        {alert.excluded.map((one) => (
          <li key={one.id}>
            <del>{labelOf(t, one.id, of) ?? t("parties.unnamed")}</del>
            <span>{t(`excluded.${one.reason}`, { defaultValue: one.reason })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function labelOf(t: TFunction, id: string, of: CaseDetailView): string | null {
  const record = of.readings.find((one) => one.id === id);
  return record?.complainant ?? record?.title ?? (record ? sourceName(t, record) : null);
}
