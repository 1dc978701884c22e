import { expect, test } from "@jest/globals";
import type { TaskView } from "../../contract/response";
import { phasesAtWork, phasesOf, sheetToBegin } from "../../dashboard/features/checklist/order";

const task = (phase: TaskView["phase"], over: Partial<TaskView> = {}) =>
  ({
    id: String(phase),
    phase,
    state: "open",
    overdue: false,
    at: "",
    dueAt: null,
    ...over,
  }) as TaskView;

test("the first phase with something open is shown, and each with something overdue; all done, the last", () => {
  const done = { state: "done" } as const;
  const shown = (...tasks: TaskView[]) => phasesAtWork(phasesOf(tasks));
  expect(shown(task("first", done), task("hour"), task("day"))).toEqual(["hour"]);
  expect(shown(task("first"), task("hour"), task("day", { overdue: true }))).toEqual([
    "first",
    "day",
  ]);
  expect(shown(task("first", done), task("hour", done))).toEqual(["hour"]);
});

test("the sheet with something overdue comes first to the eye", () => {
  const sheets = [
    { run: null, tasks: [task("hour")] },
    { run: null, tasks: [task("hour", { overdue: true })] },
  ];
  expect(sheetToBegin(sheets)).toBe(sheets[1]);
  expect(sheetToBegin([])).toBeUndefined();
});
