import type { TFunction } from "i18next";

/** "一级，已确认": how a level is spoken of everywhere. */
export function levelLabel(t: TFunction, level: number, confidence: string): string {
  return t("level.label", {
    level: levelName(t, level, confidence),
    confidence: confidence === "possible" ? t("level.possible") : t("level.confirmed"),
  });
}

/** "一级" or "疑似一级". */
export function levelName(t: TFunction, level: number, confidence: string): string {
  return confidence === "possible" ? t(`possible.${level}`) : t(`level.${level}`);
}

/** Names of duties, joined. */
export function dutyNames(t: TFunction, duties: readonly string[]): string {
  return duties.map((duty) => t(`duty.${duty}`, { defaultValue: duty })).join(t("list.separator"));
}
