import { Popconfirm, Table } from "antd";
import type { TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outlet } from "../../../contract/directory";
import { useAct } from "../../lib/use-act";
import { Empty, Panel } from "../../ui/panel";
import { pages, sorted } from "../../ui/themed-icons";
import { Refusal } from "../../ui/states";
import { saveOutlet } from "./directory";
import { OutletForm } from "./outlet-form";

type Words = ReturnType<typeof useTranslation>["t"];

/** Outlets: what a registered one publishes weighs more than self-media. */
export function Outlets(props: { outlets: readonly Outlet[]; mayEdit: boolean }) {
  const { t } = useTranslation();
  const { outlets, mayEdit } = props;
  const [edited, setEdited] = useState<{ outlet: Outlet | null } | null>(null);
  const remove = useAct((name: string) => saveOutlet(name, null));
  return (
    <Panel title={t("oncall.outlets")} aside={t("oncall.outletsHint")}>
      <Table<Outlet>
        className="folk"
        size="small"
        rowKey="name"
        dataSource={outlets}
        showSorterTooltip={false}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Empty title={t("oncall.noOutlets")} /> }}
        pagination={pages(10)}
        columns={columnsOf(t, {
          edit: mayEdit ? (outlet) => setEdited({ outlet }) : null,
          remove: (name) => void remove.run(name),
        })}
      />
      <Refusal fault={remove.fault} />
      {mayEdit ? (
        <div className="row">
          <button type="button" className="button" onClick={() => setEdited({ outlet: null })}>
            {t("oncall.addOutlet")}
          </button>
        </div>
      ) : null}
      {edited ? <OutletForm outlet={edited.outlet} onClose={() => setEdited(null)} /> : null}
    </Panel>
  );
}

function columnsOf(
  t: Words,
  act: { edit: ((outlet: Outlet) => void) | null; remove: (name: string) => void },
): TableColumnsType<Outlet> {
  const { edit, remove } = act;
  return [
    {
      key: "name",
      title: t("oncall.outletName"),
      ...sorted,
      sorter: (a, b) => a.name.localeCompare(b.name, "zh-CN"),
      render: (_, one) => (
        <>
          {one.name}
          {one.domain ? <small className="muted">{one.domain}</small> : null}
        </>
      ),
    },
    {
      key: "kind",
      title: t("oncall.kind"),
      render: (_, one) => t(`oncall.outletKind.${one.kind}`),
    },
    {
      key: "tier",
      title: t("oncall.tier"),
      dataIndex: "tier",
      ...sorted,
      sorter: (a, b) => a.tier - b.tier,
    },
    ...(edit
      ? [
          {
            key: "acts",
            title: <span className="spoken">{t("oncall.edit")}</span>,
            render: (_: unknown, one: Outlet) => (
              <Acts name={one.name} onEdit={() => edit(one)} onRemove={() => remove(one.name)} />
            ),
          },
        ]
      : []),
  ];
}

function Acts(props: { name: string; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const { name } = props;
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t("oncall.editOne", { name })}
        onClick={props.onEdit}
      >
        {t("oncall.edit")}
      </button>
      <Popconfirm
        title={t("oncall.removeAsk", { name })}
        description={t("oncall.removeOutletWhy")}
        okText={t("listen.remove")}
        okButtonProps={{ danger: true }}
        cancelText={t("listen.keep")}
        cancelButtonProps={{ autoFocus: true }}
        destroyOnHidden
        icon={null}
        onConfirm={props.onRemove}
      >
        <button type="button" className="link" aria-label={t("oncall.removeOutlet", { name })}>
          {t("listen.remove")}
        </button>
      </Popconfirm>
    </>
  );
}
