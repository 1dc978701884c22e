import { expect, test } from "@jest/globals";
import type { PageView, SendView } from "../../contract/api";
import { rungsOf } from "../../dashboard/ui/rungs";

const send = (to: string, step: number, kind: string, minute: number): SendView => ({
  id: `${to}${step}`,
  to,
  step,
  kind,
  at: new Date(Date.UTC(2026, 2, 11, 0, 50 + minute)).toISOString(),
  channel: "email",
  state: "sent",
  attempts: 1,
  sentAt: null,
  reason: null,
});
const page = (sends: SendView[]): PageView => ({
  id: "p",
  incident: "i",
  number: 1,
  at: "2026-03-11T00:50:00Z",
  reason: "RE-L1-G",
  level: 1,
  classes: ["duty"],
  to: ["duty"],
  fellToDuty: [],
  acknowledgedAt: null,
  acknowledgements: [],
  nextAt: null,
  exhaustedAt: null,
  title: "t",
  summary: { "zh-CN": "x", en: "x" },
  sends,
  drill: false,
});
const ladder = [
  { afterMinutes: 5, duties: ["backup"] },
  { afterMinutes: 10, duties: ["commander"] },
];

test.each([[0], [1]])("every send stands on its rung, the first step counted from %d", (base) => {
  const rungs = rungsOf(
    page([
      send("duty", base, "first", 0),
      send("backup", base + 1, "ladder", 5),
      send("duty", base + 2, "repeat", 10),
      send("leader", base + 3, "last-resort", 15),
    ]),
    ladder,
  );
  expect(rungs.map((rung) => [rung.minute, rung.kind, rung.sends.map((each) => each.to)])).toEqual([
    [0, "first", ["duty"]],
    [5, "step", ["backup"]],
    [10, "step", ["duty"]],
    [15, "last-resort", ["leader"]],
  ]);
});

test("rungs not yet reached are shown empty", () => {
  const rungs = rungsOf(page([send("duty", 0, "first", 0)]), ladder);
  expect(rungs.map((rung) => rung.sends.length)).toEqual([1, 0, 0]);
});
