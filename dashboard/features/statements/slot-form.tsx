import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { emptyBlanks, STATEMENT_MAX } from "../../../contract/statement";
import type { StatementTemplate } from "../../../contract/playbook";
import { languageNow } from "../../lib/i18n";
import type { DraftWords } from "./draft-words";

/** The blanks of a template as a short form. Empty ones are marked and counted; a text that is too long is said here. */
export function SlotForm(props: {
  template: StatementTemplate;
  words: DraftWords;
  long: { field: string; length: number } | null;
  set: (field: string, value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { template, words, long } = props;
  const empty = template.slots.filter((slot) => isOpen(words.slots[slot.id]));
  const first = empty[0]?.id;
  return (
    <form className="st-form" onSubmit={(event) => event.preventDefault()}>
      <p className={empty.length > 0 ? "st-count missing" : "st-count"} aria-live="polite">
        {empty.length > 0 ? t("statement.blanks", { n: empty.length }) : t("statement.noBlanks")}
      </p>
      {template.slots.map((slot) => (
        <Text
          key={slot.id}
          label={slot.label[languageNow()]}
          hint={slot.hint?.[languageNow()]}
          value={words.slots[slot.id] ?? ""}
          rows={slot.long ? 2 : 0}
          missing={isOpen(words.slots[slot.id])}
          autoFocus={slot.id === first}
          long={long?.field === `slots.${slot.id}` ? long.length : null}
          onChange={(value) => props.set(`slots.${slot.id}`, value)}
        />
      ))}
    </form>
  );
}

/** Nothing stands in it, or what stands in it has a blank of its own: "将于{时间}与代表当面沟通". */
function isOpen(value: string | undefined): boolean {
  return !value?.trim() || emptyBlanks(value).length > 0;
}

/** A text that follows no template. */
export function FreeText(props: {
  value: string;
  long: { length: number } | null;
  onChange: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <form className="st-form" onSubmit={(event) => event.preventDefault()}>
      <Text
        label={t("statement.freeText")}
        hint={t("statement.freeHint")}
        value={props.value}
        rows={12}
        missing={props.value.trim() === ""}
        long={props.long?.length ?? null}
        onChange={props.onChange}
      />
    </form>
  );
}

/** One labelled text; `rows` 0 is a single line. What is wrong stands below it and is read with it. */
function Text(props: {
  label: string;
  hint?: string | undefined;
  value: string;
  rows: number;
  missing: boolean;
  autoFocus?: boolean;
  /** Length of what is too long to be sent; null where it fits. */
  long: number | null;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { long, missing } = props;
  const said =
    long === null ? props.hint : t("statement.tooLong", { n: long, most: STATEMENT_MAX });
  const input = {
    id,
    value: props.value,
    autoFocus: props.autoFocus,
    "aria-invalid": long !== null,
    "aria-describedby": `${id}-hint`,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  };
  return (
    <div className={missing ? "st-field missing" : "st-field"}>
      <label htmlFor={id}>
        {props.label}
        {missing ? <em>{t("statement.blank")}</em> : null}
      </label>
      {props.rows > 0 ? (
        <textarea rows={props.rows} {...input} />
      ) : (
        <input type="text" {...input} />
      )}
      <small
        id={`${id}-hint`}
        className={long === null ? "" : "fault"}
        role={long === null ? undefined : "alert"}
      >
        {said}
      </small>
    </div>
  );
}
