import type { Language } from "../../../contract/primitives";

/** What the page of a signed link says, in the reader's language. */
export interface LinkWords {
  level: (level: number) => string;
  confirmed: string;
  possible: string;
  call: (number: number, name: string) => string;
  lasted: string;
  drill: string;
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
  comma: string;
  impact: string;
  worst: string;
  toDecide: string;
  regulator: string;
  outside: string;
  onIt: string;
  commands: (name: string) => string;
  noCommander: string;
  people: (households: number, persons: number) => string;
  nobodyCounted: string;
  injured: (count: number | null) => string;
  before: (time: string) => string;
  remaining: (left: string) => string;
  hours: (hours: number, minutes: number) => string;
  days: (days: number, hours: number) => string;
  decisions: (count: number) => string;
  nothingToDecide: string;
  regulatorTold: string;
  regulatorAsked: (time: string) => string;
  regulatorUnknown: string;
  statement: (version: number, until: string | null) => string;
  statementExpired: (version: number) => string;
  readStatement: string;
  draftStatement: string;
  noStatement: string;
  drafting: string;
  since: (time: string) => string;
  overview: string;
  asOf: (time: string) => string;
  media: string;
  origins: (count: number) => string;
  affected: string;
  takeCommand: string;
  commandEffect: string;
  held: (name: string) => string;
  notEntitled: string;
  decide: string;
  evidence: string;
  callDuty: string;
  tookOver: (names: string) => string;
  nobodyTookOver: string;
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
  answered: "已应答",
  nobodyYet: "还没有人",
  unless: (time, whom) => `不确认，${time} 呼${whom}`,
  left: "剩",
  noLadder: "不再向上呼叫",
  ended: "已呼到最后一级，无人应答",
  button: "我已知悉，停止呼我",
  effect: "只停止呼叫您；不代表您承担其他事项。",
  mine: (time) => `您 ${time} 已确认`,
  met: "呼叫已停止",
  waits: "仍在等其他人应答",
  expiredTitle: "此链接已过期",
  expired: "过期的链接不再显示事件内容。请登录查看，或打电话给值班。",
  invalidTitle: "此链接无效",
  invalid: "链接可能没有复制完整。请打开原消息里的链接，或登录查看。",
  comma: "，",
  impact: "影响",
  worst: "最坏",
  toDecide: "要您定",
  regulator: "监管",
  outside: "对外",
  onIt: "谁在办",
  commands: (name) => `总指挥 ${name}`,
  noCommander: "尚无总指挥",
  people: (households, persons) =>
    households > 0 ? `${households} 户 ${persons} 人` : `${persons} 人`,
  nobodyCounted: "人数未知",
  injured: (count) => (count === null ? "未报有人受伤" : `${count} 人受伤`),
  before: (time) => `${time} 前`,
  remaining: (left) => `剩 ${left}`,
  hours: (hours, minutes) => `${hours} 时 ${minutes} 分`,
  days: (days, hours) => `${days} 天 ${hours} 时`,
  decisions: (count) => `${count} 项`,
  nothingToDecide: "暂无",
  regulatorTold: "已告知",
  regulatorAsked: (time) => `监管已来询，${time}`,
  regulatorUnknown: "未见告知记录",
  statement: (version, until) => `口径 v${version}${until === null ? "" : `，${until} 前有效`}`,
  statementExpired: (version) => `口径 v${version} 已失效，请勿引用`,
  readStatement: "看口径",
  draftStatement: "去起草",
  noStatement: "尚无口径",
  drafting: "下一版正在起草",
  since: (time) => `${time} 起`,
  overview: "十秒概况",
  asOf: (time) => `${time} 的数据`,
  media: "媒体",
  origins: (count) => `${count} 个独立信源`,
  affected: "受影响",
  takeCommand: "由我指挥",
  commandEffect: "一人指挥，指定后全员可见。",
  held: (name) => `已由 ${name} 指挥。如需接手，请登录后写明理由。`,
  notEntitled: "此链接不能接任总指挥。",
  decide: "登录后决定",
  evidence: "看依据",
  callDuty: "电话找值班",
  tookOver: (names) => `接手的人：${names}`,
  nobodyTookOver: "目前没有人应答。请立即打电话给值班。",
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
  expired: "An expired link shows nothing of the incident. Sign in, or phone the duty officer.",
  invalidTitle: "This link is not valid",
  invalid: "It may not have been copied whole. Open the link in the message again, or sign in.",
  comma: ", ",
  impact: "Impact",
  worst: "Worst case",
  toDecide: "To decide",
  regulator: "Regulator",
  outside: "Our line",
  onIt: "On it",
  commands: (name) => `${name} commands`,
  noCommander: "Nobody commands yet",
  people: (households, persons) =>
    households > 0
      ? `${households} ${households === 1 ? "household" : "households"}, ${persons} people`
      : `${persons} people`,
  nobodyCounted: "Number of people unknown",
  injured: (count) => (count === null ? "no injury reported" : `${count} injured`),
  before: (time) => `by ${time}`,
  remaining: (left) => `${left} left`,
  hours: (hours, minutes) => `${hours} h ${minutes} min`,
  days: (days, hours) => `${days} d ${hours} h`,
  decisions: (count) => `${count}`,
  nothingToDecide: "Nothing at present",
  regulatorTold: "Told",
  regulatorAsked: (time) => `The regulator asked, ${time}`,
  regulatorUnknown: "No report on record",
  statement: (version, until) =>
    `Statement v${version}${until === null ? "" : `, valid until ${until}`}`,
  statementExpired: (version) => `Statement v${version} expired. Do not quote`,
  readStatement: "Read it",
  draftStatement: "Draft it",
  noStatement: "No statement yet",
  drafting: "The next version is being drafted",
  since: (time) => `since ${time}`,
  overview: "In ten seconds",
  asOf: (time) => `as of ${time}`,
  media: "Media",
  origins: (count) => `${count} independent ${count === 1 ? "origin" : "origins"}`,
  affected: "Affected",
  takeCommand: "I take command",
  commandEffect: "One commands; everybody sees who.",
  held: (name) => `${name} commands already. To take over, sign in and give a reason.`,
  notEntitled: "This link cannot take command.",
  decide: "Sign in to decide",
  evidence: "See the evidence",
  callDuty: "Phone the duty officer",
  tookOver: (names) => `Who took over: ${names}`,
  nobodyTookOver: "Nobody has answered. Phone the duty officer now.",
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
