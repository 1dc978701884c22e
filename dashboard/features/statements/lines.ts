import type { IncidentView } from "../../../contract/api";
import type { Language } from "../../../contract/primitives";
import type { StatementView } from "../../../contract/response";
import type { Audience } from "../../../contract/statement";

/** What one audience hears in one language about one incident: the current version and the one that is coming. */
export interface Line {
  incident: string;
  audience: Audience;
  language: Language;
  current: StatementView | null;
  draft: StatementView | null;
}

/** An incident with its lines; the public Chinese one always, others where somebody has begun one. */
export interface IncidentLines {
  incident: IncidentView;
  lines: Line[];
}

/** Open incidents, gravest first and drills last, each with its lines in a fixed order. */
export function linesOf(
  incidents: readonly IncidentView[],
  statements: readonly StatementView[],
): IncidentLines[] {
  return [...incidents]
    .sort((a, b) => Number(a.drill) - Number(b.drill) || a.level - b.level)
    .map((incident) => ({
      incident,
      lines: linesOfOne(
        incident.id,
        statements.filter((one) => one.incident === incident.id),
      ),
    }));
}

const ORDER: readonly Audience[] = ["public", "affected", "staff", "regulator"];

function linesOfOne(incident: string, own: readonly StatementView[]): Line[] {
  return ORDER.flatMap((audience) =>
    (["zh-CN", "en"] as const).flatMap((language) => {
      const versions = own.filter((one) => one.audience === audience && one.language === language);
      const always = audience === "public" && language === "zh-CN";
      if (versions.length === 0 && !always) return [];
      const first = (state: StatementView["state"]) =>
        versions.find((one) => one.state === state) ?? null;
      return [{ incident, audience, language, current: first("released"), draft: first("draft") }];
    }),
  );
}
