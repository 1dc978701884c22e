import type { RecipientClass } from "../../contract/directory";
import type { IncidentDoc } from "../../contract/incident";
import type { PolicyPack } from "../../contract/policy";
import type { Level } from "../../contract/primitives";
import { callOut } from "../core/incident/call-out";

/** Whom a case's incident (null: its own, still to be opened) would page, were this level reached and confirmed. Levels 3 and 4 call nobody (B5). */
export function nextPage(
  incident: IncidentDoc | null,
  reached: { level: Level; classes: readonly RecipientClass[] },
  pack: PolicyPack,
): RecipientClass[] {
  const { level, classes } = reached;
  if (level > 2) return [];
  const cause = { reason: "", classes };
  return callOut(incident, { level, confidence: "confirmed" }, cause, pack).page?.classes ?? [];
}
