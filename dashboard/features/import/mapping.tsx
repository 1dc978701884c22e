import { useTranslation } from "react-i18next";

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

/** Header → field. "By name" leaves a header to what the centre knows of its name. */
export function Mapping(props: {
  headers: readonly string[];
  columns: Columns;
  onChange: (columns: Columns) => void;
}) {
  const { t } = useTranslation();
  const { headers, columns, onChange } = props;
  const choose = (header: string, field: string) => {
    const rest = Object.entries(columns).filter(([, of]) => of !== header);
    onChange({ ...Object.fromEntries(rest), ...(field ? { [field]: header } : {}) });
  };
  const fieldOf = (header: string) =>
    Object.entries(columns).find(([, of]) => of === header)?.[0] ?? "";
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t("import.header")}</th>
          <th>{t("import.fills")}</th>
        </tr>
      </thead>
      <tbody>
        {headers.map((header) => (
          <tr key={header}>
            <td>{header}</td>
            <td>
              <select
                aria-label={header}
                value={fieldOf(header)}
                onChange={(event) => choose(header, event.target.value)}
              >
                <option value="">{t("import.byName")}</option>
                {FIELDS.map((field) => (
                  <option key={field} value={field}>
                    {t(`import.field.${field}`)}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
