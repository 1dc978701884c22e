import type { Confidence, Language, Level } from "../../../contract/primitives";
import type { PageMessage } from "../../ports/notifier";

/** The fixed words of a page in one language. */
export interface Phrases {
  drillMark: string;
  drillLine: string;
  mayRepeatMark: string;
  mayRepeatLine: string;
  /** Mark in the subject; empty for a first call. */
  kindMark: Record<PageMessage["kind"], string>;
  /** Why this call comes; empty for a first call. */
  kindLine: Record<PageMessage["kind"], string>;
  level: (level: Level, confidence: Confidence) => string;
  mark: (text: string) => string;
  happened: (level: string, title: string) => string;
  when: (time: string) => string;
  reason: (text: string) => string;
  request: (text: string) => string;
  place: (page: number, step: number, steps: number, incident: string) => string;
  addressee: (name: string) => string;
  openLink: string;
}

const levelNames = ["一", "二", "三", "四"] as const;

const zh: Phrases = {
  drillMark: "演练",
  drillLine: "演练：不是真实事件，请按真实事件应答。",
  mayRepeatMark: "可能重复",
  mayRepeatLine: "可能重复：上一次发送是否送达未知。",
  kindMark: { first: "", ladder: "升级呼叫", repeat: "再次呼叫", "last-resort": "最后呼叫" },
  kindLine: {
    first: "",
    ladder: "升级呼叫：前面的应答未达要求，现呼您。",
    repeat: "再次呼叫：已呼过您，应答仍未达要求。",
    "last-resort": "最后呼叫：各步均未达应答要求，此后不再有下一步。",
  },
  level: (level, confidence) =>
    confidence === "confirmed"
      ? `${levelNames[level - 1]}级，已确认`
      : `疑似${levelNames[level - 1]}级`,
  mark: (text) => `【${text}】`,
  happened: (level, title) => `${level}：${title}`,
  when: (time) => `时间：${time}`,
  reason: (text) => `定级依据：${text}`,
  request: (text) => `请您：${text}`,
  place: (page, step, steps, incident) =>
    `OneVoice 呼叫 ${page}，第 ${step} 步，共 ${steps} 步；事件 ${incident}`,
  addressee: (name) => `致：${name}`,
  openLink: "查看并应答",
};

const en: Phrases = {
  drillMark: "DRILL",
  drillLine: "DRILL: not a real event. Answer as if it were.",
  mayRepeatMark: "May repeat",
  mayRepeatLine: "May repeat: whether an earlier attempt arrived is unknown.",
  kindMark: { first: "", ladder: "Escalated", repeat: "Repeat", "last-resort": "Last resort" },
  kindLine: {
    first: "",
    ladder: "Escalated: earlier answers did not meet what the step asks for. You are paged now.",
    repeat: "Repeat: you were paged before. Answers still do not meet what the step asks for.",
    "last-resort":
      "Last resort: every step ended without the answers it asks for. No step follows.",
  },
  level: (level, confidence) =>
    confidence === "confirmed" ? `Level ${level}, confirmed` : `Possible level ${level}`,
  mark: (text) => `[${text}] `,
  happened: (level, title) => `${level}: ${title}`,
  when: (time) => `Time: ${time}`,
  reason: (text) => `Why this level: ${text}`,
  request: (text) => `Wanted of you: ${text}`,
  place: (page, step, steps, incident) =>
    `OneVoice page ${page}, step ${step} of ${steps}; incident ${incident}`,
  addressee: (name) => `For: ${name}`,
  openLink: "Open and answer",
};

/** The fixed words of a page, by language. */
export const PHRASES: Record<Language, Phrases> = { "zh-CN": zh, en };
