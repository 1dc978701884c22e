import { useTranslation } from "react-i18next";
import type { PolicyPack } from "../../../contract/policy";
import { dutyNames } from "../../lib/level-words";
import { Badge } from "../../ui/badge";
import { Panel } from "../../ui/panel";
import { durationWords, RuleSentence, stepsOf } from "./rule-sentence";

const LEVELS = [1, 2, 3] as const;
const URGENCIES = ["urgent", "important", "ordinary"] as const;
const CLOCKS = ["response", "preliminary", "resolution"] as const;

/** A pack to read: rules by level, events, clocks. Changed in its file, never here. */
export function PackDocument({ pack }: { pack: PolicyPack }) {
  return (
    <div className="cgrid">
      <Rules pack={pack} />
      <div className="stack">
        <Clocks pack={pack} />
        <Events pack={pack} />
      </div>
    </div>
  );
}

function Rules({ pack }: { pack: PolicyPack }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "zh-CN";
  return (
    <Panel title={t("policy.rules")} aside={t("policy.anyHolds")} className="rules">
      {LEVELS.map((level) => (
        <section key={level} aria-label={t(`level.${level}`)}>
          <h3>
            <Badge level={level} possible={false} size={20} />
            {t(`level.${level}`)}
          </h3>
          {pack.rules
            .filter((rule) => rule.level === level)
            .map((rule) => (
              <article key={rule.id} id={rule.id}>
                <span className="mono">{rule.id}</span>
                <div>
                  <RuleSentence rule={rule} />
                  <p>{rule.text[language]}</p>
                  <small>
                    <cite>{rule.clause[language]}</cite>
                    {t("policy.reviewBy", { date: rule.reviewBy })}
                    {rule.classes.length > 0
                      ? t("policy.alsoCalls", { whom: dutyNames(t, rule.classes) })
                      : ""}
                  </small>
                </div>
              </article>
            ))}
        </section>
      ))}
      <section>
        <h3>
          <Badge level={4} possible={false} size={20} />
          {t("level.4")}
        </h3>
        <p className="rest">{t("policy.otherwise")}</p>
      </section>
    </Panel>
  );
}

function Clocks({ pack }: { pack: PolicyPack }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("policy.clocks")}>
      <table className="plain">
        <thead>
          <tr>
            <th />
            {CLOCKS.map((kind) => (
              <th key={kind}>{t(`clock.${kind}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {URGENCIES.map((urgency) => (
            <tr key={urgency}>
              <th>{t(`complaint.urgency.${urgency}`)}</th>
              {CLOCKS.map((kind) => (
                <td key={kind}>{durationWords(pack.urgencies[urgency][kind], t)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="kv">
        <dt>{t("clock.acknowledge")}</dt>
        <dd>{durationWords(pack.acknowledge, t)}</dd>
        <dt>{t("clock.confirm")}</dt>
        <dd>{durationWords({ minutes: pack.confirmWithinMinutes }, t)}</dd>
        <dt>{t("clock.seriousness")}</dt>
        <dd>{durationWords({ minutes: pack.seriousnessWithinMinutes }, t)}</dd>
        <dt>{t("policy.quiet")}</dt>
        <dd>
          {t("policy.quietHours", { one: pack.quietHours.level1, below: pack.quietHours.below })}
        </dd>
        <dt>{t("policy.calls", { level: t("level.1") })}</dt>
        <dd>{dutyNames(t, pack.levelClasses.level1)}</dd>
        <dt>{t("policy.calls", { level: t("level.2") })}</dt>
        <dd>{dutyNames(t, pack.levelClasses.level2)}</dd>
      </dl>
    </Panel>
  );
}

function Events({ pack }: { pack: PolicyPack }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "zh-CN";
  return (
    <Panel title={t("policy.events")}>
      <div className="wide">
        <table className="plain">
          <thead>
            <tr>
              <th>{t("policy.event")}</th>
              <th>{t("policy.becomes")}</th>
              <th>{t("policy.called")}</th>
            </tr>
          </thead>
          <tbody>
            {pack.events.map((event) => (
              <tr key={event.id}>
                <td title={event.id}>{event.text[language]}</td>
                <td>{stepsOf(event, t)}</td>
                <td>{dutyNames(t, event.classes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
