import { beginEn, beginZh } from "./begin";
import { boardEn, boardZh } from "./board";
import { caseEn, caseZh } from "./case";
import { checklistEn, checklistZh } from "./checklist";
import { complaintsEn, complaintsZh } from "./complaints";
import { deskEn, deskZh } from "./desk";
import { en } from "./en";
import { entryEn, entryZh } from "./entry";
import { eventsEn, eventsZh } from "./events";
import { groundsEn, groundsZh } from "./grounds";
import { incidentEn, incidentZh } from "./incident";
import { keepingEn, keepingZh } from "./keeping";
import { peersEn, peersZh } from "./peers";
import { partiesEn, partiesZh } from "./parties";
import { policiesEn, policiesZh } from "./policies";
import { refusalsEn, refusalsZh } from "./refusals";
import { shellEn, shellZh } from "./shell";
import { speakEn, speakZh } from "./speak";
import { statementsEn, statementsZh } from "./statements";
import { timelineEn, timelineZh } from "./timeline";
import { wallEn, wallZh } from "./wall";
import { zhCN } from "./zh-cn";

/** Everything the dashboard says, in Chinese: the first language. One file an area, both languages side by side. */
export const allZh = {
  ...zhCN,
  ...beginZh,
  ...boardZh,
  ...caseZh,
  ...checklistZh,
  ...complaintsZh,
  ...deskZh,
  ...entryZh,
  ...eventsZh,
  ...groundsZh,
  ...incidentZh,
  ...keepingZh,
  ...peersZh,
  ...partiesZh,
  ...policiesZh,
  ...refusalsZh,
  ...shellZh,
  ...speakZh,
  ...statementsZh,
  ...timelineZh,
  ...wallZh,
};

/** The same in English. */
export const allEn: Record<keyof typeof allZh, string> = {
  ...en,
  ...beginEn,
  ...boardEn,
  ...caseEn,
  ...checklistEn,
  ...complaintsEn,
  ...deskEn,
  ...entryEn,
  ...eventsEn,
  ...groundsEn,
  ...incidentEn,
  ...keepingEn,
  ...peersEn,
  ...partiesEn,
  ...policiesEn,
  ...refusalsEn,
  ...shellEn,
  ...speakEn,
  ...statementsEn,
  ...timelineEn,
  ...wallEn,
};

/** A key of the dictionary. */
export type Word = keyof typeof allZh;
