import { describe, expect, test } from "@jest/globals";
import type { ReplayResult } from "../../contract/replay";
import { countDifferences, differences, type Expectation } from "./expectation";

const at = "2026-03-09T09:00:00+08:00";
const result: ReplayResult = {
  pack: { id: "re-cn", version: "1" },
  cases: [
    {
      id: "case-1",
      level: 1,
      confidence: "confirmed",
      signals: ["c-1", "c-2"],
      parties: 2,
      persons: 2,
      households: 2,
      possibleParties: 0,
      origins: 0,
    },
  ],
  alerts: [
    {
      at,
      case: "case-1",
      rule: "RE-L1-G",
      level: 1,
      confidence: "confirmed",
      count: 10,
      threshold: 10,
      excluded: [{ id: "c-2", reason: "same-household" }],
      signal: "c-1",
    },
  ],
  levels: [{ at, case: "case-1", from: 2, to: 1, confidence: "confirmed", reason: "RE-L1-G" }],
  incidents: [
    {
      id: "incident-1",
      openedAt: at,
      level: 1,
      cases: ["case-1"],
      playbooks: ["P2"],
      parent: null,
    },
  ],
  pages: [
    {
      at,
      incident: "incident-1",
      number: 1,
      reason: "RE-L1-G",
      level: 1,
      classes: ["duty", "pr"],
      to: ["d"],
    },
  ],
  sends: [],
  clocks: [{ subject: "c-1", clock: "response", dueAt: at, breachedAt: null }],
  notices: [{ at, case: "case-1", kind: "near", text: "9/10 户" }],
  tasks: [{ at, incident: "incident-1", title: "t", duty: "duty", dueAt: at, playbook: "P2" }],
  refused: [],
};
const right: Expectation = {
  levels: [{ at, of: "c-1", to: 1, confidence: "confirmed", reason: "RE-L1-G" }],
  alerts: [
    {
      at,
      of: "c-1",
      rule: "RE-L1-G",
      confidence: "confirmed",
      count: 10,
      excluded: [{ id: "c-2" }],
    },
  ],
  notices: [{ at, of: "c-2", kind: "near" }],
  tasks: [{ duty: "duty", playbook: "P2" }],
  clocks: [{ subject: "c-1", clock: "response", dueAt: at }],
  pages: [{ at, of: "c-1", number: 1, level: 1, reason: "RE-L1-G", classes: ["pr", "duty"] }],
  silent: [{ rule: "RE-L2-B", signals: ["c-1"] }],
  incidents: [{ of: ["c-1", "c-2"], openedAt: at, level: 1, playbooks: ["P2"] }],
  cases: [
    { of: "c-1", level: 1, confidence: "confirmed", holds: ["c-2"], without: ["c-9"], parties: 2 },
  ],
};

test("what is as written has no difference", () => {
  expect(differences(result, right)).toEqual([]);
  expect(countDifferences(result, { at, of: "c-1", parties: 2, possibleParties: 0 })).toEqual([]);
});

describe("each wrong row is told", () => {
  test.each<[keyof Expectation, Record<string, unknown>]>([
    ["levels", { to: 2 }],
    ["levels", { at: "2026-03-09T09:01:00+08:00" }],
    ["levels", { of: "c-9" }],
    ["levels", { confidence: "possible" }],
    ["alerts", { rule: "RE-L2-A" }],
    ["alerts", { count: 9 }],
    ["alerts", { excluded: [{ id: "c-3" }] }],
    ["notices", { kind: "watch" }],
    ["notices", { of: "c-9" }],
    ["tasks", { duty: "pr" }],
    ["clocks", { dueAt: "2026-03-10" }],
    ["clocks", { clock: "resolution" }],
    ["clocks", { subject: "c-2" }],
    ["pages", { classes: ["duty"] }],
    ["pages", { level: 2 }],
    ["pages", { reason: "RE-L1-M" }],
    ["pages", { of: "c-9" }],
    ["silent", { rule: "RE-L1-G" }],
    ["silent", { rule: "*" }],
    ["incidents", { level: 2 }],
    ["incidents", { playbooks: ["P6"] }],
    ["incidents", { of: ["c-1", "c-9"] }],
    ["incidents", { openedAt: "2026-03-08T09:00:00+08:00" }],
    ["cases", { level: 2 }],
    ["cases", { holds: ["c-9"] }],
    ["cases", { without: ["c-2"] }],
    ["cases", { parties: 3 }],
    ["cases", { confidence: "possible" }],
    ["cases", { of: "c-9" }],
  ])("%s %j", (kind, change) => {
    const rows = right[kind] as Record<string, unknown>[];
    const wrong = { ...right, [kind]: rows.map((row) => ({ ...row, ...change })) };
    const told = differences(result, wrong);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toMatch(new RegExp(`^${kind}: `));
  });

  test("a page too many, a page too few", () => {
    expect(differences(result, { pages: [] })).toHaveLength(1);
    expect(differences({ ...result, pages: [] }, right)).toHaveLength(1);
  });

  test("a count", () => {
    expect(countDifferences(result, { at, of: "c-1", parties: 3 })).toHaveLength(1);
    expect(countDifferences(result, { at, of: "c-9", parties: 1 })).toHaveLength(1);
  });

  test("possible parties at the end of a case", () => {
    const cases = [{ of: "c-1", possibleParties: 1 }];
    expect(differences(result, { cases })).toHaveLength(1);
  });
});
