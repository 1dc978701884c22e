import type { PageView, SendView } from "../../contract/api";
import type { SummaryView } from "../../contract/summary";

/** One rung of a page's ladder: from which minute, which classes, and what was sent on it. */
export interface Rung {
  minute: number;
  classes: readonly string[];
  sends: SendView[];
  /** last-resort: the ladder had ended. */
  kind: "first" | "step" | "last-resort";
}

/** The ladder of a page as rungs: the first minute, the steps, and what was cried out at its end. */
export function rungsOf(
  page: PageView,
  ladder: SummaryView["ladders"][string] | undefined,
): Rung[] {
  const first = page.sends.filter((send) => send.kind === "first");
  const last = page.sends.filter((send) => send.kind === "last-resort");
  const later = page.sends.filter((send) => send.kind === "ladder" || send.kind === "repeat");
  const base = Math.min(...first.map((send) => send.step), ...later.map((send) => send.step - 1));
  const steps = (ladder ?? []).map((step, index): Rung => {
    const sends = later.filter((send) => send.step - base === index + 1);
    return { minute: step.afterMinutes, classes: step.duties, sends, kind: "step" };
  });
  return [
    { minute: 0, classes: page.classes, sends: first, kind: "first" },
    ...steps,
    ...(last.length > 0
      ? [
          {
            minute: minutesAfter(page, last[0]),
            classes: [],
            sends: last,
            kind: "last-resort" as const,
          },
        ]
      : []),
  ];
}

function minutesAfter(page: PageView, send: SendView | undefined): number {
  return send ? Math.round((Date.parse(send.at) - Date.parse(page.at)) / 60_000) : 0;
}
