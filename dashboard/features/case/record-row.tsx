import { sourceName } from "../../lib/source-name";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignalView } from "../../../contract/api";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { AskReason } from "../../ui/ask";
import { LinkIdentity } from "./link-identity";

/** A line of the table: where it stands, and the record behind it (null where a handler attested the party). */
export interface RowOf {
  key: string;
  part: "counted" | "possible" | "origins" | "left";
  label: string;
  at: string;
  record: SignalView | null;
  already: "household" | "person" | null;
}

/** One record: masked, with its time, its source and the reason why it counts or does not; its words below. */
export function RecordRow(props: {
  row: RowOf;
  records: readonly SignalView[];
  current: boolean;
  text: boolean;
  onChoose: () => void;
  onText: () => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const { row, current, text, onChoose, onText } = props;
  const { record } = row;
  const label = row.label === "" ? t("parties.unnamed") : row.label;
  return (
    <>
      <tr
        className={`row ${row.part}`}
        aria-current={current ? "true" : undefined}
        onClick={onChoose}
      >
        <td>
          <i className="mark" aria-hidden="true" />
          {row.part === "left" ? <del>{label}</del> : label}
        </td>
        <td>
          <time dateTime={row.at}>{clock(row.at, zone, now)}</time>
        </td>
        <td>{record ? sourceName(t, record) : t("parties.attested")}</td>
        <td>
          <Reason row={row} />
        </td>
        <td className="acts">
          {record ? (
            <button type="button" className="link" aria-expanded={text} onClick={onText}>
              {t("case.text")}
            </button>
          ) : null}
          <RecordActs {...props} />
        </td>
      </tr>
      {text && record ? <Said record={record} already={row.already} /> : null}
    </>
  );
}

function Reason({ row }: { row: RowOf }) {
  const { t } = useTranslation();
  const say = useSay();
  if (row.already !== null) return <>{t(`already.${row.already}`)}</>;
  if (row.part === "counted") return <>{t("case.counts")}</>;
  if (row.part === "possible") return <>{t("parties.possible")}</>;
  return <>{row.record?.reason ? say(row.record.reason) : t("grounds.noReason")}</>;
}

/** Its words as they came, and how they were read where that is not what the row says. */
function Said({ record, already }: { record: SignalView; already: RowOf["already"] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <tr className="text">
      <td colSpan={5}>
        {record.title ? <b>{record.title}</b> : null}
        <q>{record.text ?? t("case.noText")}</q>
        {record.reason && already !== null ? <small>{say(record.reason)}</small> : null}
      </td>
    </tr>
  );
}

function RecordActs({ row, records }: { row: RowOf; records: readonly SignalView[] }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const [open, setOpen] = useState<"none" | "link" | "invalid">("none");
  const { record } = row;
  if (!may || !record || row.part === "origins") return null;
  const close = () => setOpen("none");
  return (
    <>
      {record.type === "article" ? null : (
        <button type="button" className="link" onClick={() => setOpen("link")}>
          {t("case.link")}
        </button>
      )}
      {record.excluded === null ? (
        <button type="button" className="link" onClick={() => setOpen("invalid")}>
          {t("case.invalid")}
        </button>
      ) : null}
      {open === "link" ? <LinkIdentity record={record} records={records} onClose={close} /> : null}
      {open === "invalid" ? (
        <AskReason
          title={t("case.invalid")}
          lead={t("case.invalidLead")}
          submit={t("case.invalid")}
          work={(reason) => takeAction({ action: "mark_invalid", target: record.id, reason })}
          onClose={close}
        />
      ) : null}
    </>
  );
}
