import { useTranslation } from "react-i18next";
import type { CaseReading } from "../../../contract/case-evidence";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { sourceName } from "../../lib/source-name";
import { clock } from "../../lib/time";
import type { PartyRow } from "./party-rows";
import { RecordActs } from "./record-acts";
import { RecordReason, ShortReason } from "./record-reason";

/** One line: masked, with its place, its time, its channel, its evidence and why; its words and its reasons below. */
export function PartyLine(props: {
  row: PartyRow;
  records: readonly CaseReading[];
  current: boolean;
  words: boolean;
  reasons: boolean;
  onChoose: () => void;
  onWords: () => void;
}) {
  const { t } = useTranslation();
  const { row, current, words, reasons, onChoose, onWords } = props;
  const { record } = row;
  return (
    <>
      <tr
        className={`row ${row.part}`}
        aria-current={current ? "true" : undefined}
        onClick={onChoose}
      >
        <Who row={row} />
        <Facts row={row} />
        <td className="why">
          <ShortReason row={row} />
        </td>
        <td className="acts">
          {record ? (
            <button type="button" className="link" aria-expanded={words} onClick={onWords}>
              {t("case.text")}
            </button>
          ) : null}
        </td>
      </tr>
      {(words && record) || reasons ? (
        <tr className="opened">
          <td colSpan={8}>
            {words && record ? <Words record={record} /> : null}
            {words || reasons ? <RecordReason row={row} /> : null}
            <RecordActs row={row} records={props.records} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Who({ row }: { row: PartyRow }) {
  const { t } = useTranslation();
  const { record } = row;
  const label =
    row.label === ""
      ? record && (row.part === "origins" || record.type !== "complaint")
        ? (record.title ?? sourceName(t, record))
        : t("parties.unnamed")
      : row.label;
  return (
    <td className="who">
      <i className="mark" aria-hidden="true" />
      {row.number === "" ? null : <b>{row.number}</b>}{" "}
      {row.part === "left" ? <del>{label}</del> : label}
    </td>
  );
}

function Facts({ row }: { row: PartyRow }) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const { record, flat, at } = row;
  const grade = record?.threat?.grade;
  return (
    <>
      <td className={flat ? "place" : "place none"}>
        {flat?.shown ?? (record?.role === "complaint" ? t("case.noPlace") : "")}
      </td>
      <td>
        <time dateTime={at}>{clock(at, zone, now)}</time>
      </td>
      <td className="from">{record ? sourceName(t, record) : t("parties.attested")}</td>
      <td className={grade ? "grade told" : "grade"}>
        {grade === undefined ? (
          <span aria-label={t("case.noGrade")} role="img">
            –
          </span>
        ) : (
          `E${String(grade)}`
        )}
      </td>
      <td className="print">{record?.print}</td>
    </>
  );
}

/** Its words as they came, its telephone and identity numbers masked; and where they stand, if they are public. */
function Words({ record }: { record: CaseReading }) {
  const { t } = useTranslation();
  return (
    <>
      {record.title ? <b>{record.title}</b> : null}
      <q>{record.text ?? t("case.noText")}</q>
      {record.url && /^https?:/.test(record.url) ? (
        <a href={record.url} target="_blank" rel="noreferrer noopener">
          {t("parties.link")}
        </a>
      ) : null}
    </>
  );
}
