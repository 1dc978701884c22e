import type { Language } from "../../../contract/primitives";

/** What the page of a signed link says, in the reader's language. */
export interface LinkWords {
  level: (level: number) => string;
  confirmed: string;
  possible: string;
  call: (number: number, name: string) => string;
  lasted: string;
  drill: string;
  why: string;
  rule: string;
  answered: string;
  nobodyYet: string;
  unless: (time: string, whom: string) => string;
  left: string;
  noLadder: string;
  ended: string;
  button: string;
  effect: string;
  mine: (time: string) => string;
  met: string;
  waits: string;
  expiredTitle: string;
  expired: string;
  invalidTitle: string;
  invalid: string;
  signIn: string;
  duties: Record<string, string>;
}

const zh: LinkWords = {
  level: (level) => `${["", "一", "二", "三", "四"][level] ?? level}级`,
  confirmed: "已确认",
  possible: "疑似，待确认",
  call: (number, name) => `寻呼 ${number}，发给 ${name}`,
  lasted: "已持续",
  drill: "演练",
  why: "依据",
  rule: "规则",
  answered: "已应答",
  nobodyYet: "还没有人",
  unless: (time, whom) => `不确认，${time} 呼${whom}`,
  left: "剩",
  noLadder: "不再向上呼叫",
  ended: "呼叫已到头，无人应答",
  button: "我已知悉，停止呼我",
  effect: "只停止呼叫您；不代表您承担其他事项。",
  mine: (time) => `您 ${time} 已确认`,
  met: "呼叫已停止",
  waits: "仍在等其他人应答",
  expiredTitle: "此链接已过期",
  expired: "过期的链接不再显示内容。请登录查看现在由谁接手，或打电话给值班。",
  invalidTitle: "此链接无效",
  invalid: "链接可能没有复制完整。请打开原消息里的链接，或登录查看。",
  signIn: "登录查看",
  duties: {
    duty: "值班",
    backup: "备班",
    commander: "总指挥",
    leader: "负责人",
    leadership: "领导",
    pr: "公关",
    legal: "法务",
    site: "现场",
    "regulator-affairs": "监管事务",
    technical: "技术",
    security: "信息安全",
    safety: "安全",
    "upper-authority": "上级",
  },
};

const en: LinkWords = {
  level: (level) => `Level ${level}`,
  confirmed: "Confirmed",
  possible: "Possible, to be confirmed",
  call: (number, name) => `Page ${number}, to ${name}`,
  lasted: "Running for",
  drill: "Drill",
  why: "Evidence",
  rule: "Rule",
  answered: "Answered",
  nobodyYet: "Nobody yet",
  unless: (time, whom) => `Unless acknowledged, ${whom} is paged at ${time}`,
  left: "Left",
  noLadder: "Nobody further is paged",
  ended: "The ladder ended unanswered",
  button: "I have it. Stop paging me",
  effect: "This stops your own pages. It commits you to nothing else.",
  mine: (time) => `You acknowledged at ${time}`,
  met: "Paging has stopped",
  waits: "Others have still to answer",
  expiredTitle: "This link has expired",
  expired:
    "An expired link shows nothing. Sign in to see who took over, or phone the duty officer.",
  invalidTitle: "This link is not valid",
  invalid: "It may not have been copied whole. Open the link in the message again, or sign in.",
  signIn: "Sign in",
  duties: {
    duty: "duty",
    backup: "backup",
    commander: "the commander",
    leader: "the leader",
    leadership: "leadership",
    pr: "PR",
    legal: "legal",
    site: "the site lead",
    "regulator-affairs": "regulator affairs",
    technical: "technical",
    security: "security",
    safety: "safety",
    "upper-authority": "the upper authority",
  },
};

/** The words in a language. */
export const LINK_WORDS: Record<Language, LinkWords> = { "zh-CN": zh, en };
