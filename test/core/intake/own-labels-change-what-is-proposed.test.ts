import { describe, expect, test } from "@jest/globals";
import { createLanguageTools } from "../../../server/adapters/language/language-tools";
import { readLibrary } from "../../../server/adapters/files/library";
import { compileLexicon } from "../../../server/core/intake/compile-lexicon";
import { join } from "node:path";
import {
  learnProposals,
  type LabelledComplaint,
  type Proposer,
} from "../../../server/core/intake/proposals";

const language = createLanguageTools();
const library = readLibrary(join(import.meta.dirname, "../../../playbooks"));
const lexicon = compileLexicon(library.lexicon);
const cut = (text: string) => language.analyse(text);

function learnt(own: readonly LabelledComplaint[]): Proposer {
  const steps = learnProposals([...library.complaints, ...own], cut, lexicon);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const shipped = learnt([]);
const of = (text: string, proposer = shipped) => proposer(cut(text));

describe("the shipped corpus alone", () => {
  test.each([
    ["快递一周没动，客服说还在路上", "delivery"],
    ["前台冲我翻白眼，问什么都不耐烦", "attitude"],
    ["多扣了我三百块钱，一直不退", "price"],
    ["隔壁工地半夜施工，吵得睡不着，粉尘也大", "environment"],
    ["煤气洩漏，樓裡有人昏倒了", "safety"],
    ["The agent was rude and hung up on me", "attitude"],
  ])("of %s proposes %s", (text, type) => {
    expect(of(text).type[0]?.value).toBe(type);
  });

  test("people in danger are urgent, a small matter is ordinary", () => {
    expect(of("电梯坠落，里面有人受伤流血，快派人").urgency[0]?.value).toBe("urgent");
    expect(of("杯子盖子有点紧，不太好拧").urgency[0]?.value).toBe("ordinary");
  });

  test("gives at most three, likeliest first, as chances", () => {
    const { type, urgency } = of("房子漏水");
    expect([type.length, urgency.length]).toEqual([3, 3]);
    for (const list of [type, urgency]) {
      const chances = list.map(({ probability }) => probability);
      expect(chances).toEqual([...chances].sort((a, b) => b - a));
      expect(chances.every((one) => one >= 0 && one <= 1)).toBe(true);
    }
  });
});

describe("an organisation's own labels", () => {
  const parking = (type: string, urgency: LabelledComplaint["urgency"]) =>
    Array.from({ length: 12 }, (_, n) => ({
      text: `地下车库${String(n + 1)}号车位被占，车子停不进去`,
      type,
      urgency,
    }));
  const asked = "我家车位又被占了，停不进地下车库";

  test("bring a word of their own, with their own urgency", () => {
    const own = of(asked, learnt(parking("车位", "urgent")));
    expect(own.type[0]?.value).toBe("车位");
    expect(own.urgency[0]?.value).toBe("urgent");
    expect(of(asked).type.map(({ value }) => value)).not.toContain("车位");
    expect(of(asked).urgency[0]?.value).not.toBe("urgent");
  });

  test.each(["服务态度", " attitude ", "Attitude"])("know the centre's type as %j", (type) => {
    expect(of(asked, learnt(parking(type, null))).type[0]?.value).toBe("attitude");
  });

  test("a word that stands in four complaints is not proposed yet", () => {
    const few = learnt(parking("车位", null).slice(0, 4));
    expect(of(asked, few).type.map(({ value }) => value)).not.toContain("车位");
  });

  test("the same labels teach the same", () => {
    const [one, other] = [learnt(parking("车位", null)), learnt(parking("车位", null))];
    expect(of(asked, one)).toEqual(of(asked, other));
  });
});
