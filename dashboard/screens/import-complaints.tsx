import { Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportProgress, ImportResult } from "../../contract/imports";
import { ChooseFile } from "../features/import/choose-file";
import {
  Mapping,
  rememberColumns,
  rememberedColumns,
  type Columns,
} from "../features/import/mapping";
import { Outcome } from "../features/import/outcome";
import { readHead, type Head } from "../features/import/read-head";
import { sendTable } from "../lib/api";
import { useMay } from "../lib/session";
import { useAct } from "../lib/use-act";
import { Go } from "../ui/go";
import { Empty, Panel } from "../ui/panel";
import { Refusal } from "../ui/states";
import { Themed } from "../ui/themed";
import "../ui/desk.css";

interface Table {
  file: File;
  head: Head;
}

/** A table of complaints is checked first, then taken in; what is refused is told row by row. */
export function Screen() {
  const { t } = useTranslation();
  const may = useMay("signals.send");
  const [table, setTable] = useState<Table | null>(null);
  if (!may) return <Empty title={t("state.noRight", { what: t("import.title") })} />;
  const choose = async (file: File) => setTable({ file, head: await readHead(file) });
  return (
    <Themed>
      <h1 className="spoken">{t("import.title")}</h1>
      <p>
        <Go to="/complaints">{t("complaint.back")}</Go>
      </p>
      <Panel title={t("import.title")}>
        <ChooseFile name={table?.file.name ?? null} onChoose={(file) => void choose(file)} />
      </Panel>
      {table ? (
        <Sending key={`${table.file.name}:${String(table.file.lastModified)}`} table={table} />
      ) : null}
    </Themed>
  );
}

function Sending({ table }: { table: Table }) {
  const { t } = useTranslation();
  const [columns, setColumns] = useState<Columns>(() => rememberedColumns(table.head.headers));
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [outcome, setOutcome] = useState<{ result: ImportResult; dry: boolean } | null>(null);
  const send = useAct(async (dry: boolean) => {
    setProgress(null);
    setOutcome(null);
    const map = encodeURIComponent(JSON.stringify(columns));
    const name = encodeURIComponent(table.file.name);
    const path = `/imports?dryRun=${String(dry)}&file=${name}&map=${map}`;
    const result = await sendTable<ImportResult>(path, table.file, setProgress);
    rememberColumns(columns);
    setOutcome({ result, dry });
  });
  const checked = outcome?.dry === true && outcome.result.accepted > 0;
  return (
    <>
      <Panel title={t("import.columns")}>
        <Mapping
          head={table.head}
          columns={columns}
          onChange={(chosen) => {
            setColumns(chosen);
            setOutcome(null);
          }}
        />
        <Buttons
          checked={checked ? outcome.result.accepted : null}
          busy={send.busy}
          onSend={(dry) => void send.run(dry)}
        />
        {send.busy && progress ? <Bar progress={progress} /> : null}
        <Refusal fault={send.fault} />
      </Panel>
      {outcome ? <Outcome {...outcome} /> : null}
    </>
  );
}

function Bar({ progress: { done, of } }: { progress: ImportProgress }) {
  const { t } = useTranslation();
  return (
    <Progress
      aria-label={t("import.progress")}
      status="active"
      percent={Math.floor((100 * done) / Math.max(1, of))}
      format={() => t("import.rowsDone", { done, of })}
    />
  );
}

function Buttons(props: { checked: number | null; busy: boolean; onSend: (dry: boolean) => void }) {
  const { t } = useTranslation();
  const { checked, busy, onSend } = props;
  return (
    <div className="row">
      <button
        type="button"
        className={checked === null ? "button primary" : "button"}
        disabled={busy}
        onClick={() => onSend(true)}
      >
        {t("import.check")}
      </button>
      <button
        type="button"
        className={checked === null ? "button missing" : "button primary"}
        disabled={busy}
        aria-disabled={checked === null}
        onClick={checked === null ? undefined : () => onSend(false)}
      >
        {checked === null ? t("import.checkFirst") : t("import.take", { n: checked })}
      </button>
    </div>
  );
}
