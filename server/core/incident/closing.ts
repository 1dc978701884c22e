import type { Check } from "../../../contract/case";
import type { IncidentDoc } from "../../../contract/incident";
import type { PageDoc } from "../../../contract/page";
import { conflict, type Refusal } from "../refusal";

/**
 * Whether an incident may be closed: not while a page still climbs, for somebody is being called; not while a question
 * about one of its cases is open, for then nobody knows yet what it is.
 */
export function judgeClosing(
  incident: Pick<IncidentDoc, "status">,
  pages: readonly Pick<PageDoc, "number" | "acknowledgedAt" | "exhaustedAt">[],
  cases: readonly {
    title: string;
    checks: readonly Pick<Check, "kind" | "rule" | "answeredAt">[];
  }[],
): { kind: "fits" } | { kind: "same" } | Refusal {
  if (incident.status === "closed") return { kind: "same" };
  const climbing = pages.filter((one) => one.acknowledgedAt === null && one.exhaustedAt === null);
  if (climbing.length > 0)
    return conflict("still-paging", {
      pages: climbing.map((one) => String(one.number)).join(", "),
    });
  for (const one of cases) {
    const open = one.checks.find((check) => check.answeredAt === null);
    if (open)
      return open.kind === "confirm"
        ? conflict("still-possible", { title: one.title, rule: open.rule })
        : conflict("still-unjudged", { title: one.title });
  }
  return { kind: "fits" };
}
