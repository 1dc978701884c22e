import path from "node:path";
import { expect, test } from "@jest/globals";
import { PHASES } from "../../../contract/task";
import { readLibrary } from "../../../server/adapters/files/library";
import { ROOT } from "../../harness/case-factory";

const { playbooks } = readLibrary(path.join(ROOT, "playbooks"));

test("the skeleton and three crises are there; no task id stands in two of them", () => {
  expect([...playbooks.keys()].sort()).toEqual(["P1", "P2", "P3", "common"]);
  const ids = [...playbooks.values()].flatMap((one) => one.tasks.map((task) => task.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([...playbooks.values()])("$id can be read aloud and worked", (playbook) => {
  for (const phase of PHASES)
    expect(playbook.tasks.filter((task) => task.phase === phase).length).toBeLessThanOrEqual(9);
  for (const { ask } of playbook.tasks) {
    expect(ask["zh-CN"].length).toBeLessThanOrEqual(30);
    expect(ask["zh-CN"]).toMatch(/[。？]$/);
  }
  expect(JSON.stringify(playbook)).not.toMatch(/[!！]/);
  if (playbook.id !== "common") expect(playbook.questions.length).toBeGreaterThanOrEqual(5);
});
