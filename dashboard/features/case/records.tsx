import type { TFunction } from "i18next";
import { sourceName } from "../../lib/source-name";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignalView } from "../../../contract/api";
import type { CaseDetailView } from "../../../contract/summary";
import { useKeys } from "../../lib/keys";
import { standingOf } from "../../lib/who-counts";
import { Panel } from "../../ui/panel";
import { RecordRow } from "./record-row";
import type { RowOf } from "./record-row";
import "../../ui/list.css";

const PARTS = ["all", "counted", "possible", "origins", "left"] as const;
type Part = (typeof PARTS)[number];

/** Which part is shown, which row is chosen, whose words are open; and the keys that change them. */
function useTable(rows: readonly RowOf[]) {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part>("all");
  const [at, setAt] = useState<string | null>(null);
  const [texts, setTexts] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.filter((row) => part === "all" || row.part === part);
  const step = (by: number) => {
    const now = shown.findIndex((row) => row.key === at);
    const next = now === -1 ? (by > 0 ? 0 : shown.length - 1) : now + by;
    setAt(shown[Math.min(Math.max(next, 0), shown.length - 1)]?.key ?? null);
  };
  const turn = (key: string) => {
    setTexts((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  };
  const all = () =>
    setTexts((before) => (before.size > 0 ? new Set() : new Set(shown.map((row) => row.key))));
  const leftOut = () => setPart(part === "left" ? "all" : "left");
  useKeys([
    { keys: "j", words: t("todo.down"), run: () => step(1) },
    { keys: "k", words: t("todo.up"), run: () => step(-1) },
    { keys: "e", words: t("parties.showTexts"), run: () => (at === null ? all() : turn(at)) },
    ...(at === null ? [] : [{ keys: "Enter", words: t("parties.showTexts"), run: () => turn(at) }]),
    { keys: "u", words: t("inc.exclusionsKey"), run: leftOut },
  ]);
  return { part, setPart, at, setAt, texts, turn, shown };
}

/** Every record of the case in the part where it stands, with the reason why. J and K move, E shows the words, U the left out. */
export function Records({ of }: { of: CaseDetailView }) {
  const { t } = useTranslation();
  const rows = rowsOf(of, t);
  const table = useTable(rows);
  return (
    <Panel
      title={t("case.records")}
      className="case-records"
      aside={of.more ? t("case.more", { n: of.readings.length }) : null}
    >
      <Tabs part={table.part} rows={rows} onChoose={table.setPart} />
      <table>
        <thead>
          <tr>
            <th>{t("case.party")}</th>
            <th>{t("case.time")}</th>
            <th>{t("case.source")}</th>
            <th>{t("case.reason")}</th>
            <th>
              <span className="spoken">{t("case.acts")}</span>
            </th>
          </tr>
        </thead>
        {PARTS.slice(1).map((part) => (
          <PartOf key={part} part={part} table={table} records={of.readings} />
        ))}
      </table>
      {table.shown.length === 0 ? <p className="empty">{t("case.noRecords")}</p> : null}
    </Panel>
  );
}

function PartOf(props: {
  part: Part;
  table: ReturnType<typeof useTable>;
  records: readonly SignalView[];
}) {
  const { t } = useTranslation();
  const { part, table, records } = props;
  const own = table.shown.filter((row) => row.part === part);
  if (own.length === 0) return null;
  return (
    <tbody>
      <tr className="part">
        <th colSpan={5} scope="rowgroup">
          {t(`case.part.${part}`)} {own.length}
          <small>{t(`case.partHint.${part}`)}</small>
        </th>
      </tr>
      {own.map((row) => (
        <RecordRow
          key={row.key}
          row={row}
          records={records}
          current={row.key === table.at}
          text={table.texts.has(row.key)}
          onChoose={() => table.setAt(row.key)}
          onText={() => table.turn(row.key)}
        />
      ))}
    </tbody>
  );
}

function Tabs(props: { part: Part; rows: readonly RowOf[]; onChoose: (part: Part) => void }) {
  const { t } = useTranslation();
  const count = (part: Part) =>
    part === "all" ? props.rows.length : props.rows.filter((row) => row.part === part).length;
  return (
    <div className="choices case-tabs" role="group" aria-label={t("case.records")}>
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={part === props.part}
          onClick={() => props.onChoose(part)}
        >
          {t(`case.part.${part}`)} {count(part)}
        </button>
      ))}
    </div>
  );
}

function rowsOf(of: CaseDetailView, t: TFunction): RowOf[] {
  const { counted, possible, origins, leftOut } = standingOf(of);
  const key = (record: SignalView) => `${record.source}|${record.id}`;
  const party = (part: "counted" | "possible") => (line: (typeof counted)[number]) => ({
    key: line.record ? key(line.record) : `party ${line.party.label}`,
    part,
    label: line.party.label,
    at: line.party.firstAt,
    record: line.record,
    already: null,
  });
  return [
    ...counted.map(party("counted")),
    ...possible.map(party("possible")),
    ...origins.map((record) => ({
      key: key(record),
      part: "origins" as const,
      label: record.title ?? sourceName(t, record),
      at: record.eventAt,
      record,
      already: null,
    })),
    ...leftOut.map(({ record, already }) => ({
      key: key(record),
      part: "left" as const,
      label: record.complainant ?? record.title ?? sourceName(t, record),
      at: record.eventAt,
      record,
      already,
    })),
  ];
}
