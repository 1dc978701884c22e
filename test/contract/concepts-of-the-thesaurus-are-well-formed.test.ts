import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const file = join(import.meta.dirname, "../../playbooks/corpus/concepts.txt");
const lines = readFileSync(file, "utf8").trimEnd().split("\n");
const concepts = lines
  .map((line, index) => ({ line, at: index + 1 }))
  .filter(({ line }) => line && !line.startsWith("#"))
  .map(({ line, at }) => {
    const [id = "", ...rest] = line.split(": ");
    return { at, id, words: rest.join(": ").split(" ") };
  });

/** What stands more than `most` times in `list`. */
const oftenerThan = (most: number, list: string[]): string[] => {
  const count = new Map<string, number>();
  for (const item of list) count.set(item, (count.get(item) ?? 0) + 1);
  return [...count].filter(([, times]) => times > most).map(([item]) => item);
};

test("an id is broad.fine, in lower-case English", () => {
  const wrong = concepts.filter(({ id }) => !/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(id));
  expect(wrong.map(({ at, id }) => `line ${at}: ${id}`)).toEqual([]);
});

test("no id stands twice", () => {
  expect(
    oftenerThan(
      1,
      concepts.map(({ id }) => id),
    ),
  ).toEqual([]);
});

test("every concept has at least two words, divided by one blank", () => {
  const wrong = concepts.filter(({ words }) => words.length < 2 || words.some((word) => !word));
  expect(wrong.map(({ at, id }) => `line ${at}: ${id}`)).toEqual([]);
});

test("a word has at least two characters, in lower case, and no punctuation", () => {
  const wrong = concepts.flatMap(({ at, words }) =>
    words
      .filter((word) => !/^[\p{Script=Han}a-z0-9_+'-]{2,}$/u.test(word))
      .map((word) => `line ${at}: ${word}`),
  );
  expect(wrong).toEqual([]);
});

test("no word stands twice in one concept", () => {
  const wrong = concepts.flatMap(({ id, words }) =>
    oftenerThan(1, words).map((word) => `${id}: ${word}`),
  );
  expect(wrong).toEqual([]);
});

test("no word stands in more than two concepts", () => {
  expect(
    oftenerThan(
      2,
      concepts.flatMap(({ words }) => words),
    ),
  ).toEqual([]);
});
