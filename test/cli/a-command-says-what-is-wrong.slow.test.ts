import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { onevoice } from "./run-command";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "onevoice-cli-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const made = path.join(folder, name);
  writeFileSync(made, text);
  return made;
}
const changesOf = (text: string) => (JSON.parse(text) as { changes: unknown[] }).changes;
const lines = (text: string) => text.trim().split("\n").length;
const setup = '{"type":"setup","pack":"re-cn","organisation":{"name":"霁栖置业"}}';
const clock = (at: string) => JSON.stringify({ type: "clock", at });

describe("bad usage ends with 2", () => {
  test.each([
    [["nonsense"]],
    [["replay"]],
    [["replay", "x.jsonl", "--nonsense"]],
    [["import", "complaints", "x.csv", "--map", "nothing"]],
    [["import", "nonsense"]],
  ])("%j", (args) => {
    const ran = onevoice(args);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/error:/);
    expect(ran.out).toBe("");
  });

  test("help is no fault", () => {
    expect(onevoice(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("replay") });
  });
});

describe("a replay that cannot be played ends with 1 and one clear line", () => {
  test.each([
    ["no such file", null, /cannot be read/],
    ["a line that is no JSON", `${setup}\n\n{"type":`, /line 3 is no JSON/],
    [
      "an unsorted file",
      [setup, clock("2026-03-10T09:00:00+08:00"), "", clock("2026-03-09T09:00:00+08:00")].join(
        "\n",
      ),
      /line 4: .*sorted/,
    ],
    ["an unknown pack", setup.replace("re-cn", "re-de"), /found "re-de", expected one of .*re-cn/],
    [
      "a setup without a pack",
      '{"type":"setup","organisation":{"name":"霁栖置业"}}',
      /line 1: pack/,
    ],
    ["a setup without an organisation", '{"type":"setup","pack":"re-cn"}', /line 1: organisation/],
  ])("%s", (name, text, expected) => {
    const target = text === null ? path.join(folder, "missing.jsonl") : file(`${name}.jsonl`, text);
    const ran = onevoice(["replay", target, "--json"]);
    expect(ran.err).toMatch(expected);
    expect([ran.code, ran.out, lines(ran.err)]).toEqual([1, "", 1]);
  });

  test("a record that does not fit is listed with its line; the document alone is on standard output", () => {
    const bad =
      '{"type":"complaint","id":"c-1","source":"hotline","at":"2026-03-09T09:00:00+08:00"}';
    const ran = onevoice(["replay", file("refused.jsonl", `${setup}\n\n${bad}\n`), "--json"]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      pack: { id: "re-cn" },
      refused: [{ line: 3, id: "c-1", errors: [{ path: "text" }] }],
    });
  });
});

describe("apply", () => {
  const data = () => ({ DATA_DIR: path.join(folder, "data") });
  const good =
    "organisation: { name: 霁栖置业 }\nprojects: [云栖府]\npeople:\n  - { id: duty, name: 夏知行, duties: [duty] }\n";

  test("tells every wrong path, and changes nothing", () => {
    const bad =
      "organisation: { nam: x }\npeople:\n  - { id: duty, name: 夏知行, duties: [boss] }\n  - { id: pr, name: 苏禾, contacts: [{ kind: email, address: nobody }] }\n";
    const ran = onevoice(["apply", file("bad.yaml", bad)], data());
    expect(ran.code).toBe(1);
    for (const where of ["organisation.name", "people.0.duties.0", "people.1.contacts.0.address"])
      expect(ran.err).toContain(where);
  });

  test("a dry run changes nothing, applying does, applying again changes nothing", () => {
    const target = file("good.yaml", good);
    expect(onevoice(["apply", target, "--dry-run"], data()).out).toMatch(
      /\+ people duty \(dry run\)/,
    );
    const first = onevoice(["apply", target, "--json"], data());
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(changesOf(first.out)).toContainEqual({
      kind: "people",
      id: "duty",
      change: "added",
    });
    expect(changesOf(onevoice(["apply", target, "--json"], data()).out)).toEqual([]);
  });

  test("the same id twice, and a file that is no YAML", () => {
    const double = "people:\n  - { id: duty, name: 甲 }\n  - { id: duty, name: 乙 }\n";
    expect(onevoice(["apply", file("double.yaml", double)], data())).toMatchObject({
      code: 1,
      err: expect.stringContaining("people.1: duty stands twice"),
    });
    expect(onevoice(["apply", file("broken.yaml", "people: [")], data()).code).toBe(1);
  });
});
