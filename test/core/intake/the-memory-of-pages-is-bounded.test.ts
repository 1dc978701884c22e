import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Reading } from "../../../contract/case";
import { ADDRESSES, createPageMemory, TEXTS } from "../../../server/core/intake/page-memory";
import { passageOf } from "../../../server/core/intake/passage";
import { readingOf } from "./reading-maker";

/** A text of its own for each number. */
const text = (number: number) =>
  Array.from({ length: 60 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((number * 61 + at * 37 + at * at * number) % 9_000)),
  ).join("");
const print = (words: string) => ({
  exact: words,
  minhash: null,
  terms: [],
  passage: passageOf(words),
});

function page(number: number, over: Partial<Reading> = {}): Reading {
  return readingOf(`a-${String(number)}`, {
    seq: number,
    role: "publication",
    page: `https://a.example/n/${String(number)}`,
    print: print(text(number)),
    ...over,
  });
}
const any = () => true;
const memoryOf = (readings: readonly Reading[]) => {
  const memory = createPageMemory();
  for (const reading of readings) memory.note(reading);
  return memory;
};
const asked = (words: string, address: string | null = null) => ({
  page: address,
  print: print(words),
});

test("five hundred texts and four thousand addresses are remembered; the first received go first", () => {
  const memory = memoryOf(Array.from({ length: ADDRESSES + 1 }, (_, number) => page(number)));
  const byText = (number: number) => memory.inText(asked(`前言${text(number)}后记`), any);
  const byAddress = (number: number) =>
    memory.atAddress(asked("", `https://a.example/n/${String(number)}`), any);
  expect(byText(ADDRESSES)?.reading.seq).toBe(ADDRESSES);
  expect(byText(ADDRESSES - TEXTS + 1)?.reading.seq).toBe(ADDRESSES - TEXTS + 1);
  expect(byText(ADDRESSES - TEXTS)).toBeNull();
  expect(byAddress(1)?.reading.seq).toBe(1);
  expect(byAddress(0)).toBeNull();
});

test("one text over and over drives no other out", () => {
  const repeats = Array.from({ length: TEXTS + 5 }, (_, at) =>
    page(at + 2, { print: print(text(1)) }),
  );
  const memory = memoryOf([page(0), page(1), ...repeats]);
  expect(memory.inText(asked(`前言${text(0)}后记`), any)?.reading.seq).toBe(0);
});

describe("what is answered", () => {
  test("is the latest page of an address, whatever the order of the notes", () => {
    const versions = [page(1), page(2), page(3)].map((one) => ({
      ...one,
      page: "https://a.example/n/1",
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 1 }), (noted) => {
        const latest = Math.max(...noted.map(({ seq }) => seq));
        const found = memoryOf(noted).atAddress(asked("", "https://a.example/n/1"), any);
        expect(found?.reading.seq).toBe(latest);
      }),
    );
  });

  test("is the source before its copies", () => {
    const source = page(1);
    const repeats = { reading: source.id, signal: source.signal, how: "holds" } as const;
    const copy = page(2, { print: print(`${text(1)}${text(2).slice(0, 20)}`), repeats });
    const found = memoryOf([source, copy]).inText(asked(`${text(1)}${text(2).slice(0, 19)}`), any);
    expect(found).toMatchObject({ how: "holds", reading: { seq: 1 } });
  });

  test.each([
    ["holds", `${text(1)}${text(2)}`],
    ["part", text(1).slice(0, 50)],
    ["words", text(1)],
  ])("tells how: %s", (how, words) => {
    expect(memoryOf([page(1)]).inText(asked(words), any)).toMatchObject({ how });
  });

  test("is nothing that is not accepted, neutral, or too short", () => {
    const memory = memoryOf([
      page(1, { role: "mention" }),
      page(2),
      page(3, { print: print("车库漏水") }),
    ]);
    expect(memory.inText(asked(text(1)), any)).toBeNull();
    expect(memory.inText(asked(text(2)), () => false)).toBeNull();
    expect(memory.inText(asked("车库漏水"), any)).toBeNull();
    expect(memory.atAddress(asked(text(2)), any)).toBeNull();
  });
});
