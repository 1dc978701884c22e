import { Input, Select, Table } from "antd";
import type { TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DUTIES } from "../../../contract/directory";
import { dutyNames } from "../../lib/level-words";
import { Empty, Panel } from "../../ui/panel";
import { pages, sorted } from "../../ui/themed-icons";
import type { DirectoryPerson } from "./directory";

type Edit = (person: DirectoryPerson | null) => void;
type Words = ReturnType<typeof useTranslation>["t"];

/** People with their duties and how they are reached. Addresses are masked; who may change them sees them in the form. */
export function People(props: { people: readonly DirectoryPerson[]; onEdit: Edit | null }) {
  const { t } = useTranslation();
  const { people, onEdit } = props;
  const [words, setWords] = useState("");
  const [duty, setDuty] = useState<string | null>(null);
  const shown = people.filter((one) => fits(one, words, duty));
  return (
    <Panel title={t("oncall.contacts")}>
      <div className="row above">
        <Input
          type="search"
          className="by-words"
          value={words}
          aria-label={t("oncall.search")}
          placeholder={t("oncall.search")}
          onChange={(event) => setWords(event.target.value)}
        />
        <Select
          className="by-duty"
          aria-label={t("oncall.byDuty")}
          placeholder={t("oncall.byDuty")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={duty}
          options={DUTIES.map((one) => ({ value: one, label: t(`duty.${one}`) }))}
          onChange={(chosen: string | null) => setDuty(chosen ?? null)}
        />
        {onEdit ? (
          <button type="button" className="button" onClick={() => onEdit(null)}>
            {t("oncall.addPerson")}
          </button>
        ) : null}
      </div>
      <Table<DirectoryPerson>
        className="folk"
        size="small"
        rowKey="id"
        dataSource={shown}
        columns={columnsOf(t, onEdit)}
        showSorterTooltip={false}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Empty title={t("oncall.noneFits")} /> }}
        pagination={pages(20)}
      />
    </Panel>
  );
}

function fits(one: DirectoryPerson, words: string, duty: string | null): boolean {
  const wanted = words.trim().toLowerCase();
  return (
    one.name.toLowerCase().includes(wanted) &&
    (duty === null || one.duties.some((each) => each === duty))
  );
}

function columnsOf(t: Words, onEdit: Edit | null): TableColumnsType<DirectoryPerson> {
  return [
    {
      key: "name",
      title: t("oncall.person"),
      dataIndex: "name",
      ...sorted,
      sorter: (a, b) => a.name.localeCompare(b.name, "zh-CN"),
    },
    { key: "duties", title: t("oncall.duties"), render: (_, one) => dutyNames(t, one.duties) },
    {
      key: "access",
      title: t("oncall.access"),
      render: (_, one) =>
        one.access.map((role) => t(`oncall.role.${role}`)).join(t("list.separator")),
    },
    {
      key: "reached",
      title: t("oncall.reached"),
      onCell: (one) => ({ className: one.channels.length === 0 ? "fault" : "" }),
      render: (_, one) => reached(one, t),
    },
    ...(onEdit
      ? [
          {
            key: "edit",
            title: <span className="spoken">{t("oncall.edit")}</span>,
            render: (_: unknown, one: DirectoryPerson) => (
              <button
                type="button"
                className="link"
                aria-label={t("oncall.editOne", { name: one.name })}
                onClick={() => onEdit(one)}
              >
                {t("oncall.edit")}
              </button>
            ),
          },
        ]
      : []),
  ];
}

function reached(one: DirectoryPerson, t: Words): string {
  if (one.channels.length === 0) return t("oncall.unreachable");
  if (!one.contacts)
    return one.channels.map((kind) => t(`channel.${kind}`)).join(t("list.separator"));
  return one.contacts
    .map(({ kind, address }) => `${t(`channel.${kind}`)} ${masked(address)}`)
    .join(t("list.separator"));
}

/** Enough to tell two apart, too little to call. */
function masked(address: string): string {
  if (address.startsWith("http")) return URL.canParse(address) ? new URL(address).host : "***";
  const at = address.indexOf("@");
  if (at > 0) return `${address.slice(0, 1)}***${address.slice(at)}`;
  return `${address.slice(0, 3)}****${address.slice(-2)}`;
}
