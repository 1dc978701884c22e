import { useTranslation } from "react-i18next";
import type { IncidentFacts, IncidentSummary, SummaryView } from "../../../contract/summary";
import { currentLine } from "../../lib/current-line";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Sign } from "../../ui/marks";
import { WallPanel } from "./wall-panel";
import { WallStatement } from "./wall-statement";

const SHOWN = 4;

interface Fact {
  key: string;
  text: string;
  aside: string;
  open: boolean;
}

/** What is confirmed and what is not, from the centre's own data; below it the one line that may be said. */
export function WallFacts({
  incident,
  summary,
}: {
  incident: IncidentSummary;
  summary: SummaryView;
}) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const line = currentLine(summary.statements, incident.id, i18n.language);
  const { current } = line;
  const facts = useFacts(incident, summary.facts[incident.id], summary.timeZone);
  return (
    <WallPanel
      title={t("wall.facts")}
      name={t("wall.facts")}
      aside={
        current?.expiresAt
          ? t("wall.nextUpdate", { time: clock(current.expiresAt, summary.timeZone, now) })
          : null
      }
    >
      <ul className="wall-facts" aria-live="polite">
        {facts.map((fact) => (
          <li key={fact.key} className={fact.open ? "open" : ""}>
            <Sign kind={fact.open ? "ahead" : "done"} />
            <span>{fact.text}</span>
            <em>{fact.aside}</em>
          </li>
        ))}
      </ul>
      <WallStatement line={line} zone={summary.timeZone} />
    </WallPanel>
  );
}

/** At most four lines; what is open is never pushed out by what is known. */
function useFacts(
  incident: IncidentSummary,
  facts: IncidentFacts | undefined,
  zone: string,
): Fact[] {
  const { t } = useTranslation();
  const now = useNow();
  const sum = (of: (view: IncidentSummary["caseViews"][number]) => number) =>
    incident.caseViews.reduce((total, view) => total + of(view), 0);
  const at = (time: string) => clock(time, zone, now);
  const report = facts?.reports.at(-1);
  const origin = facts?.origins.at(-1);
  const known: Fact[] = [
    ...(sum((one) => one.parties) > 0
      ? [
          {
            key: "parties",
            text: t("wall.counted", {
              n: sum((one) => one.parties),
              persons: sum((one) => one.persons),
            }),
            aside: t("incident.signals", { n: sum((one) => one.signals) }),
            open: false,
          },
        ]
      : []),
    ...(origin && facts
      ? [
          {
            key: "origins",
            text: t("wall.origins", { n: facts.origins.length, name: origin.name }),
            aside: at(origin.at),
            open: false,
          },
        ]
      : [{ key: "origins", text: t("incident.noOrigins"), aside: "", open: false }]),
    ...(report
      ? [
          {
            key: "report",
            text: t(report.persons === null ? "wall.report" : "wall.reportPersons", {
              kind: t(`reported.${report.kind}`),
              n: report.persons ?? 0,
            }),
            aside: `${at(report.at)} ${report.by}`,
            open: !report.verified,
          },
        ]
      : []),
  ];
  const possible = sum((one) => one.possibleParties);
  const checks = incident.caseViews.flatMap((one) => one.checks);
  const open: Fact[] = [
    ...checks.slice(0, 1).map((one) => ({
      key: "check",
      text: t(`check.${one.kind}`),
      aside: one.dueAt ? t("wall.dueAt", { time: at(one.dueAt) }) : "",
      open: true,
    })),
    ...(possible > 0
      ? [{ key: "possible", text: t("wall.possible", { n: possible }), aside: "", open: true }]
      : []),
  ];
  return [...known.slice(0, SHOWN - Math.min(open.length, 2)), ...open.slice(0, 2)];
}
