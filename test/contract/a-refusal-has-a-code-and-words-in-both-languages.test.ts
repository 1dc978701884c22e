import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { newUser } from "../../contract/access";
import { fieldFaults } from "../../contract/field-fault";
import { inEnglish, say } from "../../contract/refusal";
import { REFUSALS } from "../../contract/refusals/all";
import { signal } from "../../contract/signal";
import { sourceInput } from "../../contract/source";

const root = join(import.meta.dirname, "../..");
const sources = ["contract", "server", "monitors"]
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("refusals"))
      .map((file) => readFileSync(join(root, room, file), "utf8")),
  )
  .join("\n");

describe("the catalogue", () => {
  test("no two codes say the same in English: a schema's message finds its code by it", () => {
    const all = Object.values(REFUSALS).map((words): string => words.en);
    expect(all.filter((words, index) => all.indexOf(words) < index)).toEqual([]);
  });

  test.each(Object.keys(REFUSALS))("%s is said somewhere", (code) => {
    expect(sources.includes(`"${code}"`)).toBe(true);
  });

  test("params stand in their blanks", () => {
    expect(inEnglish(say("not-found", { thing: "task" }))).toBe("no such task");
  });
});

/** Code and params of each fault, by field. */
const faultsOf = (schema: typeof signal | typeof newUser | typeof sourceInput, value: unknown) => {
  const parsed = schema.safeParse(value);
  const faults = parsed.success ? [] : fieldFaults(parsed.error);
  return Object.fromEntries(
    faults.map(({ path, code, params }) => [path, params ? [code, params] : code]),
  );
};

describe("a field at fault is told by code", () => {
  test("of a record", () => {
    const complaint = { type: "complaint", id: "c-1", source: "desk", text: "漏水" };
    const complainant = { name: "x".repeat(101), phone: "12", email: "nobody" };
    const joint = { persons: 0.5 };
    const wrong = { madeAt: "昨天", channel: "pigeon", amount: -1, complainant, joint };
    expect(faultsOf(signal, { ...complaint, ...wrong })).toMatchObject({
      madeAt: "no-time",
      channel: ["not-offered", { values: expect.stringContaining("hotline") }],
      amount: ["too-small", { least: 0 }],
      "complainant.name": ["too-long", { most: 100 }],
      "complainant.phone": "phone-too-short",
      "complainant.email": "no-email",
      "joint.persons": "no-whole-number",
    });
    expect(faultsOf(signal, { ...complaint, id: " ", text: null })).toMatchObject({
      id: "required",
    });
    expect(faultsOf(signal, { ...complaint, text: "" })).toEqual({ text: "no-text" });
  });

  test("of a user and of a source", () => {
    expect(faultsOf(newUser, { email: "x", password: "short", access: [] })).toEqual({
      email: "no-email",
      name: "required",
      password: "password-short",
      access: "no-role",
    });
    const source = { id: "a b", kind: "feed", name: "晚报", outlet: "晚报", url: "ftp://x" };
    expect(faultsOf(sourceInput, { ...source, everySeconds: "soon", more: 1 })).toEqual({
      id: "id-letters",
      url: "no-web-address",
      everySeconds: "no-number",
      "": "unknown-field",
    });
  });
});
