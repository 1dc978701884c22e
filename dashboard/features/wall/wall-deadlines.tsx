import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import { dutyNames } from "../../lib/level-words";
import { nearest } from "../../lib/nearest";
import { useNow } from "../../lib/now";
import { useSaid } from "../../lib/said";
import { clock } from "../../lib/time";
import { Deadline } from "../../ui/deadline";
import { WallPanel } from "./wall-panel";

const SHOWN = 3;

/** What runs out next for this incident, whose it is, and who has not answered. */
export function WallDeadlines({
  incident,
  summary,
}: {
  incident: IncidentSummary;
  summary: SummaryView;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const said = useSaid();
  const mine = summary.deadlines.filter((one) => one.incident === incident.id);
  const over = mine.filter((one) => Date.parse(one.dueAt) <= now).length;
  return (
    <WallPanel
      title={t("wall.deadlines")}
      name={t("wall.deadlines")}
      aside={over > 1 ? t("wall.overdue", { n: over }) : null}
    >
      <ul className="wall-deadlines">
        {nearest(mine, now, SHOWN).map((one) => (
          <li key={`${one.kind}${one.of}`}>
            <Deadline dueAt={one.dueAt} startedAt={one.startedAt} />
            <div>
              <b>{said(one.title)}</b>
              <span>
                {[one.owner, t("wall.dueAt", { time: clock(one.dueAt, summary.timeZone, now) })]
                  .filter(Boolean)
                  .join(t("fact.separator"))}
              </span>
            </div>
          </li>
        ))}
        {mine.length === 0 ? <li className="none">{t("wall.noDeadlines")}</li> : null}
      </ul>
      <Foot incident={incident} summary={summary} />
    </WallPanel>
  );
}

function Foot({ incident, summary }: { incident: IncidentSummary; summary: SummaryView }) {
  const { t } = useTranslation();
  const pages = summary.pages.filter((one) => one.incident === incident.id);
  const open = pages.filter((one) => one.acknowledgedAt === null);
  const next = open[0];
  const called = next?.sends.map((send) => summary.people.find((one) => one.id === send.to)?.name);
  const waiting = summary.statements.filter(
    (one) => one.incident === incident.id && one.waitingFor.length > 0 && one.submittedAt !== null,
  );
  return (
    <div className="wall-foot" aria-live="polite">
      <div className={next ? "wall-unanswered" : ""} key={next?.id}>
        {t("wall.unacknowledged", { n: open.length })}
        {called
          ? ` ${[...new Set(called.filter(Boolean))].slice(0, 3).join(t("list.separator"))}`
          : ""}
        {incident.unanswered ? ` ${t("page.exhausted")}` : ""}
      </div>
      <div>
        {waiting.length === 0
          ? t("wall.nothingToSign")
          : t("wall.toSign", { n: waiting.length, who: chain(waiting, t) })}
      </div>
    </div>
  );
}

function chain(
  waiting: readonly StatementView[],
  t: ReturnType<typeof useTranslation>["t"],
): string {
  return dutyNames(t, [...new Set(waiting.flatMap((one) => one.waitingFor.slice(0, 1)))]);
}
