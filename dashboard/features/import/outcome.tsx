import type { TFunction } from "i18next";
import { fieldName, refusalWords } from "../../lib/refusal-words";
import { useTranslation } from "react-i18next";
import type { ImportResult } from "../../../contract/imports";
import { Panel } from "../../ui/panel";
import { refusedFile } from "./refused-file";

const SHOWN = 200;

/** What became of the rows, or would: counts, and each refused row with column, value and reason. */
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

function Refused({ refused }: { refused: ImportResult["refused"] }) {
  const { t } = useTranslation();
  const header = [t("import.rowNumber"), t("import.column"), t("import.value"), t("import.reason")];
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(refusedFile(inWords(t, refused), header));
    link.download = "refused.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <button type="button" className="button" onClick={download}>
        {t("import.download")}
      </button>
      <div className="wide">
        <table className="plain">
          <thead>
            <tr>
              {header.map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, SHOWN).map((one, index) => (
              <tr key={index}>
                <td>{one.row}</td>
                <td>{fieldName(t, one.column) || one.column}</td>
                <td>{one.value}</td>
                <td>{refusalWords(t, one, one.column)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refused.length > SHOWN ? <p>{t("import.moreRefused", { n: refused.length })}</p> : null}
    </>
  );
}

/** A warning: the field, and what is odd with it. */
function toldOf(t: TFunction, one: ImportResult["warnings"][number]): string {
  const name = fieldName(t, one.column) || one.column;
  return [name, refusalWords(t, one, one.column)].filter(Boolean).join(t("name.separator"));
}

/** The refused rows as the reader's own language tells them, for the file that goes back to whoever wrote the table. */
function inWords(t: TFunction, refused: ImportResult["refused"]): ImportResult["refused"] {
  return refused.map((one) => ({
    ...one,
    column: fieldName(t, one.column) || one.column,
    message: refusalWords(t, one, one.column),
  }));
}
