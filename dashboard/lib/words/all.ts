import { complaintsEn, complaintsZh } from "./complaints";
import { en } from "./en";
import { entryEn, entryZh } from "./entry";
import { keepingEn, keepingZh } from "./keeping";
import { policiesEn, policiesZh } from "./policies";
import { shellEn, shellZh } from "./shell";
import { speakEn, speakZh } from "./speak";
import { statementsEn, statementsZh } from "./statements";
import { zhCN } from "./zh-cn";

/** Everything the dashboard says, in Chinese: the first language. One file an area, both languages side by side. */
export const allZh = {
  ...zhCN,
  ...shellZh,
  ...statementsZh,
  ...speakZh,
  ...complaintsZh,
  ...entryZh,
  ...keepingZh,
  ...policiesZh,
};

/** The same in English. */
export const allEn: Record<keyof typeof allZh, string> = {
  ...en,
  ...shellEn,
  ...statementsEn,
  ...speakEn,
  ...complaintsEn,
  ...entryEn,
  ...keepingEn,
  ...policiesEn,
};

/** A key of the dictionary. */
export type Word = keyof typeof allZh;
