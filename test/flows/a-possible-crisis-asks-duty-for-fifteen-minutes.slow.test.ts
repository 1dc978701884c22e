import { describe, expect, test } from "@jest/globals";
import {
  act,
  caseWith,
  leak,
  leaks,
  levelsOf,
  minute,
  pagesOf,
  replayed,
  setup,
  clock,
} from "./replayed";

/** Five households: level 2 with the third, possible level 1 (DEF-L1-R) with the fifth, at 09:05. */
const five = [setup("default-cn"), ...leaks(5)];
const second = [minute(3), "duty", "RE-L2-B"];
const possible = [minute(5), "duty", "DEF-L1-R"];
const others = "leadership legal pr";

const confirmClock = (result: Awaited<ReturnType<typeof replayed>>) =>
  result.clocks.filter((one) => one["clock"] === "confirm");

describe("a possible level 1", () => {
  test("pages duty at once, with a clock of fifteen minutes", async () => {
    const result = await replayed(five);
    expect(pagesOf(result)).toEqual([second, possible]);
    expect(confirmClock(result)).toEqual([
      { subject: "c-5", clock: "confirm", dueAt: minute(20), breachedAt: null },
    ]);
  });

  test("confirmed, pages the other classes and ends the clock", async () => {
    const result = await replayed([...five, act("confirm", minute(8), "c-5"), clock(minute(60))]);
    expect(pagesOf(result)).toEqual([second, possible, [minute(8), others, "DEF-L1-R"]]);
    expect(confirmClock(result)).toMatchObject([{ breachedAt: null }]);
    expect(levelsOf(result).at(-1)).toBe(`${minute(8)} 1 1 confirmed`);
  });

  test("met with silence, pages every class of level 1 not yet paged and stays possible", async () => {
    const result = await replayed([...five, clock(minute(60))]);
    expect(pagesOf(result)).toEqual([second, possible, [minute(20), others, "DEF-L1-R"]]);
    expect(confirmClock(result)).toMatchObject([{ breachedAt: minute(20) }]);
    expect(caseWith(result, "c-5")).toMatchObject({ level: 1, confidence: "possible" });
  });

  test("silence is one: neither an acknowledgement nor a later confirmation pages those classes again", async () => {
    const lines = [
      ...five,
      act("acknowledge", minute(6), "c-5"),
      clock(minute(30)),
      act("confirm", minute(31), "c-5"),
    ];
    const result = await replayed(lines);
    expect(pagesOf(result)).toEqual([second, possible, [minute(20), others, "DEF-L1-R"]]);
    expect(caseWith(result, "c-5")).toMatchObject({ level: 1, confidence: "confirmed" });
  });

  test("confirmed by the count, the clock ends: nothing is breached, nobody is paged for silence", async () => {
    const nine = [
      setup("re-cn"),
      ...leaks(9),
      leak(0, minute(10)),
      leak(10, minute(15)),
      clock(minute(60)),
    ];
    const result = await replayed(nine);
    expect(pagesOf(result)).toEqual([
      [minute(3), "duty", "RE-L2-B"],
      [minute(10), "duty", "RE-L1-G"],
      [minute(15), others, "RE-L1-G"],
    ]);
    expect(confirmClock(result)).toMatchObject([{ breachedAt: null }]);
  });
});
