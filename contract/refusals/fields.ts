import type { Words } from "./words";

/** What is wrong with a field: what was expected there. */
export const fieldRefusals = {
  required: { en: "must not be empty", "zh-CN": "必填" },
  "wrong-type": { en: "does not fit here", "zh-CN": "填法不对" },
  "no-number": { en: "expected a number", "zh-CN": "应为数字" },
  "no-whole-number": { en: "expected a whole number", "zh-CN": "应为整数" },
  "too-short": { en: "expected at least {{least}} characters", "zh-CN": "至少 {{least}} 个字符" },
  "too-long": { en: "expected at most {{most}} characters", "zh-CN": "最多 {{most}} 个字符" },
  "too-small": { en: "expected {{least}} or more", "zh-CN": "不得小于 {{least}}" },
  "too-big": { en: "expected {{most}} or less", "zh-CN": "不得大于 {{most}}" },
  "too-few": { en: "expected at least {{least}}", "zh-CN": "至少 {{least}} 项" },
  "too-many": { en: "expected at most {{most}}", "zh-CN": "最多 {{most}} 项" },
  "not-offered": { en: "expected one of: {{values}}", "zh-CN": "只能是：{{values}}" },
  "unknown-field": { en: "expected no such field", "zh-CN": "没有这个栏目" },
  "wrong-form": { en: "is not in the expected form", "zh-CN": "格式不对" },
  "no-email": { en: "expected an e-mail address", "zh-CN": "应为邮箱地址" },
  "no-web-address": {
    en: "expected an http or https address",
    "zh-CN": "应为 http 或 https 开头的网址",
  },
  "no-phone": { en: "expected a phone number", "zh-CN": "应为电话号码" },
  "phone-too-short": {
    en: "expected a phone number of at least 5 digits",
    "zh-CN": "电话号码至少 5 位数字",
  },
  "no-time": {
    en: "expected an ISO 8601 time such as 2026-03-09T09:12:00+08:00",
    "zh-CN": "时间应写成 2026-03-09 09:12",
  },
  "time-past": { en: "expected a time that is still to come", "zh-CN": "时间须在现在之后" },
  "id-letters": {
    en: "letters, digits and : . _ - only",
    "zh-CN": "只能用字母、数字和 : . _ -",
  },
  "password-short": { en: "expected at least 12 characters", "zh-CN": "密码至少 12 个字符" },
  "no-role": { en: "expected at least one role", "zh-CN": "至少选一个角色" },
  "no-scope": { en: "expected at least one scope", "zh-CN": "至少选一项范围" },
  "no-text": { en: "text or title is required", "zh-CN": "内容和标题至少填一项" },
  "statement-too-long": {
    en: "expected at most 20,000 characters",
    "zh-CN": "最多 20,000 个字符",
  },
  "list-size": {
    en: "expected a number from 1 to 500",
    "zh-CN": "应为 1 到 500 的数字",
  },
  "no-cursor": {
    en: "expected the nextCursor of an earlier answer",
    "zh-CN": "翻页标记无效，请从头看起",
  },
  "no-filter": { en: "no such filter", "zh-CN": "没有这个筛选项" },
  "no-event-number": { en: "expected an event number", "zh-CN": "应为动态编号" },
  "no-person": { en: "no such person in the directory", "zh-CN": "名录中没有此人" },
  "person-wanted": {
    en: "expected the id of a person of the directory",
    "zh-CN": "请从名录中选一人",
  },
  "acknowledger-wanted": {
    en: "expected the id of the person who acknowledges",
    "zh-CN": "请写明由谁确认",
  },
  "column-map": {
    en: 'expected JSON such as {"text":"Complaint"}',
    "zh-CN": '列对应关系应为 JSON，如 {"text":"诉求"}',
  },
} as const satisfies Words;
