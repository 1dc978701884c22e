import { caseEn, caseZh } from "./case";
import { checklistEn, checklistZh } from "./checklist";
import { en } from "./en";
import { groundsEn, groundsZh } from "./grounds";
import { incidentEn, incidentZh } from "./incident";
import { shellEn, shellZh } from "./shell";
import { timelineEn, timelineZh } from "./timeline";
import { zhCN } from "./zh-cn";

/** Everything the dashboard says, in Chinese: the first language. One file an area, both languages side by side. */
export const allZh = {
  ...zhCN,
  ...shellZh,
  ...incidentZh,
  ...groundsZh,
  ...timelineZh,
  ...checklistZh,
  ...caseZh,
};

/** The same in English. */
export const allEn: Record<keyof typeof allZh, string> = {
  ...en,
  ...shellEn,
  ...incidentEn,
  ...groundsEn,
  ...timelineEn,
  ...checklistEn,
  ...caseEn,
};

/** A key of the dictionary. */
export type Word = keyof typeof allZh;
