import { Table } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ImportResult } from "../../../contract/imports";
import { fieldName, refusalWords } from "../../lib/refusal-words";
import { Panel } from "../../ui/panel";
import { pages } from "../../ui/themed-icons";
import { refusedFile } from "./refused-file";

type Told = ImportResult["refused"][number];

/** What became of the rows, or would: counts, and each refused row with column, value and what was expected. */
export function Outcome({ result, dry }: { result: ImportResult; dry: boolean }) {
  const { t } = useTranslation();
  const rows = new Set(result.refused.map((one) => one.row)).size;
  return (
    <Panel title={dry ? t("import.wouldBe") : t("import.done")} className="outcome">
      <p role="status">
        {t("import.counts", {
          accepted: result.accepted,
          duplicates: result.duplicates,
          refused: rows,
        })}
      </p>
      {result.unknownColumns.length > 0 ? (
        <p>{t("import.unknown", { columns: result.unknownColumns.join(t("list.separator")) })}</p>
      ) : null}
      {result.refused.length > 0 ? <Refused refused={result.refused} /> : null}
      {result.warnings.slice(0, 20).map((one) => (
        <p key={`${one.row}:${one.column}`} className="muted">
          {t("import.row", { n: one.row })} {toldOf(t, one)}
        </p>
      ))}
    </Panel>
  );
}

function Refused({ refused }: { refused: readonly Told[] }) {
  const { t } = useTranslation();
  const header = [
    t("import.rowNumber"),
    t("import.column"),
    t("import.value"),
    t("import.expected"),
  ];
  const told = inWords(t, refused);
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(refusedFile(told, header));
    link.download = "refused.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <button type="button" className="button" onClick={download}>
        {t("import.download")}
      </button>
      <Table<Told & { key: number }>
        size="small"
        tableLayout="fixed"
        dataSource={told.map((one, key) => ({ ...one, key }))}
        showSorterTooltip={false}
        pagination={{
          ...pages(20),
          showTotal: (n) => t("import.faults", { n }),
        }}
        columns={[
          { key: "row", title: header[0], width: 64, dataIndex: "row" },
          { key: "column", title: header[1], width: 96, dataIndex: "column" },
          { key: "value", title: header[2], dataIndex: "value", responsive: ["md"] },
          { key: "message", title: header[3], dataIndex: "message" },
        ]}
      />
    </>
  );
}

/** A warning: the field, and what is odd with it. */
function toldOf(t: TFunction, one: Told): string {
  const name = fieldName(t, one.column) || one.column;
  return [name, refusalWords(t, one, one.column)].filter(Boolean).join(t("name.separator"));
}

/** The refused rows as the reader's own language tells them, also in the file that goes back to whoever wrote the table. */
function inWords(t: TFunction, refused: readonly Told[]): Told[] {
  return refused.map((one) => ({
    ...one,
    column: fieldName(t, one.column) || one.column,
    message: refusalWords(t, one, one.column),
  }));
}
