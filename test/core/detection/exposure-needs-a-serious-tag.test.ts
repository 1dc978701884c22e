import { describe, expect, test } from "@jest/globals";
import type { CaseDoc, Reading, ReportedEvent } from "../../../contract/case";
import { at, from, pack, published, reading, verdict } from "../../harness/case-factory";

const now = at("2026-03-11T12:00");
const reCn = pack("re-cn");
const serious: Partial<CaseDoc> = { seriousTags: ["safety"] };
const press: ReportedEvent = {
  id: "press-1",
  kind: "press-inquiry",
  at: now,
  by: "duty",
  persons: null,
  minutes: null,
  amount: null,
  verified: false,
  withdrawn: false,
};
const paper = published("沅浦晚报", "registered");
const clip = published("沅浦楼事", "self-media");
const blog = published("沅浦房谈", "self-media");
const names = (grade: 1 | 2) => ({
  threat: { kind: "media" as const, grade, words: "已联系晚报王记者" },
});

function holds(rule: string, readings: Reading[], doc: Partial<CaseDoc> = {}): string {
  return verdict(rule, readings, { pack: reCn, now, doc }).holds;
}

describe("RE-L1-M", () => {
  test.each<[string, Reading[], Partial<CaseDoc>, string]>([
    ["a registered outlet, a serious tag", [paper], serious, "confirmed"],
    ["any of the four tags will do", [paper], { seriousTags: ["mass-rights"] }, "confirmed"],
    ["a registered outlet, no tag", [paper], {}, "not"],
    ["one self-medium", [clip], serious, "not"],
    ["two independent self-media", [clip, blog], serious, "confirmed"],
    ["two self-media, no tag", [clip, blog], {}, "not"],
    [
      "a reprint is no second origin",
      [clip, { ...blog, origin: false, role: "reach", excluded: "reprint" }],
      serious,
      "not",
    ],
    ["an article deleted later stays", [paper], serious, "confirmed"],
    [
      "an article found false does not",
      [{ ...paper, origin: false, excluded: "withdrawn-as-false" }],
      serious,
      "not",
    ],
    ["positive", [{ ...paper, origin: false, excluded: "positive" }], serious, "not"],
    ["of a peer", [{ ...paper, origin: false, role: "peer", excluded: "peer" }], serious, "not"],
    [
      "neutral",
      [{ ...paper, origin: false, role: "mention", excluded: "neutral" }],
      serious,
      "not",
    ],
    [
      "of a namesake",
      [{ ...paper, origin: false, role: "none", excluded: "namesake" }],
      serious,
      "not",
    ],
    ["our own statement", [{ ...paper, origin: false, excluded: "own-statement" }], serious, "not"],
    ["a press inquiry", [from("A")], { ...serious, events: [press] }, "possible"],
    ["a press inquiry, no tag", [from("A")], { events: [press] }, "not"],
    [
      "a press inquiry, taken back",
      [from("A")],
      { ...serious, events: [{ ...press, withdrawn: true }] },
      "not",
    ],
    [
      "a press inquiry, confirmed by a person",
      [from("A")],
      { ...serious, events: [press], confirmations: [confirmation("RE-L1-M")] },
      "confirmed",
    ],
    [
      "an identified complainant names a journalist (E2)",
      [from("A", null, names(2))],
      serious,
      "possible",
    ],
    ["he only means to go to the press (E1)", [from("A", null, names(1))], serious, "not"],
    ["an anonymous one names a journalist", [reading(names(2))], serious, "not"],
    [
      "a complainant's own post is no origin",
      [from("A", null, { type: "post", channel: "小红书" })],
      serious,
      "not",
    ],
  ])("%s", (_, readings, doc, expected) => {
    expect(holds("RE-L1-M", readings, doc)).toBe(expected);
  });

  test("rejected evidence stays silent, another party's journalist reopens", () => {
    const first = from("A", null, names(2));
    const doc = {
      ...serious,
      rejected: [{ rule: "RE-L1-M", at: now, reason: "无此记者", keys: [first.id], verified: 1 }],
    };
    expect(holds("RE-L1-M", [first], doc)).toBe("not");
    expect(holds("RE-L1-M", [first, from("B", null, names(2))], doc)).toBe("possible");
  });
});

describe("RE-L2-A", () => {
  const says = (kind: "litigation" | "media" | "regulator", grade: 0 | 1 | 2 | 3) => ({
    threat: { kind, grade, words: "不解决就起诉" },
  });
  test.each<[string, Reading[], Partial<CaseDoc>, string]>([
    ["no threat", [from("A")], {}, "not"],
    ["a wish (E0)", [from("A", null, says("litigation", 0))], {}, "not"],
    ["means to sue (E1)", [from("A", null, says("litigation", 1))], {}, "confirmed"],
    ["means to go to the media (E1)", [from("A", null, says("media", 1))], {}, "confirmed"],
    ["has a lawyer (E2)", [from("A", null, says("litigation", 2))], {}, "confirmed"],
    [
      "a regulator's number is watched, no threat of this rule",
      [from("A", null, says("regulator", 1))],
      {},
      "not",
    ],
    ["an anonymous threat", [reading(says("litigation", 1))], {}, "possible"],
    [
      "an anonymous threat, and a known person's",
      [reading(says("litigation", 1)), from("A", null, says("litigation", 1))],
      {},
      "confirmed",
    ],
    [
      "an anonymous threat, rejected",
      [reading({ ...says("litigation", 1), personKeys: ["author:x"] })],
      { rejected: [{ rule: "RE-L2-A", at: now, reason: "玩笑", keys: ["author:x"], verified: 0 }] },
      "not",
    ],
    [
      "a threat found invalid",
      [from("A", null, { ...says("litigation", 1), excluded: "marked-invalid" })],
      {},
      "not",
    ],
    ["one self-medium", [clip], {}, "confirmed"],
    ["a registered outlet without a tag", [paper], {}, "confirmed"],
    ["one self-medium under a tag: too little for RE-L1-M", [clip], serious, "confirmed"],
    ["a publication that meets RE-L1-M is that rule's", [paper], serious, "not"],
    ["a press inquiry without a tag", [from("A")], { events: [press] }, "confirmed"],
    [
      "a press inquiry under a tag is RE-L1-M's",
      [from("A")],
      { ...serious, events: [press] },
      "not",
    ],
    [
      "a threat counts beside a publication of RE-L1-M",
      [paper, from("A", null, says("media", 1))],
      serious,
      "confirmed",
    ],
  ])("%s", (_, readings, doc, expected) => {
    expect(holds("RE-L2-A", readings, doc)).toBe(expected);
  });
});

function confirmation(rule: string) {
  return { rule, at: now, by: "duty", action: "a" };
}
