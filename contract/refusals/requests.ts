import type { Words } from "./words";

/** Why a request is not answered: who asks, what for, and in which form. */
export const requestRefusals = {
  "sign-in-first": {
    en: "sign in, or send Authorization: Bearer KEY",
    "zh-CN": "请先登录。",
  },
  "key-dead": {
    en: "this key does not work (any more)",
    "zh-CN": "这个密钥无效，或已吊销。",
  },
  "wrong-credentials": { en: "address or password is wrong", "zh-CN": "邮箱或密码不对。" },
  "too-many-tries": {
    en: "too many tries; wait 15 minutes",
    "zh-CN": "尝试过多，请 15 分钟后再试。",
  },
  "other-site": {
    en: "a signed-in browser may write from this site only",
    "zh-CN": "只接受从本站页面发出的操作。",
  },
  "sign-in-elsewhere": { en: "sign in from this site only", "zh-CN": "只能在本站登录。" },
  "no-permission": {
    en: "this needs the permission {{permission}}",
    "zh-CN": "您没有权限：{{permission}}。请找管理员。",
  },
  "nothing-here": { en: "there is nothing at this address", "zh-CN": "这个地址下没有内容。" },
  "not-found": { en: "no such {{thing}}", "zh-CN": "找不到：{{thing}}。" },
  "id-of-several": {
    en: "several sources use this id; ask for source|id",
    "zh-CN": "有多个来源用了这个编号，请写成“来源|编号”。",
  },
  unfit: { en: "the request does not fit", "zh-CN": "填写有误，请改后再试。" },
  "no-json": { en: "the body is not valid JSON", "zh-CN": "内容不是有效的 JSON。" },
  "body-too-large": {
    en: "the body is larger than 10 MB (a table: 20 MB)",
    "zh-CN": "内容过大：最多 10 MB，表格最多 20 MB。",
  },
  "body-encoding": {
    en: "this content encoding is not supported",
    "zh-CN": "不支持这种压缩方式。",
  },
  "body-charset": { en: "the body must be UTF-8", "zh-CN": "内容须用 UTF-8 编码。" },
  "body-length": {
    en: "the body is shorter or longer than announced",
    "zh-CN": "内容不完整，请重新发送。",
  },
  "broken-off": { en: "the request was broken off", "zh-CN": "发送中断，请重试。" },
  "not-as-json": { en: "send the body as application/json", "zh-CN": "内容须以 JSON 发送。" },
  "address-encoding": {
    en: "the address is not validly encoded",
    "zh-CN": "地址里有不能识别的字符。",
  },
  unreadable: { en: "the request could not be read", "zh-CN": "没有看懂这个请求。" },
  "too-many-records": {
    en: "at most {{most}} records in one request",
    "zh-CN": "一次最多 {{most}} 条。",
  },
  broken: {
    en: "something broke inside; the log of the centre tells more",
    "zh-CN": "本中心内部出错，详情已记入日志。请稍后重试，仍不行请找管理员。",
  },
  "source-not-stored": { en: "the source was not stored", "zh-CN": "信源没有存上，请重试。" },
  "last-administrator": {
    en: "the last administrator cannot be removed: make another first",
    "zh-CN": "这是最后一位管理员，不能移除。请先另设一位。",
  },
  "setup-link-dead": {
    en: "this set-up link is not valid (any more)",
    "zh-CN": "这个设置链接无效，或已用过。",
  },
  "address-taken": { en: "another user has this address", "zh-CN": "这个邮箱已有人使用。" },
  "centre-ending": { en: "the centre is ending", "zh-CN": "本中心正在停止，请稍后再试。" },
  "drill-playing": {
    en: "a drill is playing: stop it first, or wait for its end",
    "zh-CN": "正在演练，请先停止，或等它结束。",
  },
  "stands-twice": { en: "{{id}} stands twice", "zh-CN": "“{{id}}”重复了。" },
} as const satisfies Words;
