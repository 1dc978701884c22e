import type { Words } from "./words";

/** Why a visit to a source gave nothing, or an item of it was not taken. */
export const sourceRefusals = {
  "visit-no-address": { en: "not a web address", "zh-CN": "不是网址" },
  "visit-protocol": {
    en: "{{protocol}} addresses are not visited",
    "zh-CN": "不访问 {{protocol}} 地址，只访问 http 和 https",
  },
  "visit-credentials": {
    en: "an address must not carry a user name or password",
    "zh-CN": "网址中不得带用户名和密码",
  },
  "visit-private": {
    en: "{{host}} may not be visited: {{address}} is a {{range}} address",
    "zh-CN": "不允许访问 {{host}}：{{address}} 不是公网地址（{{range}}）",
  },
  "visit-port": {
    en: "{{host}} may not be visited: port {{port}} is not one of {{ports}}",
    "zh-CN": "不允许访问 {{host}} 的 {{port}} 端口，只能用 {{ports}}",
  },
  "visit-dns": {
    en: "the host name does not resolve ({{why}})",
    "zh-CN": "域名解析失败，请核对网址（{{why}}）",
  },
  "visit-connect": {
    en: "the connection failed or was cut ({{why}})",
    "zh-CN": "连不上对方，或连接中断（{{why}}）",
  },
  "visit-timeout": { en: "no complete answer in time", "zh-CN": "对方没有在时限内答完" },
  "visit-within": { en: "no answer within {{seconds}} s", "zh-CN": "{{seconds}} 秒内没有答复" },
  "visit-status": { en: "the server answered {{status}}", "zh-CN": "对方返回 HTTP {{status}}" },
  "visit-too-large": {
    en: "the answer is larger than allowed ({{most}} bytes)",
    "zh-CN": "内容超过上限（{{most}} 字节）",
  },
  "visit-headers-too-large": {
    en: "the head of the answer is larger than allowed",
    "zh-CN": "对方返回的头部过大",
  },
  "visit-redirects": { en: "more than {{most}} redirects", "zh-CN": "跳转超过 {{most}} 次" },
  "visit-packed": {
    en: "the answer is packed in a way that cannot be undone ({{coding}})",
    "zh-CN": "内容的压缩方式无法解开（{{coding}}）",
  },
  "visit-unreadable": {
    en: "{{broken}} of {{of}} characters cannot be read as {{encoding}}",
    "zh-CN": "{{of}} 个字符中有 {{broken}} 个无法按 {{encoding}} 识别",
  },
  "visit-html": {
    en: "an HTML page (a login or error page?), not a feed",
    "zh-CN": "这是网页（可能是登录页或出错页），不是订阅源",
  },
  "visit-no-feed": {
    en: "neither RSS, RDF, Atom nor JSON Feed",
    "zh-CN": "不是 RSS、RDF、Atom 或 JSON Feed",
  },
  "visit-empty": { en: "the answer is empty", "zh-CN": "对方返回的内容为空" },
  "visit-no-items": { en: "the feed has no items", "zh-CN": "订阅源里没有条目" },
  "visit-nothing-taken": {
    en: "nothing could be taken; {{refused}} refused, first {{item}}",
    "zh-CN": "没有可用的条目，{{refused}} 条未收，第一条是 {{item}}",
  },
  "visit-zone": { en: 'unknown time zone "{{zone}}"', "zh-CN": "没有这个时区：{{zone}}" },
  "visit-failed": { en: "the visit failed ({{why}})", "zh-CN": "访问失败（{{why}}）" },
  "no-monitor": { en: "no monitor for this kind of source", "zh-CN": "不能访问这种信源" },
  "item-again": {
    en: "the same guid, link and title as an item before",
    "zh-CN": "编号、链接、标题与前面一条相同",
  },
  "item-no-object": { en: "not an object", "zh-CN": "不是一条完整的条目" },
  "item-unreadable": { en: "cannot be read", "zh-CN": "无法读取" },
  "item-unfit": { en: "does not fit: {{fields}}", "zh-CN": "内容不合要求：{{fields}}" },
  "items-torn": {
    en: "{{count}} item(s) begin and never end",
    "zh-CN": "{{count}} 条有头无尾",
  },
  "document-cut": { en: "cut off: its end is missing", "zh-CN": "文档被截断，结尾缺失" },
  "items-more": { en: "{{count}} more", "zh-CN": "另有 {{count}} 条" },
} as const satisfies Words;
