import { describe, expect, test } from "@jest/globals";
import type { OriginView } from "../../contract/case-evidence";
import { LEFT, spreadOf } from "../../dashboard/ui/spread-shapes";

const NOW = Date.parse("2026-03-11T06:00:00Z");
const at = (time: string) => `2026-03-11T${time}:00.000Z`;

function origin(signal: string, time: string, over: Partial<OriginView> = {}): OriginView {
  return {
    signal,
    case: "case-1",
    name: signal,
    kind: "registered",
    at: at(time),
    title: signal,
    url: null,
    repeats: [],
    excluded: null,
    reason: { "zh-CN": "报道", en: "A report" },
    ...over,
  };
}
const repeat = (
  signal: string,
  time: string,
  by: OriginView["repeats"][number]["by"] = "words",
) => ({
  signal,
  name: signal,
  at: at(time),
  by,
});

describe("the spread graph", () => {
  test("lanes stand in the order of publication, later ones further right", () => {
    const { lanes } = spreadOf([origin("b", "03:00"), origin("a", "02:00")], NOW, 560);
    expect(lanes.map((lane) => [lane.order, lane.origin.signal])).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
    expect(lanes[0]?.x).toBeLessThan(lanes[1]?.x ?? 0);
    expect(lanes[0]?.y).toBeLessThan(lanes[1]?.y ?? 0);
  });

  test("one taken out of the count keeps its lane and has no number; the next takes none of its own away", () => {
    const struck = origin("a", "02:00", { excluded: "marked-invalid" });
    const { lanes, independent, published } = spreadOf([struck, origin("b", "03:00")], NOW, 560);
    expect(lanes.map((lane) => lane.order)).toEqual([null, 1]);
    expect([independent, published]).toEqual([1, 2]);
  });

  test("repeats stand on their origin's line, those of one moment as one circle, none uncounted", () => {
    const many = Array.from({ length: 300 }, (_, n) => repeat(`r${String(n)}`, "04:00"));
    const repeats = [...many, repeat("late", "05:30", "order")];
    const { lanes, published } = spreadOf([origin("a", "02:00", { repeats })], NOW, 560);
    expect(lanes[0]?.repeats.map((one) => one.count)).toEqual([300, 1]);
    expect(lanes[0]?.end).toBe(lanes[0]?.repeats[1]?.x);
    expect(published).toBe(302);
  });

  test("each repeat tells why it stands there, one by one and all together", () => {
    const repeats = [
      repeat("r1", "04:00", "holds"),
      repeat("r2", "04:00", "part"),
      repeat("r3", "04:00", "holds"),
      repeat("r4", "05:30", "page"),
    ];
    const [lane] = spreadOf([origin("a", "02:00", { repeats })], NOW, 560).lanes;
    expect(lane?.repeats.map((one) => one.reasons)).toEqual([{ holds: 2, part: 1 }, { page: 1 }]);
    expect(lane?.reasons).toEqual({ holds: 2, part: 1, page: 1 });
  });

  test("everything fits between the names and the right edge, on a phone too, and at least an hour is shown", () => {
    for (const width of [300, 560, 1_200]) {
      const spread = spreadOf([origin("a", "05:59"), origin("b", "06:30")], NOW, width);
      for (const { x } of spread.lanes) {
        expect(x).toBeGreaterThanOrEqual(LEFT);
        expect(x).toBeLessThanOrEqual(width);
      }
      const [from = 0, to = 0] = spread.x.domain().map(Number);
      expect(to - from).toBeGreaterThanOrEqual(3_600_000);
    }
  });

  test("nothing published is no lane", () => {
    expect(spreadOf([], NOW, 560)).toMatchObject({ lanes: [], independent: 0, published: 0 });
  });
});
