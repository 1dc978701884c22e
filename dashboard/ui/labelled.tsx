import { useId } from "react";
import type { ReactNode } from "react";

/** A labelled control of any kind: the child is given the id and what describes it. What is wrong stands below. */
export function Labelled(props: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  children: (given: {
    id: string;
    "aria-describedby": string;
    "aria-invalid": boolean;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  const { label, hint, fault, children } = props;
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, "aria-describedby": `${id}-hint`, "aria-invalid": fault !== undefined })}
        <small id={`${id}-hint`} className={fault === undefined ? "" : "fault"}>
          {fault ?? hint}
        </small>
      </div>
    </div>
  );
}
