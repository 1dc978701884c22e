import type { Words } from "./words";

/** Why a statement stays as it is: what, and what to do next. */
export const statementRefusals = {
  "draft-open": {
    en: "version {{version}} is being drafted by {{name}}: go on with that one",
    "zh-CN": "{{name}}正在起草第 {{version}} 版，请接着那一版写。",
  },
  "not-a-draft": {
    en: "this version is no draft any more: it is neither edited nor signed",
    "zh-CN": "这一版已不是草稿，不能再改再签。",
  },
  "edited-meanwhile": {
    en: "edited by {{name}} at {{at}}: read it again",
    "zh-CN": "{{name}}已于 {{at}} 改过，请重读。",
  },
  outdated: {
    en: "version {{version}} is current already: this one cannot be signed",
    "zh-CN": "第 {{version}} 版已是现行口径，这一版不能再签。",
  },
  "not-submitted": {
    en: "this draft has not been submitted for signature",
    "zh-CN": "这一稿尚未提交签核。",
  },
  "other-text": {
    en: "the text was changed: read the present one first",
    "zh-CN": "正文已改，请先读新文。",
  },
  "empty-blanks": {
    en: "some blanks are empty: it cannot be submitted or signed",
    "zh-CN": "还有空没有填，不能提交或签核。",
  },
  "past-its-update": {
    en: "its promised next update is past: give a new time first",
    "zh-CN": "下次更新的时间已过，请先改时间。",
  },
  author: {
    en: "whoever wrote or changed a text does not sign it",
    "zh-CN": "不能签自己写过或改过的稿。",
  },
  "not-a-person": {
    en: "a signature needs a signed-in person",
    "zh-CN": "签核须由本人登录完成。",
  },
  "not-a-signer": {
    en: "only who may sign a statement sends it back",
    "zh-CN": "有签核权的人才能退回。",
  },
  "not-the-commander": {
    en: "{{name}} commands this incident and signs as commander",
    "zh-CN": "{{name}}任本事件总指挥，须由其签核。",
  },
  "signs-already": {
    en: "you signed in another role: one person signs one role",
    "zh-CN": "您已以另一身份签过，一人只签一次。",
  },
  "signed-by-another": {
    en: "{{name}} has signed in this role already",
    "zh-CN": "{{name}}已以此身份签过。",
  },
  "not-current": {
    en: "this version is not current any more",
    "zh-CN": "这一版已不是现行口径。",
  },
  withdrawn: {
    en: "this statement was withdrawn: do not quote it",
    "zh-CN": "口径已失效，请勿引用。已撤回。",
  },
  superseded: {
    en: "this statement was replaced: do not quote it",
    "zh-CN": "口径已失效，请勿引用。已有新版。",
  },
  "not-released": {
    en: "this statement is not released: do not quote it",
    "zh-CN": "口径尚未发布，请勿引用。",
  },
  expired: {
    en: "this statement's time has run out: do not quote it",
    "zh-CN": "口径已失效，请勿引用。时限已到。",
  },
  "not-the-speaker": {
    en: "another person was named as its only speaker",
    "zh-CN": "这条口径指定由他人对外。",
  },
  "no-template": { en: 'no template "{{id}}"', "zh-CN": "没有模板“{{id}}”" },
  "template-or-text": {
    en: "expected a template or a text, not both",
    "zh-CN": "模板和正文只能选一种",
  },
  "template-wanted": {
    en: "expected a template's id, or a text",
    "zh-CN": "请选模板，或写正文",
  },
  "blanks-or-text": {
    en: "expected slots or a text, not both",
    "zh-CN": "填空和改写正文只能选一种",
  },
  "no-blanks": {
    en: "this statement is free text: it has no blanks",
    "zh-CN": "这一稿是自由正文，没有空可填",
  },
  "no-such-blank": { en: "the template has no such blank", "zh-CN": "模板中没有这个空" },
  "whole-too-long": {
    en: "the whole text has {{length}} characters, expected at most {{most}}",
    "zh-CN": "全文 {{length}} 个字符，最多 {{most}} 个",
  },
} as const satisfies Words;
