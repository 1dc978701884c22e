import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dueSoonAt, nextTelling, tellingOf } from "../../../server/core/response/task-times";

const MINUTE = 60_000;
const fresh = (at: number, dueAt: number | null) => ({
  at,
  dueAt,
  dueToldAt: null as number | null,
  overdueAt: null as number | null,
});
const hour = fresh(0, 60 * MINUTE);

test.each([
  ["the last quarter of an hour", 60, 45],
  ["of four minutes", 4, 3],
  ["of three minutes the last minute, which is more than a quarter", 3, 2],
  ["of one minute all of it", 1, 0],
])("due soon is %s", (_name, minutes, soon) => {
  expect(dueSoonAt(0, minutes * MINUTE)).toBe(soon * MINUTE);
  expect(dueSoonAt(7 * MINUTE, (7 + minutes) * MINUTE)).toBe((7 + soon) * MINUTE);
});

test.each([
  ["nothing before its last quarter", hour, 45 * MINUTE - 1, null],
  ["due at its beginning", hour, 45 * MINUTE, "task.due"],
  ["due once", { ...hour, dueToldAt: 45 * MINUTE }, 50 * MINUTE, null],
  ["still due a millisecond before the deadline", hour, 60 * MINUTE - 1, "task.due"],
  ["overdue at the deadline", { ...hour, dueToldAt: 45 * MINUTE }, 60 * MINUTE, "task.overdue"],
  ["found late it is overdue, never due soon", hour, 90 * MINUTE, "task.overdue"],
  ["overdue once", { ...hour, dueToldAt: 1, overdueAt: 60 * MINUTE }, 99 * MINUTE, null],
  ["without a deadline nothing", fresh(0, null), 99 * MINUTE, null],
])("%s", (_name, task, now, expected) => {
  expect(tellingOf(task, now).event).toBe(expected);
});

test("whenever it is looked at: each is told at most once, due only before the deadline, overdue only from it on", () => {
  const looks = fc.array(fc.integer({ min: 0, max: 40 * MINUTE }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 * MINUTE }), looks, (length, steps) => {
      let task = fresh(1_000, 1_000 + length);
      const told: string[] = [];
      let now = 1_000;
      for (const step of steps) {
        now += step;
        const { event, told: next } = tellingOf(task, now);
        task = { ...task, ...next };
        if (event === null) continue;
        told.push(event);
        expect(event === "task.overdue").toBe(now >= 1_000 + length);
      }
      expect([[], ["task.due"], ["task.overdue"], ["task.due", "task.overdue"]]).toContainEqual(
        told,
      );
    }),
  );
});

test("whoever looks exactly when told to finds something to tell, and is done after two looks", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 * MINUTE }), (length) => {
      let task = fresh(0, length);
      const told: (string | null)[] = [];
      for (let at = nextTelling(task); at !== null; at = nextTelling(task)) {
        const { event, told: next } = tellingOf(task, at);
        told.push(event);
        task = { ...task, ...next };
        if (told.length > 2) break;
      }
      expect(told).toEqual(["task.due", "task.overdue"]);
    }),
  );
});
