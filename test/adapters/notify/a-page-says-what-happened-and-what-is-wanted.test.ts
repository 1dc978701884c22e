import { describe, expect, test } from "@jest/globals";
import { composeText } from "../../../server/adapters/notify/compose-text";
import type { PageMessage } from "../../../server/ports/notifier";
import { englishMessage, pageMessage } from "./page-message";

const said = (message: PageMessage) => {
  const { subject, lines } = composeText(message, 600);
  return { subject, body: lines.join("\n"), first: lines[0] };
};

describe("a page says what happened, why, and what is wanted", () => {
  test("in Chinese", () => {
    const { subject, body } = said(pageMessage());
    expect(subject).toBe("一级，已确认：云栖府 地下车库渗水");
    expect(body).toBe(
      [
        "一级，已确认：云栖府 地下车库渗水",
        "时间：2026-03-11 08:50 (Asia/Shanghai)",
        "定级依据：10/10 户，待核实 0",
        "请您：确认收到，并进入作战室",
        "OneVoice 呼叫 12，第 1 步，共 4 步；事件 inc-7",
        "致：王值班",
      ].join("\n"),
    );
  });

  test("in English", () => {
    const { subject, body } = said(englishMessage());
    expect(subject).toBe("Level 1, confirmed: Yunqi Mansion, water in the garage");
    expect(body).toBe(
      [
        "Level 1, confirmed: Yunqi Mansion, water in the garage",
        "Time: 2026-03-11 08:50 (Asia/Shanghai)",
        "Why this level: 10 of 10 households, 0 unverified",
        "Wanted of you: Confirm that you have it and enter the war room",
        "OneVoice page 12, step 1 of 4; incident inc-7",
        "For: Wang Zhiban",
      ].join("\n"),
    );
  });

  test.each([1, 2, 3, 4] as const)("a possible level %i says so", (level) => {
    const name = ["一", "二", "三", "四"][level - 1] ?? "";
    expect(said(pageMessage({ level, confidence: "possible" })).subject).toMatch(`疑似${name}级：`);
    expect(said(englishMessage({ level, confidence: "possible" })).subject).toMatch(
      `Possible level ${level}: `,
    );
  });

  test("a drill says so first, in subject and body", () => {
    const all = { drill: true, mayRepeat: true, kind: "repeat" } as const;
    const zh = said(pageMessage(all));
    expect(zh.subject).toMatch(/^【演练】【可能重复】【再次呼叫】一级/);
    expect(zh.first).toMatch(/^演练：/);
    const en = said(englishMessage(all));
    expect(en.subject).toMatch(/^\[DRILL\] \[May repeat\] \[Repeat\] Level 1/);
    expect(en.first).toMatch(/^DRILL: /);
  });

  test("a real page never has the drill mark", () => {
    expect(JSON.stringify(said(pageMessage()))).not.toContain("演练");
    expect(JSON.stringify(said(englishMessage()))).not.toMatch(/drill/i);
  });

  test("an attempt that may repeat an earlier one says so", () => {
    expect(said(pageMessage({ mayRepeat: true })).body).toContain("可能重复：");
    expect(said(englishMessage({ mayRepeat: true })).body).toContain("May repeat:");
  });

  test.each([
    ["ladder", "升级呼叫", "Escalated"],
    ["repeat", "再次呼叫", "Repeat"],
    ["last-resort", "最后呼叫", "Last resort"],
  ] as const)("a %s call reads unlike a first one", (kind, zh, en) => {
    expect(said(pageMessage({ kind })).subject).toMatch(`【${zh}】`);
    expect(said(pageMessage({ kind })).body).toMatch(`${zh}：`);
    expect(said(englishMessage({ kind })).subject).toMatch(`[${en}] `);
    expect(said(englishMessage({ kind })).body).toMatch(`${en}: `);
  });

  test("text from outside makes no line, link or reading order of its own", () => {
    const title = "水\r\nBcc: x@y.example\u202e see https://evil.example/a\u0000\u200b!";
    const { subject, lines } = composeText(pageMessage({ title }), 600);
    expect(subject).toBe("一级，已确认：水 Bcc: x@y.example see https：／／evil.example/a !");
    expect(lines).toHaveLength(6);
  });
});
