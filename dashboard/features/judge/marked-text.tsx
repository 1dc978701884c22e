import type { MarkedRun } from "../../lib/shared-words";

/** A text with what the other one says too underlined and its own words on grey. */
export function MarkedText({ runs }: { runs: readonly MarkedRun[] }) {
  return (
    <q>
      {runs.map((run, index) =>
        run.kind === "shared" ? (
          <mark key={index}>{run.text}</mark>
        ) : run.kind === "own" ? (
          <span key={index} className="own">
            {run.text}
          </span>
        ) : (
          <span key={index}>{run.text}</span>
        ),
      )}
    </q>
  );
}
