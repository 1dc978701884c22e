import type { Words } from "./words";

/** Why an act on a complaint or a case is not done. */
export const caseRefusals = {
  "action-refused": { en: "the action was refused", "zh-CN": "操作未被接受。" },
  "target-unknown": {
    en: "nothing known answers to {{target}}",
    "zh-CN": "找不到要操作的对象：{{target}}。",
  },
  "no-target": { en: "name what is meant", "zh-CN": "请写明操作的对象。" },
  "drill-stays-drill": {
    en: "a drill acts on no real case",
    "zh-CN": "演练不能操作真实个案。",
  },
  "key-takes-no-actions": {
    en: "this key may not take actions: it needs the scope act",
    "zh-CN": "这个密钥不能代人操作：缺少 act 范围。",
  },
  "nothing-to-acknowledge": {
    en: "nobody was paged for this: there is nothing to acknowledge",
    "zh-CN": "没有为此呼过人，无需确认。",
  },
  "nobody-of-directory": {
    en: "{{person}} is nobody of the directory",
    "zh-CN": "名录中没有“{{person}}”。",
  },
  "name-the-rule": {
    en: "nothing possible is open here, or several are: name the rule",
    "zh-CN": "这里没有待确认的触发，或不止一条。请写明规则。",
  },
  "rule-does-not-hold": {
    en: "{{rule}} does not hold on this case",
    "zh-CN": "此个案未触发 {{rule}}。",
  },
  "no-such-alert": {
    en: "no possible alert of that rule is open here",
    "zh-CN": "这条规则在此没有待确认的触发。",
  },
  "confirmed-is-lowered": {
    en: "{{rule}} is confirmed: it can be lowered, not rejected",
    "zh-CN": "{{rule}} 已确认，不能驳回，只能申请降级。",
  },
  "records-unknown": {
    en: "both records must be known and belong to a case",
    "zh-CN": "两条记录都须在案，且已归入个案。",
  },
  "no-identity": {
    en: "one of the records has no identity that could be linked",
    "zh-CN": "其中一条没有可关联的身份。",
  },
  "other-cases": {
    en: "the records belong to different cases: join the cases first",
    "zh-CN": "两条记录分属不同个案，请先合并个案。",
  },
  "name-the-split": {
    en: "name the record whose speaker is somebody else",
    "zh-CN": "请指明哪一条记录是另一个人。",
  },
  "split-already": {
    en: "this record's speaker was told apart already",
    "zh-CN": "这条记录已经单独计为一人。",
  },
  "no-open-question": {
    en: "no question waits here whether it is the same problem",
    "zh-CN": "这里没有待判断的“是否同一问题”。",
  },
  "one-case-already": {
    en: "both are in one case already",
    "zh-CN": "两者已在同一个案中。",
  },
  "other-scopes": {
    en: "the cases are of different projects or products: the same trouble elsewhere is another problem",
    "zh-CN": "两个个案分属不同项目或产品：别处的同样问题是另一件事。",
  },
  "told-apart": {
    en: "a person told these cases apart: take that back first",
    "zh-CN": "已有人判定两者不是同一问题，请先撤回该判定。",
  },
  "signals-not-here": {
    en: "some of the named records are not in this case",
    "zh-CN": "所列记录有的不在此个案中。",
  },
  "nothing-would-stay": {
    en: "all records are named: nothing would stay in the case",
    "zh-CN": "全部记录都被选中，原个案将无记录可留。",
  },
  "nothing-to-undo": {
    en: "no correction of that name was made on this case",
    "zh-CN": "此个案上没有这项更正。",
  },
  "undone-already": { en: "this correction was taken back already", "zh-CN": "这项更正已经撤回。" },
  "undo-later-first": {
    en: "a later correction rests on this one: take that back first",
    "zh-CN": "后来的更正以它为前提，请先撤回后来的更正。",
  },
  "undo-too-late": {
    en: "the records moved on since: it cannot be taken back any more",
    "zh-CN": "有关记录此后已变动，无法撤回。",
  },
  "cause-needs-evidence": {
    en: "an external cause needs evidence",
    "zh-CN": "认定为外部原因，须有证据。",
  },
  "not-a-lower-level": {
    en: "lowering means a level of a higher number",
    "zh-CN": "只能降到更低的级别。",
  },
  "lowering-not-open": {
    en: "lowering opens after the quiet, or after a correction",
    "zh-CN": "安静期满，或更正计数之后，方可降级。",
  },
  "second-needed": {
    en: "from level 1 a second person is needed",
    "zh-CN": "从一级降级，须有第二人同意。",
  },
  "second-unknown": {
    en: "the second person, {{person}}, is nobody of the directory",
    "zh-CN": "名录中没有第二人“{{person}}”。",
  },
  "second-agrees-himself": {
    en: "expected nobody: the second person agrees himself, at POST /incidents/ID/lowering/second",
    "zh-CN": "第二人须本人登录同意，不能代填。",
  },
  "lowering-needs-commander": {
    en: "lowering a level needs a commander",
    "zh-CN": "只有总指挥可以降级。",
  },
  "nothing-to-resolve": {
    en: "there is no open complaint to resolve here",
    "zh-CN": "这里没有待解决的投诉。",
  },
  "follow-up-of-complaint": {
    en: "a follow-up belongs to a complaint",
    "zh-CN": "只有投诉才能登记回访。",
  },
  "only-complaints-close": {
    en: "only a complaint can be closed here",
    "zh-CN": "这里只能关闭投诉。",
  },
  "follow-up-first": {
    en: "closing needs a follow-up outcome first",
    "zh-CN": "请先登记回访结果，再关闭。",
  },
  "only-complaints-reopen": {
    en: "only a complaint can be reopened here",
    "zh-CN": "这里只能重开投诉。",
  },
  "complaint-open": { en: "this complaint is open", "zh-CN": "这条投诉尚未关闭。" },
  "name-the-withdrawn": {
    en: "name the record that is withdrawn",
    "zh-CN": "请写明撤回的是哪一条。",
  },
  "name-the-invalid": {
    en: "name the record that does not count",
    "zh-CN": "请写明不计入的是哪一条。",
  },
  "no-rule-for": {
    en: "the active pack has no rule for {{kind}}",
    "zh-CN": "现行规则中没有针对“{{kind}}”的条款。",
  },
} as const satisfies Words;
