import { expect, test } from "@jest/globals";
import type { RecordSearch } from "../../../server/ports/store";
import { recordRow } from "../../harness/store-rows";
import type { EngineUnderTest } from "./engine-under-test";

const said = (id: string, at: number, body: object) =>
  recordRow(id, { at, body: { type: "complaint", id, source: "hotline", ...body } as never });

const RECORDS = [
  said("h|1", 10, { text: "地下车库渗水，100%的车位有水", project: "云栖府" }),
  said("h|2", 20, { title: "Garage_leak", text: "Water everywhere" }),
  said("h|3", 20, {
    text: "电梯停运",
    complainant: { name: "周一鸣", phone: "139 0000 0201" },
  }),
  said("h|4", 30, { text: "车库又渗水了，反斜杠 C:\\\\temp" }),
  recordRow("f|5", {
    type: "article",
    at: 40,
    body: { type: "article", id: "f|5", source: "feed", outlet: "晚报", text: "车库渗水报道" },
  }),
];

/** What looking for words in records promises. */
export function searchPromises(engine: EngineUnderTest): void {
  test("records are found by what they say, newest first; what looks like a wildcard is a letter; a name only as a whole and only for who may", async () => {
    const { store } = await engine.fresh();
    await store.transaction((tx) => tx.receive(RECORDS));
    const found = async (words: string, more: Partial<RecordSearch> = {}) => {
      const search = { types: ["complaint"] as const, identities: false, limit: 10, before: null };
      return (await store.searchRecords({ words, ...search, ...more })).map((row) => row.id);
    };
    expect(await found("渗水")).toEqual(["h|4", "h|1"]);
    expect(await found("渗水", { types: ["article", "complaint"] })).toEqual(["f|5", "h|4", "h|1"]);
    expect(await found("渗水", { limit: 1 })).toEqual(["h|4"]);
    expect(await found("渗水", { before: { at: 30, id: "h|4" } })).toEqual(["h|1"]);
    expect(await found("h|", { before: { at: 20, id: "h|3" } })).toEqual(["h|2", "h|1"]);
    expect(await found("云栖")).toEqual(["h|1"]);
    expect(await found("garage_LEAK")).toEqual(["h|2"]);
    expect(await found("100%")).toEqual(["h|1"]);
    expect([await found("%"), await found("_"), await found("\\\\")]).toEqual([
      ["h|1"],
      ["h|2"],
      ["h|4"],
    ]);
    expect(await found("'; drop table records; --")).toEqual([]);
    expect(await found("  ")).toEqual([]);
    expect(await found("周一鸣")).toEqual([]);
    expect(await found("周一鸣", { identities: true })).toEqual(["h|3"]);
    expect(await found("周一", { identities: true })).toEqual([]);
    expect(await found("13900000201", { identities: true })).toEqual(["h|3"]);
    expect(await found("0000", { identities: true })).toEqual([]);
  });
}
