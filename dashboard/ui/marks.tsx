import type { ReactNode } from "react";
import type { SourceView } from "../../contract/api";

/** A source's light: ring ok, half square late, full square silent, dashed ring not listening. */
export function Lamp({ state }: { state: SourceView["state"] }): ReactNode {
  return <i className={`lamp ${state}`} aria-hidden="true" />;
}

/** Tells drill from truth on every row. */
export function DrillMark({ label }: { label: string }): ReactNode {
  return <span className="drill">{label}</span>;
}

const PATHS = {
  done: "m4 12.6 5.2 5.2L20 7",
  failed: "M5 5l14 14M19 5 5 19",
  waiting: "M12 2.4a9.6 9.6 0 1 1 0 19.2a9.6 9.6 0 1 1 0-19.2M12 6.4V12l3.8 2.6",
  ahead: "M12 3.4a8.6 8.6 0 1 1 0 17.2a8.6 8.6 0 1 1 0-17.2",
  stopped: "M5 12h14",
};

/** A small sign beside a state that is always written out as well. */
export function Sign({ kind }: { kind: keyof typeof PATHS }): ReactNode {
  return (
    <svg className={`sign ${kind}`} width="13" height="13" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[kind]} fill="none" stroke="currentColor" strokeWidth="2.6" />
    </svg>
  );
}
