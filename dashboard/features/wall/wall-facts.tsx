import { useTranslation } from "react-i18next";
import type { IncidentFacts, IncidentSummary, SummaryView } from "../../../contract/summary";
import { currentLine } from "../../lib/current-line";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Sign } from "../../ui/marks";
import { settleStatement } from "./fit-statement";
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
  const all = useFacts(incident, summary.facts[incident.id], summary.timeZone);
  const settled = settleStatement(current?.sentences ?? [], all.known.length + all.open.length);
  const facts = [...all.known.slice(0, settled.facts - all.open.length), ...all.open];
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
      <WallStatement line={line} setting={settled.setting} zone={summary.timeZone} />
    </WallPanel>
  );
}

/** At most four; what is open is never pushed out by what is known. */
function useFacts(
  incident: IncidentSummary,
  facts: IncidentFacts | undefined,
  zone: string,
): { known: Fact[]; open: Fact[] } {
  const { t } = useTranslation();
  const now = useNow();
  const at = (time: string) => clock(time, zone, now);
  const open = openFacts(incident, at, t).slice(0, 2);
  const known = [
    ...countedFacts(incident, t),
    ...reportedFacts(facts, at, t),
    ...originFacts(facts, at, t),
  ];
  return { known: known.slice(0, SHOWN - open.length), open };
}

type T = ReturnType<typeof useTranslation>["t"];
type At = (time: string) => string;

const sumOf = (
  incident: IncidentSummary,
  of: (view: IncidentSummary["caseViews"][number]) => number,
) => incident.caseViews.reduce((total, view) => total + of(view), 0);

function countedFacts(incident: IncidentSummary, t: T): Fact[] {
  const n = sumOf(incident, (one) => one.parties);
  if (n === 0) return [];
  const persons = sumOf(incident, (one) => one.persons);
  const signals = sumOf(incident, (one) => one.signals);
  return [
    {
      key: "parties",
      text: t("wall.counted", { n, persons }),
      aside: t("incident.signals", { n: signals }),
      open: false,
    },
  ];
}

function reportedFacts(facts: IncidentFacts | undefined, at: At, t: T): Fact[] {
  const report = facts?.reports.at(-1);
  if (!report) return [];
  const kind = t(`reported.${report.kind}`);
  return [
    {
      key: "report",
      text:
        report.persons === null
          ? t("wall.report", { kind })
          : t("wall.reportPersons", { kind, n: report.persons }),
      aside: `${at(report.at)} ${report.by}`,
      open: !report.verified,
    },
  ];
}

function originFacts(facts: IncidentFacts | undefined, at: At, t: T): Fact[] {
  const last = facts?.origins.at(-1);
  const text =
    last && facts
      ? t("wall.origins", { n: facts.origins.length, name: last.name })
      : t("incident.noOrigins");
  return [{ key: "origins", text, aside: last ? at(last.at) : "", open: false }];
}

function openFacts(incident: IncidentSummary, at: At, t: T): Fact[] {
  const possible = sumOf(incident, (one) => one.possibleParties);
  const check = incident.caseViews.flatMap((one) => one.checks)[0];
  const asked: Fact[] = check
    ? [
        {
          key: "check",
          text: t(`check.${check.kind}`),
          aside: check.dueAt ? t("wall.dueAt", { time: at(check.dueAt) }) : "",
          open: true,
        },
      ]
    : [];
  if (possible === 0) return asked;
  return [
    ...asked,
    { key: "possible", text: t("wall.possible", { n: possible }), aside: "", open: true },
  ];
}
