import { useId } from "react";
import type { InputHTMLAttributes } from "react";

/** A labelled input; what is wrong with it stands below and is read with it. */
export function Field(
  props: { label: string; hint?: string; fault?: string | undefined } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    "id"
  >,
) {
  const { label, hint, fault, ...input } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...input}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint`}
      />
      <small id={`${id}-hint`} className={fault === undefined ? "" : "fault"}>
        {fault ?? hint}
      </small>
    </div>
  );
}
