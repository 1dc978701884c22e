import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { currentLine } from "../../lib/current-line";
import { shortHash } from "../../lib/short-hash";
import { dutyNames } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Panel } from "../../ui/panel";

/** The one line of the gravest real incident: which version, who may say it, what comes next. */
export function LineCard({ summary }: { summary: SummaryView }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const incident = summary.incidents[0];
  if (!incident) return null;
  const { current, next } = currentLine(summary.statements, incident.id, i18n.language);
  const expired = current?.expiresAt != null && Date.parse(current.expiresAt) <= now;
  return (
    <Panel
      title={t("board.line")}
      aside={
        current?.expiresAt
          ? t("say.until", { time: clock(current.expiresAt, summary.timeZone, now) })
          : null
      }
    >
      <dl className="board-kv">
        <dt>{t("board.current")}</dt>
        <dd className={expired ? "alarm" : ""}>
          {!current
            ? t("say.none")
            : expired
              ? t("say.expired", { version: current.version })
              : `v${String(current.version)} `}
          {current && !expired ? <code>{shortHash(current.hash)}</code> : null}
        </dd>
        <dt>{t("board.speaker")}</dt>
        <dd>
          {current?.speaker ? t("say.only", { name: current.speaker.name }) : t("say.noSpeaker")}
        </dd>
        <dt>{t("board.nextVersion")}</dt>
        <dd>
          {next
            ? t("say.waits", { version: next.version, who: dutyNames(t, next.waitingFor) })
            : t("board.none")}
        </dd>
      </dl>
    </Panel>
  );
}

const SHOWN = ["duty", "backup", "commander", "leader"] as const;

/** Who holds which duty, and whether they have answered what calls them. */
export function OnDuty({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("board.onDuty")}>
      <dl className="board-kv">
        {SHOWN.map((duty) => {
          const held = summary.people.filter((one) => one.duties.includes(duty));
          return [
            <dt key={duty}>{t(`duty.${duty}`)}</dt>,
            <dd key={`${duty}-people`} className={held.length === 0 ? "alarm" : ""}>
              {held.length === 0
                ? t("board.gap")
                : held
                    .slice(0, 3)
                    .map((one) => (
                      <Answered key={one.id} summary={summary} id={one.id} name={one.name} />
                    ))}
            </dd>,
          ];
        })}
      </dl>
    </Panel>
  );
}

function Answered({ summary, id, name }: { summary: SummaryView; id: string; name: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const called = summary.pages.filter(
    (page) => page.to.includes(id) || page.sends.some((send) => send.to === id),
  );
  const answer = called.flatMap((page) => page.acknowledgements.filter((one) => one.by === id))[0];
  const open = called.some(
    (page) => page.acknowledgedAt === null && !page.acknowledgements.some((one) => one.by === id),
  );
  const state = open
    ? t("board.notAnswered")
    : answer
      ? t("board.answered", { time: clock(answer.at, summary.timeZone, now) })
      : null;
  return (
    <span className={open ? "alarm" : ""}>
      {[name, state].filter(Boolean).join(t("fact.separator"))}
    </span>
  );
}

/** How much people were called: over one each in ten minutes nobody listens any more. */
export function PagingCard({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const { paging } = summary;
  const open = summary.pages.filter((page) => page.acknowledgedAt === null && !page.drill).length;
  return (
    <Panel title={t("board.paging")} aside={t("board.pagingTarget")}>
      <dl className="board-kv">
        <dt>{t("board.tenMinutes")}</dt>
        <dd>
          {t("board.times", { n: paging.lastTenMinutes, drills: paging.drillsLastTenMinutes })}
        </dd>
        <dt>{t("board.most")}</dt>
        <dd>
          {paging.most
            ? t("board.mostOf", { name: paging.most.name, n: paging.most.count })
            : t("board.none")}
        </dd>
        <dt>{t("page.notAcknowledged")}</dt>
        <dd className={open > 0 ? "alarm" : ""}>{open}</dd>
      </dl>
    </Panel>
  );
}
