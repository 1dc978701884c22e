import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { onevoice } from "./run-command";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "onevoice-evaluate-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, rows: readonly unknown[]): string {
  const made = path.join(folder, name);
  writeFileSync(made, rows.map((row) => JSON.stringify(row)).join("\n"));
  return made;
}

test("answers go to the file that is named, one a row; figures are told where the rows hold gold answers", () => {
  const rows = [
    { id: "a", address: "云栖府3栋2单元1801室", household: "h1" },
    { id: "b", address: "云栖府3#-2-1801", household: "h1" },
    { id: "c", address: "云栖府3栋2单元1802室", household: "h2" },
  ];
  const out = path.join(folder, "answers.jsonl");
  const ran = onevoice(["evaluate", "households", file("flats.jsonl", rows), "--out", out]);
  expect([ran.code, ran.out]).toEqual([0, ""]);
  expect(ran.err).toMatch(/f1 1\nfalseMerges 0/);
  const answers = readFileSync(out, "utf8").trim().split("\n");
  const [a, b, c] = answers.map((line) => (JSON.parse(line) as { household: string }).household);
  expect([a === b, a === c, answers.length]).toEqual([true, false, 3]);
});

test("category is taught by the rows that --train names", () => {
  const taught = ["电梯又停了", "电梯坏了", "外卖送来都凉了", "外卖洒了一半"].map((text, n) => ({
    text,
    label: n < 2 ? "lift" : "delivery",
  }));
  const rows = file("texts.jsonl", [{ text: "我们楼的电梯坏了三天", label: "lift" }]);
  const train = file("taught.jsonl", taught);
  const ran = onevoice(["evaluate", "category", rows, "--train", train, "--json"]);
  expect(JSON.parse(ran.out)).toMatchObject({
    rows: [{ label: "lift" }],
    figures: { rows: 1, accuracy: 1 },
  });
});

test.each([
  [["evaluate", "moods", "x.jsonl"], 2, /Allowed choices are grouping, pairs/],
  [["evaluate", "pairs", "missing.jsonl"], 1, /missing\.jsonl: cannot be read/],
])("%j is refused with a clear line", (args, code, said) => {
  const ran = onevoice(args);
  expect([ran.code, ran.out]).toEqual([code, ""]);
  expect(ran.err).toMatch(said);
});

test("a row that does not fit is named by line and field, and category needs teachers", () => {
  const bad = file("bad.jsonl", [{ a: "x", b: "y", label: 1 }, { a: "x" }]);
  expect(onevoice(["evaluate", "pairs", bad])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/bad\.jsonl: line 2: b: /),
  });
  const untaught = onevoice(["evaluate", "category", file("one.jsonl", [{ text: "x" }])]);
  expect([untaught.code, untaught.err]).toEqual([1, expect.stringContaining("--train")]);
});
