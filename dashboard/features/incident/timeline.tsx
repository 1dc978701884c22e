import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EventView } from "../../../contract/events";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { levelLabel } from "../../lib/level-words";
import { clock, date } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Empty, Panel } from "../../ui/panel";
import { Shown } from "../../ui/states";
import { correctionOf, kindOf } from "./timeline-kind";
import type { EntryKind } from "./timeline-kind";
import { tell } from "./tell";
import { useTimeline } from "./use-timeline";

const FIRST = 120;

interface Entry {
  event: EventView;
  kind: EntryKind;
}

/** Everything that happened under this incident, newest first: what was blocked, rejected and left out too. */
export function Timeline({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const answer = useTimeline(detail.id);
  return (
    <Panel title={t("tl.title")} className="inc-timeline" aside={t("recent.order")}>
      <Shown of={answer} what={t("tl.title")}>
        {(events) => <Entries events={events} detail={detail} />}
      </Shown>
    </Panel>
  );
}

function Entries({ events, detail }: { events: EventView[]; detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(FIRST);
  const entries = useMemo(
    () =>
      events
        .flatMap((event): Entry[] => {
          const kind = kindOf(event);
          return kind === null ? [] : [{ event, kind }];
        })
        .reverse(),
    [events],
  );
  if (entries.length === 0) return <Empty title={t("tl.empty")} />;
  return (
    <>
      <ol tabIndex={0} aria-label={t("tl.title")}>
        {entries.slice(0, shown).map((entry, index) => (
          <Line key={entry.event.seq} entry={entry} before={entries[index - 1]} detail={detail} />
        ))}
      </ol>
      {entries.length > shown ? (
        <button type="button" className="link" onClick={() => setShown(shown + FIRST)}>
          {t("tl.more", { n: entries.length - shown })}
        </button>
      ) : null}
    </>
  );
}

function Line(props: { entry: Entry; before: Entry | undefined; detail: IncidentDetailView }) {
  const { t, i18n } = useTranslation();
  const { entry, before, detail } = props;
  const { event, kind } = entry;
  const zone = detail.timeZone;
  const day = date(Date.parse(event.at), zone, i18n.language);
  const newDay =
    before !== undefined && date(Date.parse(before.event.at), zone, i18n.language) !== day;
  const told = tell(event, { t, language: i18n.language, people: detail.people });
  const correction = correctionOf(event);
  return (
    <>
      {newDay ? <li className="day">{day}</li> : null}
      <li className={`entry k-${kind}`}>
        <time dateTime={event.at}>{clock(event.at, zone, Date.parse(event.at))}</time>
        <Glyph entry={entry} />
        <span>
          <b>{t(`tl.kind.${kind}`)}</b>
          {told}
          {correction ? (
            <>
              {" "}
              <del>{t("tl.parties", { n: correction.before })}</del>
              <span aria-hidden="true"> → </span>
              <ins>{t("tl.parties", { n: correction.after })}</ins>
            </>
          ) : null}
        </span>
      </li>
    </>
  );
}

function Glyph({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { event, kind } = entry;
  const level = Number(event.data["to"] ?? event.data["level"]);
  if (kind === "level" && level >= 1 && level <= 4) {
    const confidence = event.data["confidence"] === "possible" ? "possible" : "confirmed";
    return (
      <span className="glyph">
        <Badge
          level={level}
          possible={confidence === "possible"}
          size={14}
          label={levelLabel(t, level, confidence)}
        />
      </span>
    );
  }
  return <i className={`glyph g-${kind}`} aria-hidden="true" />;
}
