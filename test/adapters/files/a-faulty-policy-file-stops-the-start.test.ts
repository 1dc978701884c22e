import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readLibrary } from "../../../server/adapters/files/library";
import { DataFileError } from "../../../server/adapters/files/read-yaml";
import { ROOT } from "../../harness/case-factory";

let folder = "";
const RE = "re-cn.policy.yaml";
const DEF = "default-cn.policy.yaml";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "onevoice-policies-"));
  cpSync(path.join(ROOT, "playbooks/policies"), path.join(folder, "policies"), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (name: string) => path.join(folder, "policies", name);
const textOf = (name: string) => readFileSync(fileOf(name), "utf8");
function edit(name: string, from: string, to: string): number {
  const text = textOf(name);
  expect(text).toContain(from);
  writeFileSync(fileOf(name), text.replace(from, to));
  return lineWith(name, to.split("\n").at(-1) ?? to);
}
function lineWith(name: string, words: string): number {
  return (
    textOf(name)
      .split("\n")
      .findIndex((line) => line.includes(words)) + 1
  );
}
function faults(): string[] {
  try {
    readLibrary(folder);
    return [];
  } catch (error) {
    if (error instanceof DataFileError) return error.faults;
    throw error;
  }
}

test("the shipped files are sound, and a pack that extends has every rule of its base", () => {
  const { packs } = readLibrary(folder);
  const ids = (id: string) => (packs.get(id)?.rules ?? []).map((one) => one.id);
  expect(ids("default-cn")).toEqual(
    expect.arrayContaining([...ids("re-cn"), "DEF-L1-J", "DEF-L1-R"]),
  );
  expect(packs.get("default-cn")).toMatchObject({
    id: "default-cn",
    confirmWithinMinutes: 15,
    acknowledge: { minutes: 1440 },
  });
});

describe("a fault names file, line, value and expectation", () => {
  test("an unknown field", () => {
    const line = edit(
      RE,
      "    threshold: 10\n",
      "    threshold: 10\n    treshold: 9\n".trimEnd() + "\n",
    );
    expect(line).toBeGreaterThanOrEqual(0);
    const told = lineWith(RE, "treshold: 9");
    expect(faults()).toContain(
      `playbooks/policies/${RE}:${String(told)}: rules.0.treshold: found 9, expected no such field`,
    );
  });

  test("a wrong type", () => {
    const line = edit(RE, "    threshold: 10", '    threshold: "ten"');
    expect(faults().join("\n")).toMatch(
      `playbooks/policies/${RE}:${String(line)}: rules.0.threshold: found "ten", `,
    );
  });

  test("a value out of bounds", () => {
    const line = edit(RE, "confirmWithinMinutes: 15", "confirmWithinMinutes: 0");
    expect(faults().join("\n")).toMatch(`${RE}:${String(line)}: confirmWithinMinutes: found 0, `);
  });

  test("a duty nobody knows", () => {
    edit(RE, "level2: [duty]", "level2: [night-watch]");
    expect(faults().join("\n")).toMatch(/levelClasses\.level2\.0: found "night-watch", .*duty/);
  });

  test("an event kind nobody knows", () => {
    edit(RE, "kinds: [outage]", "kinds: [flood]");
    expect(faults().join("\n")).toMatch(/found "flood"/);
  });

  test("an unknown pack to extend", () => {
    const line = edit(DEF, "extends: re-cn", "extends: re-de");
    expect(faults()).toContain(
      `playbooks/policies/${DEF}:${String(line)}: extends: found "re-de", expected the id of another pack`,
    );
  });

  test("packs that extend each other", () => {
    edit(RE, 'version: "2026.11"', 'version: "2026.11"\nextends: default-cn');
    const told = faults();
    expect(told.join("\n")).toMatch(
      /extends: found "re-cn", expected no circle, and .*re-cn → default-cn → re-cn/,
    );
    expect(told.every((one) => /^playbooks\/policies\/\S+:\d+: /.test(one))).toBe(true);
  });

  test("a pack that extends itself", () => {
    edit(DEF, "extends: re-cn", "extends: default-cn");
    expect(faults().join("\n")).toMatch(/default-cn → default-cn/);
  });

  test("the same pack id in two files", () => {
    writeFileSync(fileOf("zz.policy.yaml"), textOf(DEF));
    const line = lineWith("zz.policy.yaml", "id: default-cn");
    expect(faults()).toEqual([
      `playbooks/policies/zz.policy.yaml:${String(line)}: id: found "default-cn", expected an id that no other file has`,
    ]);
  });

  test("the same rule id twice in one file: neither silently replaces the other", () => {
    const line = edit(RE, "  - id: RE-L2-B", "  - id: RE-L2-A");
    expect(line).toBeGreaterThan(0);
    expect(faults().join("\n")).toMatch(
      /rules\.3\.id: found "RE-L2-A", expected an id that stands once in this file/,
    );
  });

  test("a field that is missing in the whole chain", () => {
    edit(RE, "lookBackMonths: 12\n", "");
    expect(faults().join("\n")).toMatch(/lookBackMonths: found nothing/);
  });

  test("broken YAML, and a key that stands twice", () => {
    edit(RE, "rules:\n", "rules: [\n");
    expect(faults().join("\n")).toMatch(/re-cn\.policy\.yaml:\d+: /);
    edit(DEF, "extends: re-cn", "extends: re-cn\nextends: re-cn");
    expect(faults().join("\n")).toMatch(/default-cn\.policy\.yaml:\d+: .*unique/);
  });
});

test("the faults of all files are told at once", () => {
  edit(RE, "confirmWithinMinutes: 15", "confirmWithinMinutes: 0");
  edit(DEF, "extends: re-cn", "extends: nothing");
  const told = faults().join("\n");
  expect(told).toContain(RE);
  expect(told).toContain(DEF);
});
