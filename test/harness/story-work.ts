type Row = Record<string, unknown>;

/** A task of the common playbook or of P1 or P2 that somebody answers on 11 March, and when. */
export interface Deed {
  at: string;
  step: string;
  /** Person id, who signs in to answer it. */
  by: string;
  answer?: string;
  choice?: string;
}

const deed = (at: string, by: string, step: string, answer?: string, choice?: string): Deed => ({
  at,
  by,
  step,
  ...(answer === undefined ? {} : { answer }),
  ...(choice === undefined ? {} : { choice }),
});

/** What was done in time by 13:42: of the tasks only the gathering's own is left overdue. */
export const CHINESE_WORK: readonly Deed[] = [
  deed("08:54", "duty", "safety-check", "石磊 08:52 回报：无人受伤，漏水车位已围起。"),
  deed("08:54", "duty", "preserve-evidence", "照片、工单和录音存法务共享盘，严律保管。"),
  deed("08:56", "pr", "freeze-marketing", "已暂停公众号和短信两个渠道。"),
  deed("08:58", "pr", "open-fact-sheet", "事实表已开，每小时更新，存法务共享盘。"),
  deed("08:58", "pr", "one-voice", "08:57 通知六个部门，对外只由公关答复。"),
  deed("09:20", "lead", "p2-meeting-authority", undefined, "repair-plan"),
  deed("09:24", "duty", "first-call", "10 户已逐户回电，最急的是移车。"),
  deed("09:30", "pr", "scct-cluster", "检测结果未出，先按意外型答复。", "accidental"),
  deed("09:34", "duty", "p2-household-list", "10 户逐一核对，一户两人只计一户。"),
  deed("09:36", "cmd", "sign-off-silence"),
  deed("09:38", "pr", "staff-note", "09:37 已发全员通知，附统一答复。"),
  deed("09:40", "duty", "regulator-duty", "陆政：先主动致电住建局。", "report-voluntarily"),
  deed("09:41", "duty", "p1-capture-page", "来函和视频已存原件、截图和指纹。"),
  deed("09:44", "duty", "p2-contact-representatives", "约定 3 月 12 日 08:50 在社区会议室。"),
  deed("09:46", "pr", "p1-one-desk", "媒体来询一律转苏禾。"),
  deed("10:30", "duty", "p1-claim-list", "属实 3 条，不实 1 条，待核 2 条。"),
  deed("10:32", "lead", "p1-reply-or-correct", undefined, "reply-today"),
  deed("11:36", "pr", "qa-first", "12 问已写成，法务看过。"),
  deed("11:58", "pr", "spokesperson-drill"),
  deed("12:10", "pr", "p1-call-editor", "已致电晚报编辑，送去检测委托书。"),
  deed("12:20", "lead", "stakeholder-calls", "街道、社区、总包均已致电。"),
  deed("12:31", "legal", "p2-legal-track", "已另行立项，不影响协商。"),
  deed("12:36", "pr", "first-facts", "12:36 公布三条事实和移车办法。"),
  deed("12:40", "pr", "second-update", "定在 14:00，已写进口径。"),
  deed("12:44", "duty", "first-report", "区住建局 12:44 已签收。"),
  deed("13:31", "pr", "p1-timeline", "时间线已存共享盘，待法务看。"),
];

export const ENGLISH_WORK: readonly Deed[] = [
  deed("08:54", "duty", "safety-check", "Greg Wood reported at 08:52: nobody is hurt."),
  deed("08:54", "duty", "acknowledge-page"),
  deed("08:54", "duty", "preserve-evidence", "Photographs and recordings are with Frank Law."),
  deed("08:56", "pr", "freeze-marketing", "Newsletter and text messages are on hold."),
  deed("08:58", "pr", "open-fact-sheet", "Opened; updated every hour."),
  deed("08:58", "pr", "one-voice", "Six departments told at 08:57."),
  deed("09:20", "lead", "p2-meeting-authority", undefined, "repair-plan"),
  deed("09:24", "duty", "first-call", "All ten called; moving the cars is most urgent."),
  deed("09:30", "pr", "scct-cluster", "Until the tests are in: an accident.", "accidental"),
  deed("09:34", "duty", "p2-household-list", "Ten households checked, each counted once."),
  deed("09:36", "cmd", "sign-off-silence"),
  deed("09:38", "pr", "staff-note", "Sent to all staff at 09:37."),
  deed("09:40", "duty", "regulator-duty", "Told the office by telephone.", "report-voluntarily"),
  deed("09:44", "duty", "p2-contact-representatives", "12 March, 08:50, in the owners' hall."),
  deed("11:36", "pr", "qa-first", "Twelve questions, read by legal."),
  deed("11:58", "pr", "spokesperson-drill"),
  deed("12:20", "lead", "stakeholder-calls", "Contractor, insurer and council called."),
  deed("12:31", "legal", "p2-legal-track", "Kept apart; talks go on."),
  deed("12:36", "pr", "first-facts", "Three facts and the way to move a car."),
  deed("12:40", "pr", "second-update", "14:00, as the statement says."),
  deed("12:44", "duty", "first-report", "Received by the building office."),
];

const HALF_HOUR = 1_800_000;

/** Half an hour after each complaint and each post of `posts` its receipt; `late` gets none. In the order of their time. */
export function withReceipts(
  rows: readonly Row[],
  given: { late: string; posts?: readonly string[] },
): Row[] {
  const { late, posts = [] } = given;
  const complains = (row: Row) => row["type"] === "complaint" || posts.includes(String(row["id"]));
  const receipts = rows
    .filter((row) => complains(row) && row["id"] !== late)
    .map(({ id, at }): Row => ({
      type: "action",
      id: `receipt-${String(id)}`,
      at: new Date(Date.parse(String(at)) + HALF_HOUR).toISOString(),
      by: "duty",
      action: "acknowledge",
      target: id,
      of: "complaint",
    }));
  const moment = (row: Row) => Date.parse(String(row["at"]));
  return [...rows, ...receipts].sort((a, b) => moment(a) - moment(b));
}
