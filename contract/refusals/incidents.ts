import type { Words } from "./words";

/** Why command, tasks, pages, a lowering or a closing stay as they are. */
export const incidentRefusals = {
  "not-linked": {
    en: "you are linked to no person of the directory: ask an administrator to link you",
    "zh-CN": "您的账号没有对应名录中的人，请找管理员关联。",
  },
  "nobody-paged-you": {
    en: "you are linked to no person of the directory, so nobody paged you",
    "zh-CN": "您的账号没有对应名录中的人，没有人呼过您。",
  },
  "no-task-yours": {
    en: "you are linked to no person of the directory, so no task can be yours",
    "zh-CN": "您的账号没有对应名录中的人，不能接任务。请找管理员关联。",
  },
  "acknowledges-himself": {
    en: "only the person himself acknowledges",
    "zh-CN": "只能由本人确认。",
  },
  "page-of-another": {
    en: "this page was not sent to that person",
    "zh-CN": "这条寻呼没有发给此人。",
  },
  "incident-closed": { en: "this incident is closed", "zh-CN": "事件已关闭。" },
  "may-not-command": {
    en: "{{name}} has neither the access nor the duty to command",
    "zh-CN": "{{name}}没有任总指挥的权限或岗位",
  },
  "commander-wanted": {
    en: "expected the id of the person who is to command",
    "zh-CN": "请选由谁任总指挥",
  },
  "command-changed": {
    en: "{{name}} commands since {{since}}: command changed meanwhile",
    "zh-CN": "总指挥已换人：{{since}} 起由{{name}}指挥。",
  },
  "takeover-needs-reason": {
    en: "{{name}} commands since {{since}}: taking over needs a reason",
    "zh-CN": "{{name}}自 {{since}} 起任总指挥，接手须写理由。",
  },
  "task-taken": { en: "{{name}} took it at {{at}}", "zh-CN": "{{name}}已于 {{at}} 接下。" },
  "task-of-another": {
    en: "{{name}} took it at {{at}}: only that person or the commander hands it over",
    "zh-CN": "{{name}}已于 {{at}} 接下，只有本人或总指挥可以转交。",
  },
  "task-done": {
    en: "{{name}} answered it at {{at}}: reopen it first",
    "zh-CN": "{{name}}已于 {{at}} 办结，请先重开。",
  },
  "task-skipped": {
    en: "{{name}} skipped it at {{at}}: reopen it first",
    "zh-CN": "{{name}}已于 {{at}} 跳过，请先重开。",
  },
  "choice-wanted": { en: "expected one of the options offered", "zh-CN": "请从给出的选项中选一项" },
  "no-choice": {
    en: "expected none: this task offers no options",
    "zh-CN": "这项任务没有可选项",
  },
  "evidence-wanted": {
    en: "expected words: this task asks for evidence",
    "zh-CN": "这项任务要求写明凭据",
  },
  "decision-of-duty": {
    en: "this decision belongs to its duty or to the commander",
    "zh-CN": "此项由对应岗位或总指挥决定。",
  },
  "still-paging": {
    en: "page {{pages}} is still calling people: acknowledge it first",
    "zh-CN": "寻呼 {{pages}} 仍在呼人，请先确认。",
  },
  "still-possible": {
    en: '"{{title}}" is a possible crisis under {{rule}}: confirm or reject it first',
    "zh-CN": "“{{title}}”按 {{rule}} 疑似一级，请先确认或驳回。",
  },
  "still-unjudged": {
    en: 'whether "{{title}}" is serious has not been judged yet',
    "zh-CN": "“{{title}}”是否严重尚未判断。",
  },
  "level-not-below": {
    en: "expected a level below {{level}}, which is a higher number",
    "zh-CN": "须低于现在的 {{level}} 级",
  },
  "not-quiet-yet": {
    en: "it has not been quiet for long enough: lowering opens {{when}} if nothing new comes, or after a correction",
    "zh-CN": "安静期未满：若无新动静，{{when}} 起可申请降级；更正计数后也可申请。",
  },
  "lowering-asked": {
    en: "{{name}} has asked for a lowering already: agree to it, or drop it",
    "zh-CN": "{{name}}已申请降级，请同意或撤回那份申请。",
  },
  "no-lowering": {
    en: "nobody has asked for a lowering here, or it was dropped",
    "zh-CN": "没有待同意的降级申请，或已撤回。",
  },
  "second-is-another": {
    en: "a lowering from level 1 needs somebody other than the one who asked",
    "zh-CN": "从一级降级，须由申请人以外的人同意。",
  },
  "asker-gone": {
    en: "{{name}} is no longer in the directory: ask for it anew",
    "zh-CN": "申请人{{name}}已不在名录中，请重新申请。",
  },
} as const satisfies Words;
