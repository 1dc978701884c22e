import { useTranslation } from "react-i18next";
import type { ComplaintDetailView } from "../../../contract/summary";
import { levelLabel } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Meter } from "../../ui/meter";
import { Panel } from "../../ui/panel";
import { Acts } from "./acts";
import { Notes } from "./notes";
import { firstLine } from "./first-line";
import { Who } from "./who";

/** Everything a handler needs of one complaint: clocks, the sender's own words beside his, acts, the case. */
export function Detail({ of }: { of: ComplaintDetailView }) {
  return (
    <div className="complaint">
      <Head of={of} />
      <Said of={of} />
      <Acts key={of.record} of={of} />
      <CaseOf of={of} />
    </div>
  );
}

function Head({ of }: { of: ComplaintDetailView }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t("complaint.title")}>
      <div className="chead">
        {of.level === null || of.confidence === null ? null : (
          <Badge
            level={of.level}
            possible={of.confidence === "possible"}
            size={28}
            label={levelLabel(t, of.level, of.confidence)}
          />
        )}
        {of.drill ? <DrillMark label={t("drill")} /> : null}
        <h1>{of.title ?? firstLine(of).slice(0, 40)}</h1>
        <span className="muted">
          {t(`complaint.urgency.${of.urgency}`)}
          {t("fact.separator")}
          {t(`complaint.status.${of.status}`)}
        </span>
      </div>
      <Who of={of} />
      <Clocks of={of} />
    </section>
  );
}

const CLOCKS = ["acknowledge", "response", "resolution", "follow-up"] as const;

function Clocks({ of }: { of: ComplaintDetailView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const kinds = [...CLOCKS, ...of.clocks.map((one) => one.clock)];
  return (
    <div className="clk">
      {[...new Set(kinds)].map((kind) => {
        const found = of.clocks.find((one) => one.clock === kind);
        return (
          <div key={kind}>
            <span>{t(`clock.${kind}`)}</span>
            {found ? (
              <Deadline dueAt={found.dueAt} startedAt={found.startedAt} metAt={found.metAt} />
            ) : (
              <span className="deadline met">{t("complaint.clockNotOpen")}</span>
            )}
            <span>
              {found
                ? clock(found.metAt ?? found.dueAt, zone, now)
                : kind === "follow-up"
                  ? t("complaint.clockAfterResolve")
                  : ""}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Said({ of }: { of: ComplaintDetailView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  return (
    <section className="panel words" aria-label={t("complaint.said")}>
      <div>
        <h2>
          {t("complaint.said")}
          <em>{t("complaint.locked")}</em>
        </h2>
        <q>{of.text ?? of.title}</q>
        <p className="muted">
          {t(`complaint.from.${of.channel}`, { defaultValue: of.channel })}{" "}
          {clock(of.madeAt, zone, now)}
        </p>
      </div>
      <Notes of={of} />
    </section>
  );
}

function CaseOf({ of }: { of: ComplaintDetailView }) {
  const { t, i18n } = useTranslation();
  const view = of.caseView;
  const language = i18n.language === "en" ? "en" : "zh-CN";
  if (!view)
    return <Panel title={t("nav.cases")}>{of.reason?.[language] ?? t("complaint.noCase")}</Panel>;
  const text = view.evidence?.text[language];
  return (
    <Panel
      title={t("nav.cases")}
      aside={levelLabel(t, view.level, view.confidence)}
      className="ofcase"
    >
      <p>
        <Go to={`/cases/${view.id}`}>{view.title}</Go>
      </p>
      {view.evidence && text ? (
        <>
          <Meter {...view.evidence} text={text} />
          <p className="muted">{text}</p>
        </>
      ) : null}
      <p className="muted">{of.reason?.[language]}</p>
      {of.others.length > 0 ? (
        <ul>
          {of.others.map((one) => (
            <li key={one.record}>
              <Go to={`/complaints/${encodeURIComponent(one.record)}`}>
                {one.who ?? t("complaint.anonymous")}
              </Go>
              <span className="muted">
                {t(`complaint.counted.${one.counted}`)}
                {t("fact.separator")}
                {one.reason[language]}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
