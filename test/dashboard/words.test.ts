import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { allEn as en, allZh as zhCN } from "../../dashboard/lib/words/all";

const root = join(import.meta.dirname, "../../dashboard");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("words/"))
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");
const base = (key: string) => key.replace(/_(one|other)$/, "");
const blanks = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
// A key is used as it stands, or built: t(`send.${state}`), known("check", …).
const built = [...sources.matchAll(/`([\w.]+)\.\$\{/g), ...sources.matchAll(/known\("(\w+)"/g)].map(
  (m) => `${m[1]}.`,
);

const areas = readdirSync(join(root, "lib/words"), "utf8").filter((file) => file !== "all.ts");
const keysOf = (file: string) => {
  const text = readFileSync(join(root, "lib/words", file), "utf8");
  const chinese = text.slice(
    0,
    text.includes("En: Record") ? text.indexOf("En: Record") : undefined,
  );
  return [...chinese.matchAll(/^ {2}"([\w.-]+)":/gm)].map((match) => match[1] ?? "");
};

describe("both languages say everything", () => {
  test("no two areas share a key: one would silently speak for the other", () => {
    const keys = areas.filter((file) => file !== "en.ts").flatMap(keysOf);
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  });

  test("the same keys", () => {
    expect([...new Set(Object.keys(en).map(base))].sort()).toEqual(
      Object.keys(zhCN).map(base).sort(),
    );
  });

  test.each(Object.entries(zhCN))("%s has the same blanks, and words in both", (key, text) => {
    const english = (en as Record<string, string>)[key] ?? "";
    expect(blanks(english)).toEqual(blanks(text));
    expect(text.trim()).not.toBe("");
    // The switch names the other language in itself; nothing else mixes the two.
    expect(/[\u4e00-\u9fff]/u.test(english)).toBe(key === "app.language");
  });

  test.each(Object.keys(zhCN).map(base))("%s is used", (key) => {
    const used = sources.includes(`"${key}"`) || built.some((prefix) => key.startsWith(prefix));
    expect(used).toBe(true);
  });

  test("every literal key exists", () => {
    const asked = [...sources.matchAll(/\bt\("([\w.-]+)"/g)].map((match) => match[1] ?? "");
    const known = new Set(Object.keys(zhCN).map(base));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });
});
