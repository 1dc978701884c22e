import type { CaseDoc } from "../../../contract/case";
import type { RecipientClass } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import type { Confidence, Level } from "../../../contract/primitives";
import type { PolicyPack } from "../../../contract/policy";

/** Why people would be called now: the level an incident has come to, and classes that an event adds. */
export interface Cause {
  reason: string;
  /** Classes named by confirmed alerts and reports of this moment, besides the level's own. */
  classes: readonly RecipientClass[];
}

/** Whether to page, whom, and how the incident's standing changes. Silence is explained. */
export interface CallOut {
  level: Level;
  confidence: Confidence;
  rose: boolean;
  page: { reason: string; classes: RecipientClass[] } | null;
  why: "first" | "higher level" | "confirmed" | "new class" | "already paged";
  pagedClasses: string[];
  everPaged: string[];
}

/** True where a case belongs in an incident: confirmed level 2, or level 1 whether possible or confirmed (B5). */
export function needsIncident(subject: Pick<CaseDoc, "level" | "confidence">): boolean {
  return subject.level === 1 || (subject.level === 2 && subject.confidence === "confirmed");
}

/** The highest level among an incident's cases that need one; once all were lowered below that, the highest of all. */
export function incidentLevel(cases: readonly Pick<CaseDoc, "level" | "confidence">[]): {
  level: Level;
  confidence: Confidence;
} {
  const needing = cases.filter(needsIncident);
  const relevant = needing.length > 0 ? needing : cases;
  const level = relevant.reduce<Level>((best, one) => (one.level < best ? one.level : best), 4);
  const sure = relevant.some((one) => one.level === level && one.confidence === "confirmed");
  return { level, confidence: sure ? "confirmed" : "possible" };
}

/**
 * Decides the page of one moment (B5): for the first level 2 or 1, for a higher level all its classes, for a possible
 * level 1 that becomes confirmed those classes not yet paged since it became possible, and for a class of the event
 * table that was never paged. A new reason at the same level joins without a page.
 */
export function callOut(
  incident: IncidentDoc | null,
  reached: { level: Level; confidence: Confidence },
  cause: Cause,
  pack: PolicyPack,
): CallOut {
  const before = incident?.everPaged.length ? incident : null;
  const rises = !before || reached.level < before.level;
  const sured =
    !rises &&
    reached.level === 1 &&
    before.level === 1 &&
    before.confidence === "possible" &&
    reached.confidence === "confirmed";
  const pagedNow = rises ? [] : before.pagedClasses;
  const wanted = rises || sured ? levelClasses(reached, pack) : [];
  const levelDue = wanted.filter((one) => !pagedNow.includes(one));
  const added = cause.classes.filter((one) => !(before?.everPaged ?? []).includes(one));
  const classes = [...new Set([...levelDue, ...added])];
  return {
    ...reached,
    rose: rises || sured,
    page: classes.length > 0 ? { reason: cause.reason, classes } : null,
    why: whyOf(before, rises, sured, classes.length),
    pagedClasses: [...new Set([...pagedNow, ...classes])],
    everPaged: [...new Set([...(before?.everPaged ?? []), ...classes])],
  };
}

/** Classes that a level pages: while level 1 is only possible, duty alone (B2). */
export function levelClasses(
  reached: { level: Level; confidence: Confidence },
  pack: PolicyPack,
): RecipientClass[] {
  if (reached.level === 1 && reached.confidence === "confirmed") return pack.levelClasses.level1;
  return pack.levelClasses.level2;
}

function whyOf(
  before: IncidentDoc | null,
  rises: boolean,
  sured: boolean,
  classes: number,
): CallOut["why"] {
  if (classes === 0) return "already paged";
  if (!before) return "first";
  if (rises) return "higher level";
  return sured ? "confirmed" : "new class";
}
