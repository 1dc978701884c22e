import { describe, expect, test } from "@jest/globals";
import { createManualClock } from "../../../server/adapters/system/manual-clock";
import { systemClock } from "../../../server/adapters/system/system-clock";

describe("a manual clock moves forward only", () => {
  test("it stands still until it is moved", () => {
    const clock = createManualClock(1_000);
    expect(clock.now()).toBe(1_000);
    clock.advance(500);
    expect(clock.now()).toBe(1_500);
    clock.set(9_000);
    expect(clock.now()).toBe(9_000);
  });

  test("it may be set to the instant it shows", () => {
    const clock = createManualClock(1_000);
    clock.set(1_000);
    clock.advance(0);
    expect(clock.now()).toBe(1_000);
  });

  test.each([999, -1, Number.NaN, Infinity])(
    "it refuses to be set to %p and keeps its time",
    (at) => {
      const clock = createManualClock(1_000);
      expect(() => clock.set(at)).toThrow(RangeError);
      expect(() => clock.advance(-1)).toThrow(RangeError);
      expect(clock.now()).toBe(1_000);
    },
  );

  test("the system clock shows the machine's time", () => {
    const before = Date.now();
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
    expect(systemClock.now()).toBeLessThanOrEqual(Date.now());
  });
});
