import { Refusal } from "../../ui/states";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act";

/** An act that asks for a reason first: the field opens in place, and the button says what is missing. */
export function WithReason(props: {
  name: string;
  label: string;
  work: (reason: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const act = useAct(() => props.work(reason.trim()));
  if (!open)
    return (
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {props.name}
      </button>
    );
  const send = async () => {
    if (await act.run()) setOpen(false);
  };
  return (
    <div className="st-reason">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2_000}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <span>
        <button
          type="button"
          className="button primary"
          disabled={reason.trim() === "" || act.busy}
          onClick={() => void send()}
        >
          {reason.trim() === "" ? t("statement.reasonMissing") : props.name}
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {t("statement.cancel")}
        </button>
      </span>
      <Refusal fault={act.fault} />
    </div>
  );
}
