import { expect, test } from "@jest/globals";
import path from "node:path";
import { emptyBlanks } from "../../../contract/statement";
import { readLibrary } from "../../../server/adapters/files/library";
import { fillTemplate, prefill } from "../../../server/core/response/statement-text";
import { ROOT } from "../../harness/case-factory";

const now = Date.parse("2026-03-11T08:53:20+08:00");
const facts = {
  openedAt: Date.parse("2026-03-11T08:50:00+08:00"),
  title: "云栖府地下车库渗水",
  counts: [{ parties: 10, persons: 12, households: 10, possibleParties: 0, origins: 0 }],
  concern: { "zh-CN": "各位业主的诉求我们已逐户登记。", en: "Each request is recorded." },
  commander: null,
  organisation: "栖澜置业",
};

test.each([
  ["zh-CN" as const, "2026年3月11日 08:50", "已登记 10 户同一问题", "2026年3月11日 10:55"],
  [
    "en" as const,
    "08:50 on 11 March 2026",
    "10 households have reported the same problem",
    "10:55 on 11 March 2026",
  ],
])("in %s: the time, the count, the next update", (language, time, counted, next) => {
  const { slots } = prefill(facts, { now, timeZone: "Asia/Shanghai", language });
  expect(slots).toMatchObject({ time, facts: counted, "next-update": next, company: "栖澜置业" });
  expect(slots["concern"]).not.toMatch(/[。.]$/);
});

test("both languages of the holding statement have the same blanks, each described", () => {
  const template = readLibrary(path.join(ROOT, "playbooks")).templates.get("holding");
  const ids = template?.slots.map((slot) => slot.id).sort();
  expect(emptyBlanks(template?.text["zh-CN"] ?? "").sort()).toEqual(ids);
  expect(emptyBlanks(template?.text.en ?? "").sort()).toEqual(ids);
});

test("a blank without a value stays a blank", () => {
  expect(fillTemplate("{a}，{b-c}", { a: " 一 ", "b-c": "  " })).toBe("一，{b-c}");
});
