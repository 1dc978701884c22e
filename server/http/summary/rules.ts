import type { PageDoc } from "../../../contract/page";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import type { Http } from "../context";

/** The rules that the summary names, in plain words with their clauses. */
export function rulesOf(
  http: Http,
  of: {
    incidents: readonly IncidentSummary[];
    facts: SummaryView["facts"];
    pages: readonly PageDoc[];
    /** Alerts, or what stands for them. */
    marks: readonly { rule: string }[];
  },
): SummaryView["rules"] {
  const { incidents, facts, pages, marks } = of;
  const named = new Set([
    ...incidents.flatMap((each) => each.caseViews.flatMap((view) => view.evidence?.rule ?? [])),
    ...incidents.flatMap((each) =>
      each.caseViews.flatMap((view) => view.checks.map((c) => c.rule)),
    ),
    ...Object.values(facts).flatMap((each) => each.next?.rule ?? []),
    ...pages.map((page) => page.reason),
    ...marks.map((mark) => mark.rule),
  ]);
  const { pack, library } = http.deps;
  const found: SummaryView["rules"] = {};
  // The active pack last: its words win where two packs share an id.
  for (const each of [...library.packs.values(), pack])
    for (const rule of [...each.rules, ...each.events])
      if (named.has(rule.id)) found[rule.id] = { text: rule.text, clause: rule.clause };
  return found;
}
