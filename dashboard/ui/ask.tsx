import { useId, useState } from "react";
import type { ReactNode, SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ApiFault } from "../lib/api";
import { useAct } from "../lib/use-act";
import { Overlay } from "./overlay";
import { Refusal } from "./states";

/** A question over the page: an act with what it needs to know. Its button names what is missing. */
export function Ask(props: {
  title: string;
  lead?: ReactNode;
  submit: string;
  /** What keeps it from being done, in words; null when nothing does. */
  missing: string | null;
  busy: boolean;
  fault: ApiFault | null;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { title, missing, onClose } = props;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (missing === null) props.onSubmit();
  };
  return (
    <Overlay title={title} className="ask" onClose={onClose}>
      <form onSubmit={submit}>
        <h2>{title}</h2>
        {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
        {props.children}
        <Refusal fault={props.fault} />
        <div className="ask-foot">
          <button type="button" className="button" onClick={onClose}>
            {t("ask.cancel")}
          </button>
          <button
            type="submit"
            className={`button ${missing === null ? "primary" : "missing"}`}
            disabled={missing !== null || props.busy}
          >
            {missing ?? props.submit}
          </button>
        </div>
      </form>
    </Overlay>
  );
}

/** Asks for a reason, and does the act with it. Closes when it is done. */
export function AskReason(props: {
  title: string;
  lead?: ReactNode;
  label?: string;
  submit: string;
  /** What stands in the field at first. */
  suggested?: string;
  work: (reason: string) => Promise<unknown>;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { work, onClose, label = t("ask.reason"), suggested = "", ...shown } = props;
  const [reason, setReason] = useState(suggested);
  const act = useAct(() => work(reason.trim()));
  return (
    <Ask
      {...shown}
      missing={reason.trim() === "" ? t("ask.needs", { what: label }) : null}
      busy={act.busy}
      fault={act.fault}
      onSubmit={() => void act.run().then((done) => done && onClose())}
      onClose={onClose}
    >
      <Lines label={label} value={reason} onChange={setReason} autoFocus />
    </Ask>
  );
}

/** A labelled field for some lines of text. */
export function Lines(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  rows?: number;
  autoFocus?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <div className="lines">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={props.rows ?? 3}
        value={props.value}
        autoFocus={props.autoFocus}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.hint === undefined ? null : <small id={`${id}-hint`}>{props.hint}</small>}
    </div>
  );
}

/** A labelled choice of one; `""` stands for nothing chosen yet. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="lines">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{t("ask.choose")}</option>
        {props.options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  );
}
