import { channelName, sourceName } from "../../lib/source-name";
import { useTranslation } from "react-i18next";
import type { AlertView } from "../../../contract/api";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import type { CaseDetailView } from "../../../contract/summary";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { standingOf } from "../../lib/who-counts";
import type { PartyLine } from "../../lib/who-counts";
import { Go } from "../../ui/go";
import { Empty, Panel } from "../../ui/panel";

/** Who was counted, case by case: masked, with the time, the channel and the record that says so. */
export function Parties(props: {
  detail: IncidentDetailView;
  texts: boolean;
  onTexts: () => void;
}) {
  const { t } = useTranslation();
  const { detail, texts } = props;
  const cases = detail.caseDetails.filter((one) => one.counting.length > 0);
  return (
    <Panel
      title={t("parties.title")}
      className="inc-parties"
      aside={
        <button type="button" className="link" aria-pressed={texts} onClick={props.onTexts}>
          {texts ? t("parties.hideTexts") : t("parties.showTexts")}
          <kbd>E</kbd>
        </button>
      }
    >
      {cases.length === 0 ? <Empty title={t("parties.none")} /> : null}
      {cases.map((one) => (
        <OfCase key={one.id} of={one} zone={detail.timeZone} texts={texts} />
      ))}
    </Panel>
  );
}

function OfCase({ of, zone, texts }: { of: CaseDetailView; zone: string; texts: boolean }) {
  const say = useSay();
  const { counted, possible } = standingOf(of);
  return (
    <>
      <h3>
        <Go to={`/cases/${of.id}`}>{of.title}</Go>
        <span aria-live="polite">{of.evidence ? say(of.evidence.text) : null}</span>
      </h3>
      <ul tabIndex={0} aria-label={of.title}>
        {[...possible, ...counted].map((line) => (
          <Line
            key={line.party.records[0] ?? line.party.label}
            line={line}
            alerts={of.alerts}
            zone={zone}
            texts={texts}
          />
        ))}
      </ul>
    </>
  );
}

function Line(props: {
  line: PartyLine;
  alerts: readonly AlertView[];
  zone: string;
  texts: boolean;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const { line, alerts, zone, texts } = props;
  const { party, record } = line;
  const told = alerts
    .flatMap((alert) => alert.counted)
    .find((one) => record !== null && one.signals.includes(record.id));
  const heardBy = told
    ? channelName(t, told.channel)
    : record
      ? sourceName(t, record)
      : t("parties.attested");
  return (
    <li className={party.verified ? "" : "possible"}>
      <i aria-hidden="true" />
      <b>{party.label === "" ? t("parties.unnamed") : party.label}</b>
      {party.verified ? null : <em>{t("parties.possible")}</em>}
      <span>{heardBy}</span>
      <time dateTime={party.firstAt}>{clock(party.firstAt, zone, now)}</time>
      {told?.url && /^https?:/.test(told.url) ? (
        <a href={told.url} target="_blank" rel="noreferrer noopener">
          {t("parties.link")}
        </a>
      ) : null}
      {texts && record ? <q>{record.text ?? record.title}</q> : null}
    </li>
  );
}
