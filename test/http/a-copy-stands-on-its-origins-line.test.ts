import { expect, test } from "@jest/globals";
import type { Reading, Repeats } from "../../contract/case";
import { originsIn } from "../../server/http/detail/origins";
import { readingOf } from "../core/intake/reading-maker";

let minute = 0;

function published(id: string, over: Partial<Reading> = {}): Reading {
  minute += 1;
  return readingOf(id, {
    id: `feed|${id}`,
    source: "feed",
    type: "article",
    role: "publication",
    origin: true,
    outlet: `outlet ${id}`,
    personKeys: [],
    eventAt: minute * 60_000,
    ...over,
  });
}
const copy = (id: string, of: string, how: Repeats["how"], over: Partial<Reading> = {}) =>
  published(id, {
    role: "reach",
    excluded: "reprint",
    origin: false,
    repeats: { reading: `feed|${of}`, signal: of, how },
    ...over,
  });
const lines = (rows: readonly Reading[]) =>
  originsIn(rows, "Asia/Shanghai").map(({ signal, repeats }) => [
    signal,
    repeats.map((one) => `${one.signal} ${one.by}`),
  ]);

test("a copy stands on the line of what it repeats, not of what came last", () => {
  const rows = [published("a"), published("b"), copy("c", "a", "holds"), copy("d", "b", "part")];
  expect(lines(rows)).toEqual([
    ["a", ["c holds"]],
    ["b", ["d part"]],
  ]);
});

test("a copy of a copy stands on the first one's line, with its own reason", () => {
  const rows = [published("a"), published("b"), copy("c", "a", "holds"), copy("d", "c", "repost")];
  expect(lines(rows)[0]).toEqual(["a", ["c holds", "d repost"]]);
});

test("an update of a page is shown in whatever tone, the same record once more is not", () => {
  const update = copy("c", "a", "page", { role: "mention", excluded: "positive" });
  const again = copy("d", "a", "page", { role: "publication", excluded: "repeat" });
  expect(lines([published("a"), update, again])).toEqual([["a", ["c page"]]]);
});

test("a report that quotes another keeps its own line", () => {
  const quoting = copy("b", "a", "quotes", { role: "publication", excluded: null, origin: true });
  expect(lines([published("a"), quoting])).toEqual([
    ["a", []],
    ["b", []],
  ]);
});

test("what is said to repeat something that is not here, or itself, stands by order", () => {
  const rows = [published("a"), copy("b", "gone", "holds"), copy("c", "c", "part")];
  expect(lines(rows)).toEqual([["a", ["b order", "c order"]]]);
});
