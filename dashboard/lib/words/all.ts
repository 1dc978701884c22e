import { en } from "./en";
import { shellEn, shellZh } from "./shell";
import { speakEn, speakZh } from "./speak";
import { statementsEn, statementsZh } from "./statements";
import { zhCN } from "./zh-cn";

/** Everything the dashboard says, in Chinese: the first language. One file an area, both languages side by side. */
export const allZh = { ...zhCN, ...shellZh, ...statementsZh, ...speakZh };

/** The same in English. */
export const allEn: Record<keyof typeof allZh, string> = {
  ...en,
  ...shellEn,
  ...statementsEn,
  ...speakEn,
};

/** A key of the dictionary. */
export type Word = keyof typeof allZh;
