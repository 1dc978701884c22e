import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sourceInput, type SourceDoc, type SourceFault } from "../../../contract/source";
import { afterVisit, type VisitOutcome } from "../../../server/core/sources/after-visit";
import { unvisited } from "../../../server/steps/unvisited-source";

const MINUTE = 60_000;
const good: VisitOutcome = { ok: true, refused: [], etag: "e", lastModified: null };
const bad = (retryAt: number | null = null): VisitOutcome => ({
  ok: false,
  fault: { kind: "network", message: "no answer", at: 0, retryAt } as unknown as SourceFault,
});
const source = (over: Partial<SourceDoc> = {}): SourceDoc => ({
  ...unvisited(
    sourceInput.parse({
      id: "feed",
      kind: "feed",
      name: "晚报",
      outlet: "晚报",
      url: "https://paper.example/rss",
      everySeconds: 60,
    }),
    0,
  ),
  ...over,
});

describe("a good visit", () => {
  test("makes the source well, due again after its interval; what is new is dated", () => {
    const well = afterVisit(source({ failures: 7, state: "silent" }), good, 3, MINUTE);
    expect(well).toMatchObject({
      state: "ok",
      failures: 0,
      fault: null,
      nextAt: 2 * MINUTE,
      lastItemAt: MINUTE,
    });
    expect(afterVisit(well, good, 0, 5 * MINUTE).lastItemAt).toBe(MINUTE);
  });
});

describe("a failed visit", () => {
  test("is late at first, silent after five intervals without an answer", () => {
    const heard = afterVisit(source(), good, 1, 0);
    expect(afterVisit(heard, bad(), 0, 5 * MINUTE).state).toBe("late");
    expect(afterVisit(heard, bad(), 0, 5 * MINUTE + 1).state).toBe("silent");
  });

  test("a source that has never answered is silent with its second failure", () => {
    const once = afterVisit(source(), bad(), 0, 0);
    expect(once.state).toBe("late");
    expect(afterVisit(once, bad(), 0, MINUTE).state).toBe("silent");
  });

  test("waits longer and longer, never over a quarter of an hour, as long as it was asked to at least", () => {
    expect(afterVisit(source(), bad(), 0, 0).nextAt).toBe(MINUTE);
    expect(afterVisit(source({ failures: 2 }), bad(), 0, 0).nextAt).toBe(4 * MINUTE);
    expect(afterVisit(source(), bad(99 * MINUTE), 0, 0).nextAt).toBe(99 * MINUTE);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), (failures) => {
        const wait = afterVisit(source({ failures }), bad(), 0, 0).nextAt;
        expect(wait).toBeGreaterThanOrEqual(MINUTE);
        expect(wait).toBeLessThanOrEqual(15 * MINUTE);
      }),
    );
  });
});
