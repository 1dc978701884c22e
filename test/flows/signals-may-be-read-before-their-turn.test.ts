import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { EMPTY_DIRECTORY } from "../../contract/directory";
import { readLibrary } from "../../server/adapters/files/library";
import { createLanguageTools } from "../../server/adapters/language/language-tools";
import { ReadAhead, type ReadingTools } from "../../server/steps/read-ahead";
import { compileVocabulary } from "../../server/steps/vocabulary";
import { recordRow } from "../harness/store-rows";

const library = readLibrary(fileURLToPath(new URL("../../playbooks", import.meta.url)));
const language = createLanguageTools();
const [pack] = library.packs.values();
if (!pack) throw new Error("there is no pack");

const vocabulary = (projects: string[]) =>
  compileVocabulary({ ...EMPTY_DIRECTORY, projects }, { language, lexicon: library.lexicon });
const records = Array.from({ length: 20 }, (_, n) => ({ ...recordRow(`r-${String(n)}`), seq: n }));

/** Tools that count how often a text was read. */
function counted(): { tools: ReadingTools; reads: () => number } {
  let reads = 0;
  const analyse = (text: string) => {
    reads += 1;
    return language.analyse(text);
  };
  const tools = { pack: pack as never, hash: (text: string) => text };
  return { tools: { ...tools, language: { ...language, analyse } }, reads: () => reads };
}

test("what was read ahead is what would be read now, and is read once", async () => {
  const { tools, reads } = counted();
  const words = vocabulary(["云栖府"]);
  const ahead = new ReadAhead();
  const stored = new Promise((resolve) => setTimeout(resolve, 200));
  await ahead.while(stored, { tools, vocabulary: words, records });
  const before = reads();
  expect(before).toBeGreaterThan(0);
  const taken = records.map((record) => ahead.take(tools, words, record));
  expect(reads()).toBe(before);
  const fresh = new ReadAhead();
  expect(taken).toEqual(records.map((record) => fresh.take(tools, words, record)));
});

test("reading ends with what it waits for, and fails as that does", async () => {
  const { tools, reads } = counted();
  const given = { tools, vocabulary: vocabulary([]), records };
  await new ReadAhead().while(Promise.resolve(), given);
  expect(reads()).toBeLessThan(records.length);
  const failing = new ReadAhead().while(Promise.reject(new Error("no store")), given);
  await expect(failing).rejects.toThrow("no store");
});

test("with other names, and for another turn, a signal is read again", () => {
  const { tools, reads } = counted();
  const ahead = new ReadAhead();
  const words = vocabulary([]);
  const [record] = records;
  if (!record) throw new Error("no record");
  const first = ahead.look(tools, words, record);
  const once = reads();
  expect(ahead.take(tools, words, record)).toBe(first);
  expect(reads()).toBe(once);
  expect(ahead.take(tools, words, record)).not.toBe(first);
  ahead.look(tools, words, record);
  const before = reads();
  ahead.look(tools, vocabulary(["云栖府"]), record);
  expect(reads()).toBeGreaterThan(before);
});
