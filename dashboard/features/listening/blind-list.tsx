import { Table } from "antd";
import type { TableColumnsType } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SourceView } from "../../../contract/api";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { age, clock } from "../../lib/time";
import { Lamp } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";
import { pages, sorted } from "../../ui/themed-icons";

const ORDER: Record<SourceView["state"], number> = { silent: 0, late: 1, new: 2, ok: 3, off: 4 };

/** The order of the list: what we are blind to first. */
export function byTrouble(a: SourceView, b: SourceView): number {
  return ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name);
}

/** What we do not see: the abnormal first, with the consequence before the cause. The headers sort otherwise. */
export function BlindList(props: {
  sources: readonly SourceView[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { sources, chosen, onChoose } = props;
  const columns = useColumns(onChoose);
  const count = (...states: string[]) => sources.filter((one) => states.includes(one.state)).length;
  return (
    <Panel
      title={t("listen.title")}
      aside={
        <span aria-live="polite">
          {t("listen.counts", {
            n: sources.length,
            silent: count("silent"),
            late: count("late"),
            ok: count("ok"),
          })}
        </span>
      }
    >
      <Table<SourceView>
        className="blind"
        size="small"
        tableLayout="fixed"
        rowKey="id"
        dataSource={sources}
        columns={columns}
        showSorterTooltip={false}
        locale={{ emptyText: <Empty title={t("source.empty")} why={t("source.emptyWhy")} /> }}
        pagination={pages(50)}
        onRow={(source) => ({
          "aria-current": source.id === chosen,
          className: `${source.state} ${source.id === chosen ? "sel" : ""}`,
          onClick: () => onChoose(source.id),
        })}
      />
    </Panel>
  );
}

function useColumns(onChoose: (id: string) => void): TableColumnsType<SourceView> {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: "name",
        title: t("listen.name"),
        ...sorted,
        sorter: (a, b) => a.name.localeCompare(b.name, "zh-CN"),
        render: (_, source) => <Name source={source} onChoose={onChoose} />,
      },
      {
        key: "state",
        title: t("listen.state"),
        width: "42%",
        render: (_, source) => <Standing source={source} />,
      },
      {
        key: "last",
        title: t("listen.lastItem"),
        width: 104,
        responsive: ["md"],
        ...sorted,
        sorter: (a, b) => (a.lastItemAt ?? "").localeCompare(b.lastItemAt ?? ""),
        render: (_, source) => <Last at={source.lastItemAt} />,
      },
      {
        key: "refused",
        title: t("listen.refused"),
        width: 72,
        align: "end",
        responsive: ["md"],
        render: (_, source) => source.refused.length,
      },
    ],
    [t, onChoose],
  );
}

function Name({ source, onChoose }: { source: SourceView; onChoose: (id: string) => void }) {
  return (
    <span className="source-name">
      <Lamp state={source.state} />
      <button type="button" className="bare" onClick={() => onChoose(source.id)}>
        {source.name}
      </button>
    </span>
  );
}

function Last({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  return at === null ? t("source.never") : clock(at, zone, now);
}

function Standing({ source }: { source: SourceView }) {
  const { t } = useTranslation();
  const now = useNow();
  const heard =
    source.lastSuccessAt === null ? null : age(now - Date.parse(source.lastSuccessAt), t);
  const { state, fault } = source;
  const known = state === "late" || state === "silent" || state === "ok";
  const words =
    known && heard !== null
      ? t(`source.${state}`, { age: heard })
      : known
        ? t("source.never")
        : t(`source.${state}`);
  return (
    <>
      <b>{words}</b>
      <small>
        {[
          state === "silent" ? t("source.unknown", { name: source.outlet }) : "",
          fault ? t(`fault.${fault.class}`, { defaultValue: fault.class }) : "",
        ]
          .filter(Boolean)
          .join(t("fact.separator"))}
      </small>
    </>
  );
}
