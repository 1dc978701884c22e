import { expect, test } from "@jest/globals";
import { judgeClosing } from "../../../server/core/incident/closing";

const page = (number: number, over: { acknowledgedAt?: number; exhaustedAt?: number } = {}) => ({
  number,
  acknowledgedAt: null,
  exhaustedAt: null,
  ...over,
});
const check = (kind: "confirm" | "seriousness", answeredAt: number | null) => ({
  kind,
  rule: "RE-L1-G",
  answeredAt,
});
const asked = (...checks: ReturnType<typeof check>[]) => ({ title: "车库", checks });
const open = { status: "open" as const };

test.each([
  ["nobody was called, nothing is asked", open, [], [], "fits"],
  [
    "every page is answered",
    open,
    [page(1, { acknowledgedAt: 5 }), page(2, { acknowledgedAt: 6 })],
    [],
    "fits",
  ],
  ["one page still climbs", open, [page(1, { acknowledgedAt: 5 }), page(2)], [], "conflict"],
  [
    "a ladder that ended unanswered calls nobody any more",
    open,
    [page(1, { exhaustedAt: 9 })],
    [],
    "fits",
  ],
  [
    "a possible level 1 is neither confirmed nor rejected",
    open,
    [],
    [asked(check("confirm", null))],
    "conflict",
  ],
  [
    "whether it is serious was not judged",
    open,
    [],
    [asked(check("seriousness", null))],
    "conflict",
  ],
  ["both were answered", open, [], [asked(check("confirm", 5), check("seriousness", 6))], "fits"],
  [
    "one of two cases is still asked about",
    open,
    [],
    [asked(check("confirm", 5)), asked(check("confirm", null))],
    "conflict",
  ],
  [
    "it is closed already, whatever else",
    { status: "closed" as const },
    [page(1)],
    [asked(check("confirm", null))],
    "same",
  ],
])("%s", (_name, incident, pages, cases, expected) => {
  const decision = judgeClosing(incident, pages, cases);
  expect(decision.kind === "refused" ? decision.why : decision.kind).toBe(expected);
});

test("who is refused is told which pages climb and which case is asked about", () => {
  expect(JSON.stringify(judgeClosing(open, [page(2), page(3)], []))).toContain("2, 3");
  expect(JSON.stringify(judgeClosing(open, [], [asked(check("confirm", null))]))).toContain("车库");
});
