import { useTranslation } from "react-i18next";
import type { IncidentFacts, IncidentSummary, SummaryView } from "../../../contract/summary";
import { useNow } from "../../lib/now";
import { inShort, useSaid } from "../../lib/said";
import { clock } from "../../lib/time";
import { Meter } from "../../ui/meter";
import { WallPanel } from "./wall-panel";

const PARTIES_SHOWN = 5;
const FLOORS = 12;

/** How many are affected, how far from the threshold, where they live; how many stand on the site. */
export function WallAffected({
  incident,
  summary,
}: {
  incident: IncidentSummary;
  summary: SummaryView;
}) {
  const { t } = useTranslation();
  const said = useSaid();
  const facts = summary.facts[incident.id];
  const { evidence } = incident;
  const sum = (of: (view: IncidentSummary["caseViews"][number]) => number) =>
    incident.caseViews.reduce((total, view) => total + of(view), 0);
  return (
    <WallPanel
      title={t("wall.affected")}
      name={t("wall.affected")}
      className="wall-affected"
      aside={<Next facts={facts} summary={summary} />}
    >
      <div className="wall-number" aria-live="polite">
        <b>{evidence ? evidence.count : sum((one) => one.parties)}</b>
        <span>
          {evidence
            ? t("wall.of", { n: evidence.threshold, unit: t(`unit.${evidence.unit}`) })
            : t("unit.party")}
        </span>
        <em>
          <span>{t("wall.persons", { n: sum((one) => one.persons) })}</span>
          <span>
            {t("wall.unverified", { n: evidence?.possible ?? sum((one) => one.possibleParties) })}
          </span>
        </em>
      </div>
      {evidence ? <Meter {...evidence} text={said(evidence.text)} /> : null}
      {facts && facts.buildings.length > 0 ? (
        <Buildings facts={facts} />
      ) : (
        <Parties facts={facts} zone={summary.timeZone} />
      )}
      <Site facts={facts} zone={summary.timeZone} />
    </WallPanel>
  );
}

/** One column a building, one block a counted party: solid verified, dashed not yet. No rooms: a wall is seen by all. */
function Buildings({ facts }: { facts: IncidentFacts }) {
  const { t } = useTranslation();
  return (
    <ul className="wall-buildings" aria-label={t("wall.buildings")}>
      {facts.buildings.slice(0, 8).map(({ name, verified, possible }) => (
        <li key={name}>
          <span className="stack" aria-hidden="true">
            {Array.from({ length: Math.min(FLOORS, verified + possible) }, (_, index) => (
              <i key={index} className={index < verified ? "f" : "p"} />
            ))}
          </span>
          <span>{name}</span>
          <b>{verified + possible}</b>
        </li>
      ))}
    </ul>
  );
}

function Parties({ facts, zone }: { facts: IncidentFacts | undefined; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const parties = (facts?.parties ?? []).slice(-PARTIES_SHOWN).reverse();
  if (parties.length === 0) return <p className="wall-none">{t("wall.noParties")}</p>;
  return (
    <ul className="wall-parties" aria-label={t("wall.parties")}>
      {parties.map((one, index) => (
        <li key={index}>
          <span>{one.label}</span>
          <em>
            {[one.verified ? null : t("wall.notVerified"), clock(one.at, zone, now)]
              .filter(Boolean)
              .join(t("fact.separator"))}
          </em>
        </li>
      ))}
    </ul>
  );
}

function Site({ facts, zone }: { facts: IncidentFacts | undefined; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const heads = (facts?.reports ?? []).filter(
    (one) => one.kind === "on-site-gathering" && one.persons !== null,
  );
  const last = heads.at(-1);
  if (!last) return <div className="wall-site none">{t("wall.noSite")}</div>;
  const before = heads.at(-2);
  return (
    <div className="wall-site" aria-live="polite">
      <span>{t("wall.site")}</span>
      <b>{last.persons}</b>
      <span>{t("unit.person")}</span>
      <em>
        {t("wall.reportedAt", { time: clock(last.at, zone, now) })}
        {before ? `${t("fact.separator")}${t("wall.before", { n: before.persons ?? 0 })}` : ""}
      </em>
    </div>
  );
}

/** The nearest threshold that is not met. */
function Next({ facts, summary }: { facts: IncidentFacts | undefined; summary: SummaryView }) {
  const { t } = useTranslation();
  const said = useSaid();
  const next = facts?.next;
  const rule = next ? summary.rules[next.rule] : undefined;
  if (!next || !rule) return null;
  return next.missing === null
    ? t("wall.next", { what: inShort(said(rule.text)) })
    : t("wall.nextMissing", { n: next.missing, level: t(`level.${String(next.level)}`) });
}
