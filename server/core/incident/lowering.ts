import type { CaseDoc } from "../../../contract/case";
import type { IncidentDoc } from "../../../contract/incident";
import type { Instant, Level } from "../../../contract/primitives";
import { conflict, unfit, type Refusal } from "../refusal";

type Hours = { level1: number; below: number };
type Quiet = Pick<CaseDoc, "id" | "level" | "quietSince" | "loweringOfferedAt">;

/** Which cases a lowering concerns, and whether a second person is needed (B5: from level 1); or why not yet. */
export type LoweringDecision = { kind: "fits"; cases: string[]; second: boolean } | Refusal;

/** Until when quiet must last before lowering opens: 72 h at level 1, 24 h below, from the pack. */
export function quietUntil(openCase: Pick<CaseDoc, "level" | "quietSince">, hours: Hours): Instant {
  return openCase.quietSince + (openCase.level === 1 ? hours.level1 : hours.below) * 3_600_000;
}

/** Lowering an incident lowers every case of it that stands higher; each must have been offered. */
export function judgeLowering(
  incident: Pick<IncidentDoc, "status" | "level">,
  cases: readonly Quiet[],
  level: Level,
  facts: { hours: Hours; when: (at: Instant) => string },
): LoweringDecision {
  if (incident.status === "closed") return conflict("incident-closed");
  const higher = cases.filter((one) => one.level < level);
  if (level <= incident.level || higher.length === 0)
    return unfit("level", "level-not-below", { level: incident.level });
  const loud = higher.filter((one) => one.loweringOfferedAt === null);
  if (loud.length > 0) {
    const until = Math.max(...loud.map((one) => quietUntil(one, facts.hours)));
    return conflict("not-quiet-yet", { when: facts.when(until) });
  }
  return { kind: "fits", cases: higher.map((one) => one.id), second: incident.level === 1 };
}
