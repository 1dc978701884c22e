import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EVENT_KINDS } from "../../../contract/case";
import type { EventKind } from "../../../contract/case";
import { takeAction } from "../../lib/take-action";
import { useAct } from "../../lib/use-act";
import { Ask, Choice, Lines } from "../../ui/ask";
import { Field } from "../../ui/field";

/** The number that a kind of event is judged by; the others are judged by having happened. */
const NUMBER: Partial<Record<EventKind, "persons" | "minutes" | "amount">> = {
  "on-site-gathering": "persons",
  outage: "minutes",
  loss: "amount",
};

/** Kinds that stay possible until somebody has verified them (domain B4, event table). */
const VERIFIABLE: ReadonlySet<EventKind> = new Set([
  "injury",
  "fire",
  "explosion",
  "data-leak",
  "self-harm",
  "run-rumour",
]);

/** A person reports an event on the target. The form asks only for what the kind is judged by. */
export function ReportEvent({ target, onClose }: { target: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<EventKind | "">("");
  const [number, setNumber] = useState("");
  const [verified, setVerified] = useState(false);
  const [text, setText] = useState("");
  const asks = kind === "" ? undefined : NUMBER[kind];
  const act = useAct(async () => {
    if (kind === "") return;
    const said = text.trim() === "" ? {} : { text: text.trim() };
    const judged = asks === undefined ? {} : { [asks]: Number(number) };
    const sure = VERIFIABLE.has(kind) ? { verified } : {};
    await takeAction({ action: "report_event", target, kind, ...judged, ...sure, ...said });
  });
  const missing = missingOf(kind, number);
  return (
    <Ask
      title={t("report.event")}
      lead={t("report.eventLead")}
      submit={t("report.event")}
      missing={missing === null ? null : t("ask.needs", { what: t(missing) })}
      busy={act.busy}
      fault={act.fault}
      onSubmit={() => void act.run().then((done) => done && onClose())}
      onClose={onClose}
    >
      <Choice
        label={t("report.kind")}
        value={kind}
        onChange={(value) => setKind(EVENT_KINDS.find((one) => one === value) ?? "")}
        options={EVENT_KINDS.map((one) => ({ value: one, text: t(`eventkind.${one}`) }))}
      />
      {asks === undefined ? null : (
        <Field
          label={t(`report.${asks}`)}
          inputMode="numeric"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      )}
      {kind !== "" && VERIFIABLE.has(kind) ? (
        <Verified on={verified} onChange={setVerified} />
      ) : null}
      <Lines label={t("report.words")} value={text} onChange={setText} />
    </Ask>
  );
}

function Verified({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <label className="inc-verified">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {t("report.verified")}
      <small>{t("report.verifiedHint")}</small>
    </label>
  );
}

/** What is still missing before the report can be made: the field's key, or null. */
function missingOf(kind: EventKind | "", number: string) {
  if (kind === "") return "report.kind";
  const asks = NUMBER[kind];
  return asks !== undefined && !/^\d+(\.\d+)?$/.test(number) ? `report.${asks}` : null;
}
