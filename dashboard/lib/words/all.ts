import { boardEn, boardZh } from "./board";
import { complaintsEn, complaintsZh } from "./complaints";
import { en } from "./en";
import { entryEn, entryZh } from "./entry";
import { keepingEn, keepingZh } from "./keeping";
import { policiesEn, policiesZh } from "./policies";
import { shellEn, shellZh } from "./shell";
import { speakEn, speakZh } from "./speak";
import { statementsEn, statementsZh } from "./statements";
import { wallEn, wallZh } from "./wall";
import { zhCN } from "./zh-cn";

/** Everything the dashboard says, in Chinese: the first language. One file an area, both languages side by side. */
export const allZh = {
  ...zhCN,
  ...boardZh,
  ...complaintsZh,
  ...entryZh,
  ...keepingZh,
  ...policiesZh,
  ...shellZh,
  ...speakZh,
  ...statementsZh,
  ...wallZh,
};

/** The same in English. */
export const allEn: Record<keyof typeof allZh, string> = {
  ...en,
  ...boardEn,
  ...complaintsEn,
  ...entryEn,
  ...keepingEn,
  ...policiesEn,
  ...shellEn,
  ...speakEn,
  ...statementsEn,
  ...wallEn,
};

/** A key of the dictionary. */
export type Word = keyof typeof allZh;
