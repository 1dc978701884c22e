import { Table } from "antd";
import type { TableColumnsType } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintView } from "../../../contract/summary";
import { levelLabel } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import type { Still } from "../../lib/use-still";
import { Badge } from "../../ui/badge";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Empty } from "../../ui/panel";
import { pages, sorted } from "../../ui/themed-icons";
import { usePhone } from "../../ui/use-phone";
import { firstLine } from "./first-line";
import type { Wanted } from "./wanted";

/** Rows on one page of the table. */
export const PAGE_ROWS = 50;

/**
 * Complaints in the order of their first deadline, or the newest first: the headers sort. Rows stand still; new ones wait
 * behind a button. Widths are in CSS pixels; on a phone only deadline, level and words are left.
 */
export function Queue(props: {
  still: Still<ComplaintView>;
  chosen: string | null;
  /** Counted from 1. */
  page: number;
  sort: Wanted["sort"];
  onPage: (page: number) => void;
  onSort: (sort: Wanted["sort"]) => void;
  onChoose: (record: string) => void;
  onOpen: (record: string) => void;
  empty: { title: string; why: string };
}) {
  const { t } = useTranslation();
  const { still, chosen, page, onChoose, onOpen, onPage, onSort } = props;
  const columns = useColumns(props.sort, onChoose);
  return (
    <Table<ComplaintView>
      className="cq"
      size="small"
      tableLayout="fixed"
      rowKey="record"
      columns={columns}
      dataSource={still.rows}
      showSorterTooltip={false}
      locale={{ emptyText: <Empty {...props.empty} /> }}
      pagination={{
        ...pages(PAGE_ROWS),
        current: page,
        showTotal: (n, [from, to]) => t("complaint.shown", { from, to, n }),
        onChange: onPage,
      }}
      onChange={(_page, _filters, sorter, { action }) => {
        const by = [sorter].flat()[0]?.columnKey;
        if (action === "sort") onSort(by === "made" ? "newest" : "due");
      }}
      onRow={(row) => ({
        "aria-current": row.record === chosen,
        className: [row.record === chosen ? "sel" : "", still.gone(row) ? "gone" : ""].join(" "),
        onClick: () => onChoose(row.record),
        onDoubleClick: () => onOpen(row.record),
      })}
    />
  );
}

type Columns = TableColumnsType<ComplaintView>;
type T = ReturnType<typeof useTranslation>["t"];

function useColumns(sort: Wanted["sort"], onChoose: (record: string) => void): Columns {
  const { t, i18n } = useTranslation();
  const phone = usePhone();
  // English takes a quarter more room.
  const wide = i18n.language === "en" ? 1.25 : 1;
  return useMemo(
    () => [...whatAndWhen(t, sort, { onChoose, phone, wide }), ...whereItStands(t, sort, wide)],
    [t, sort, onChoose, phone, wide],
  );
}

/** The server sorts: the headers only say by what. */
function whatAndWhen(
  t: T,
  sort: Wanted["sort"],
  given: { onChoose: (record: string) => void; phone: boolean; wide: number },
): Columns {
  const { onChoose, phone, wide } = given;
  return [
    {
      key: "due",
      title: t("complaint.firstDue"),
      width: (phone ? 124 : 130) * wide,
      ...sorted,
      sorter: true,
      sortDirections: ["ascend", "ascend"],
      sortOrder: sort === "due" ? "ascend" : null,
      render: (_, row) => <FirstClock row={row} />,
    },
    {
      key: "level",
      title: t("complaint.levelUrgency"),
      width: phone ? 56 : 84,
      render: (_, row) => <Level row={row} />,
    },
    {
      key: "said",
      title: t("complaint.said"),
      className: "said",
      render: (_, row) => <Words row={row} onChoose={onChoose} />,
    },
  ];
}

function whereItStands(t: T, sort: Wanted["sort"], wide: number): Columns {
  return [
    {
      key: "case",
      title: t("complaint.case"),
      width: 120,
      className: "said",
      responsive: ["md"],
      render: (_, row) => <OfCase row={row} />,
    },
    {
      key: "made",
      title: t("complaint.madeAt"),
      width: 90,
      responsive: ["md"],
      ...sorted,
      sorter: true,
      sortDirections: ["descend", "descend"],
      sortOrder: sort === "newest" ? "descend" : null,
      render: (_, row) => <MadeAt at={row.madeAt} />,
    },
    {
      key: "next",
      title: t("complaint.nextStep"),
      width: 84 * wide,
      responsive: ["md"],
      render: (_, row) =>
        row.next === null ? t("complaint.closed") : t(`complaint.next.${row.next}`),
    },
  ];
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

function Level({ row }: { row: ComplaintView }) {
  const { t } = useTranslation();
  return (
    <span className="lv">
      {row.level === null || row.confidence === null ? null : (
        <Badge
          level={row.level}
          possible={row.confidence === "possible"}
          size={18}
          label={levelLabel(t, row.level, row.confidence)}
        />
      )}
      <span className="urgency">{t(`complaint.urgency.${row.urgency}`)}</span>
    </span>
  );
}

function Words({ row, onChoose }: { row: ComplaintView; onChoose: (record: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <button type="button" className="bare" onClick={() => onChoose(row.record)}>
        {row.drill ? <DrillMark label={t("drill")} /> : null}
        {firstLine(row)}
      </button>
      <small>{placeOf(row, t("fact.separator"), t("complaint.anonymous"))}</small>
    </>
  );
}

function OfCase({ row }: { row: ComplaintView }) {
  const { t } = useTranslation();
  if (row.case === null) return <small>{t("complaint.noCase")}</small>;
  return <Go to={`/cases/${row.case}`}>{row.caseTitle}</Go>;
}

function MadeAt({ at }: { at: string }) {
  return <small>{clock(at, useZone(), useNow())}</small>;
}

/** Where and who, masked. */
function placeOf(row: ComplaintView, separator: string, anonymous: string): string {
  return [row.project ?? row.product, row.complainant ?? anonymous]
    .filter((part): part is string => Boolean(part))
    .join(separator);
}
