import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { levelLabel, levelName } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { inShort } from "../../lib/said";
import { clock, stopwatch } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Badge } from "../../ui/badge";
import { Lock } from "../../ui/lock";
import { DrillMark } from "../../ui/marks";
import { CloseAct } from "./close-act";
import { CommandAct } from "./command-act";
import { LoweringAct } from "./lowering-act";

/** How grave, what, since when, under whose command; and what its commander may do with it. */
export function Banner({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const possible = detail.confidence === "possible";
  const closed = detail.status === "closed";
  return (
    <header
      className={`inc-banner l${detail.level}${possible || closed ? " hollow" : ""}${detail.drill ? " is-drill" : ""}`}
    >
      <div className="inc-level">
        <Badge
          level={detail.level}
          possible={possible}
          size={48}
          label={levelLabel(t, detail.level, detail.confidence)}
          onFill={!possible && !closed}
        />
        <div>
          <b>{levelName(t, detail.level, detail.confidence)}</b>
          <span>{possible ? t("level.possible") : t("level.confirmed")}</span>
        </div>
      </div>
      <div className="inc-title">
        <h1>
          {detail.drill ? <DrillMark label={t("drill")} /> : null}
          {detail.title}
        </h1>
        <p>{closed ? <Ended detail={detail} /> : <Why detail={detail} />}</p>
      </div>
      {closed ? null : <Elapsed detail={detail} />}
      <Commander detail={detail} />
      {closed ? null : (
        <div className="inc-acts">
          <CommandAct detail={detail} />
          <LoweringAct detail={detail} />
          <CloseAct detail={detail} />
        </div>
      )}
    </header>
  );
}

function Commander({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const { commanderSince: since } = detail;
  return (
    <div className="inc-fact">
      <span>{t("incident.commander")}</span>
      <b>
        {detail.commanderName ?? t("incident.noCommander")}
        {detail.commander === null ? null : <Lock />}
      </b>
      <span>{since === null ? null : <Since at={since} zone={detail.timeZone} />}</span>
    </div>
  );
}

const WHY_SHOWN = 2;

/** In one line, the rules that hold at the present level. */
function Why({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const say = useSay();
  const rules = new Set(
    detail.caseDetails.flatMap((one) =>
      one.alerts.filter((alert) => alert.level === detail.level).map((alert) => alert.rule),
    ),
  );
  const words = [...rules].flatMap((rule) => {
    const known = detail.rules[rule];
    return known ? [inShort(say(known.text))] : [];
  });
  if (words.length === 0) return <>{t("inc.noWhy")}</>;
  const more = words.length - WHY_SHOWN;
  return (
    <>
      {words.slice(0, WHY_SHOWN).join(t("fact.separator"))}
      {more > 0 ? `${t("fact.separator")}${t("inc.andMore", { n: more })}` : null}
    </>
  );
}

function Ended({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const now = useNow();
  const at = detail.closedAt ? clock(detail.closedAt, detail.timeZone, now) : "";
  return <>{t("inc.closedBy", { at, by: nameOf(detail), reason: detail.closedReason ?? "" })}</>;
}

function nameOf({ closedBy, people }: IncidentDetailView): string {
  return people.find((one) => one.id === closedBy)?.name ?? closedBy ?? "";
}

function Elapsed({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <div className="inc-fact">
      <span>{t("inc.elapsed")}</span>
      <b>
        <small>T+</small>
        {stopwatch(now - Date.parse(detail.levelSince))}
      </b>
      <span>
        <Since at={detail.levelSince} zone={detail.timeZone} />
      </span>
    </div>
  );
}

function Since({ at, zone }: { at: string; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  return <>{t("inc.since", { at: clock(at, zone, now) })}</>;
}
