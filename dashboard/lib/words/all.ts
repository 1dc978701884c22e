import { boardEn, boardZh } from "./board";
import { en } from "./en";
import { shellEn, shellZh } from "./shell";
import { wallEn, wallZh } from "./wall";
import { zhCN } from "./zh-cn";

/** Everything the dashboard says, in Chinese: the first language. One file an area, both languages side by side. */
export const allZh = { ...zhCN, ...shellZh, ...boardZh, ...wallZh };

/** The same in English. */
export const allEn: Record<keyof typeof allZh, string> = {
  ...en,
  ...shellEn,
  ...boardEn,
  ...wallEn,
};

/** A key of the dictionary. */
export type Word = keyof typeof allZh;
