/** Refusals by code: the same in both languages, with the same blanks. */
export type Words = Record<string, { en: string; "zh-CN": string }>;
