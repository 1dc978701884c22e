import { expect, test } from "@jest/globals";
import { EVENT_KINDS } from "../../../contract/case";
import { language, words } from "./desk";

const facets = [...words.subjects, ...words.defects];
const lists = [
  ...facets.map(({ id, words: listed }) => [id, listed] as const),
  ...Object.entries(words.hints),
  ...Object.entries(words.threats),
  ...Object.entries(words).flatMap(([name, value]) =>
    Array.isArray(value) && typeof value[0] === "string"
      ? [[name, value as string[]] as const]
      : [],
  ),
];

test("facets have ids of their own", () => {
  expect(new Set(facets.map(({ id }) => id)).size).toBe(facets.length);
});

test.each(lists)("%s holds each word once, as texts are folded", (_, listed) => {
  expect(listed.filter((word, index) => listed.indexOf(word) !== index)).toEqual([]);
  expect(
    listed.filter((word) => language.fold(word.replaceAll("…", "")) !== word.replaceAll("…", "")),
  ).toEqual([]);
});

test("hints are of the kinds that people report", () => {
  expect(
    Object.keys(words.hints).filter((kind) => !EVENT_KINDS.some((known) => known === kind)),
  ).toEqual([]);
});
