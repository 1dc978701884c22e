import { Select, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { Head } from "./read-head";

/** Fields that a column may fill. */
const FIELDS = [
  "text",
  "title",
  "id",
  "channel",
  "madeAt",
  "occurredAt",
  "complainant.name",
  "complainant.phone",
  "complainant.email",
  "complainant.account",
  "address",
  "project",
  "product",
  "batch",
  "branch",
  "category",
  "amount",
  "status",
] as const;

const KEPT = "onevoice.import-columns";

/** Which header fills which field; what was chosen before for headers of the same names is remembered. */
export type Columns = Record<string, string>;

export function rememberedColumns(headers: readonly string[]): Columns {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Columns;
    return Object.fromEntries(
      Object.entries(kept).filter(([, header]) => headers.includes(header)),
    );
  } catch {
    return {};
  }
}

export function rememberColumns(columns: Columns): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(columns));
  } catch {
    // Chosen again the next time.
  }
}

/** Header → field, with what the first rows hold. "By name" leaves a header to what the centre knows of its name. */
export function Mapping(props: {
  head: Head;
  columns: Columns;
  onChange: (columns: Columns) => void;
}) {
  const { t } = useTranslation();
  const { head, columns, onChange } = props;
  const choose = (header: string, field: string) => {
    const rest = Object.entries(columns).filter(([, of]) => of !== header);
    onChange({ ...Object.fromEntries(rest), ...(field ? { [field]: header } : {}) });
  };
  const fieldOf = (header: string) =>
    Object.entries(columns).find(([, of]) => of === header)?.[0] ?? "";
  const options = useFields();
  return (
    <Table<{ header: string }>
      size="small"
      tableLayout="fixed"
      rowKey="header"
      pagination={false}
      dataSource={head.headers.map((header) => ({ header }))}
      columns={[
        { key: "header", title: t("import.header"), dataIndex: "header" },
        {
          key: "samples",
          title: t("import.samples"),
          responsive: ["md"],
          ellipsis: true,
          render: (_, { header }) => (head.samples[header] ?? []).join(t("list.separator")),
        },
        {
          key: "field",
          title: t("import.fills"),
          render: (_, { header }) => (
            <Select
              className="whole-width"
              aria-label={header}
              showSearch={{ optionFilterProp: "label" }}
              value={fieldOf(header)}
              options={options}
              onChange={(field: string) => choose(header, field)}
            />
          ),
        },
      ]}
    />
  );
}

function useFields() {
  const { t } = useTranslation();
  return [
    { value: "", label: t("import.byName") },
    ...FIELDS.map((field) => ({ value: field, label: t(`import.field.${field}`) })),
  ];
}
