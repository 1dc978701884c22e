import { useTranslation } from "react-i18next";
import type { ComplaintView } from "../../../contract/summary";
import { levelLabel } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import type { Still } from "../../lib/use-still";
import { Badge } from "../../ui/badge";
import { Deadline } from "../../ui/deadline";
import { DrillMark } from "../../ui/marks";
import { Empty } from "../../ui/panel";

/** Complaints in the order of their first deadline. Rows stand still; new ones wait behind a button. */
export function Queue(props: {
  still: Still<ComplaintView>;
  chosen: string | null;
  onChoose: (record: string) => void;
  onOpen: (record: string) => void;
  empty: string;
}) {
  const { t } = useTranslation();
  const { still, chosen, onChoose, onOpen, empty } = props;
  if (still.rows.length === 0) return <Empty title={empty} why={t("complaint.emptyWhy")} />;
  return (
    <table className="cq">
      <thead>
        <tr>
          <th>{t("complaint.firstDue")}</th>
          <th>{t("complaint.levelUrgency")}</th>
          <th>{t("complaint.said")}</th>
          <th className="far">{t("complaint.nextStep")}</th>
        </tr>
      </thead>
      <tbody>
        {still.rows.map((row) => (
          <Row
            key={row.record}
            row={row}
            chosen={row.record === chosen}
            gone={still.gone(row)}
            onChoose={() => onChoose(row.record)}
            onOpen={() => onOpen(row.record)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: {
  row: ComplaintView;
  chosen: boolean;
  gone: boolean;
  onChoose: () => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const { row, chosen } = props;
  const over = row.first !== null && Date.parse(row.first.dueAt) <= now;
  const look = [chosen ? "sel" : "", over ? "over" : "", props.gone ? "gone" : ""].join(" ");
  return (
    <tr
      className={look}
      aria-selected={chosen}
      onClick={props.onChoose}
      onDoubleClick={props.onOpen}
    >
      <td>
        <FirstClock row={row} />
      </td>
      <td>
        <span className="lv">
          {row.level === null || row.confidence === null ? null : (
            <Badge
              level={row.level}
              possible={row.confidence === "possible"}
              size={18}
              label={levelLabel(t, row.level, row.confidence)}
            />
          )}
          {t(`complaint.urgency.${row.urgency}`)}
        </span>
      </td>
      <td className="said">
        <button type="button" className="bare" onClick={props.onChoose}>
          {row.drill ? <DrillMark label={t("drill")} /> : null}
          {firstLine(row)}
        </button>
        <small>{placeOf(row, t("fact.separator"), t("complaint.anonymous"))}</small>
      </td>
      <td className="far">
        {row.next === null ? t("complaint.closed") : t(`complaint.next.${row.next}`)}
      </td>
    </tr>
  );
}

function FirstClock({ row }: { row: ComplaintView }) {
  const { t } = useTranslation();
  if (!row.first) return <small>{t("complaint.noClock")}</small>;
  return (
    <>
      <Deadline dueAt={row.first.dueAt} startedAt={row.first.startedAt} />
      <small>{t(`clock.${row.first.clock}`)}</small>
    </>
  );
}

/** What was said, as far as one line shows it. */
export function firstLine(row: ComplaintView): string {
  const text = (row.title ?? "") || (row.text ?? "");
  return text.trim().split(/\n/u)[0]?.slice(0, 120) ?? "";
}

/** Where and who, masked. */
function placeOf(row: ComplaintView, separator: string, anonymous: string): string {
  return [row.project ?? row.product, row.complainant ?? anonymous]
    .filter((part): part is string => Boolean(part))
    .join(separator);
}
