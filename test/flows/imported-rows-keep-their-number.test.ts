import iconv from "iconv-lite";
import { describe, expect, test } from "@jest/globals";
import { readTable } from "../../server/adapters/tables/read-table";
import { checkRecords, mapComplaints } from "../../server/flows/import-complaints";

const mapped = async (text: Buffer | string, columns: Record<string, string> = {}) => {
  const table = await readTable(Buffer.from(text));
  return mapComplaints(table.ok ? table.rows : [], "three.csv", columns);
};

describe("the header", () => {
  test.each([
    ["no column for the text", "姓名,电话\n张三,13900000001\n", "header"],
    ["two columns for one field", "内容,原话\n漏水,漏水\n", "text"],
  ])("%s is told, and nothing is read", async (_, text, path) => {
    const { faults, records } = await mapped(text);
    expect(faults.map((one) => one.path)).toEqual([path]);
    expect(records).toEqual([]);
  });

  test("a mapped column that is not there", async () => {
    expect((await mapped("内容\n漏水\n", { text: "诉求" })).faults).toMatchObject([
      { path: "text", message: "no column is called 诉求" },
    ]);
  });

  test("both languages, any order, unknown columns told", async () => {
    const { records, unknownColumns } = await mapped(
      "phone,备注,Made At,内容\n13900000001,急,2026/3/9 8:05,漏水\n",
    );
    expect(unknownColumns).toEqual(["备注"]);
    expect(records).toMatchObject([
      {
        row: 2,
        record: { text: "漏水", madeAt: "2026-03-09 08:05", complainant: { phone: "13900000001" } },
      },
    ]);
  });
});

test("a file in GBK reads as one in UTF-8, with or without its mark", async () => {
  const text = "编号,投诉内容,姓名,渠道\nc-1,地下车库漏水,张三,热线\n";
  const plain = (await mapped(text)).records;
  expect(plain).toMatchObject([
    { record: { id: "c-1", text: "地下车库漏水", channel: "hotline" } },
  ]);
  expect((await mapped(iconv.encode(text, "gbk"))).records).toEqual(plain);
  expect((await mapped(`\ufeff${text}`)).records).toEqual(plain);
});

test("a quoted cell keeps its line breaks, commas and quotes", async () => {
  const { records } = await mapped('id,内容\nc-1,"漏水,很久了\n老人说""救命"""\nc-2,停电\n');
  expect(records.map((one) => [one.row, one.record["text"]])).toEqual([
    [2, '漏水,很久了\n老人说"救命"'],
    [3, "停电"],
  ]);
});

test("bad rows are refused by themselves, the good ones around them go on; empty lines keep the numbers right", async () => {
  const { records } = await mapped(
    'id,内容,电话,金额\nc-1,漏水,13900000001,\n\nc-2,,13900000002,\nc-3,停电,12,\n,,,\nc-4,停水,13900000004,很多\nc-5,停气,,"1,200元"\n',
  );
  const answer = checkRecords(records.map((one) => one.record));
  expect(answer.accepted).toBe(2);
  expect(answer.refused.map((one) => [records[one.index]?.row, one.errors[0]?.path])).toEqual([
    [4, "text"],
    [5, "complainant.phone"],
    [7, "amount"],
  ]);
  expect(records.at(-1)?.record["amount"]).toBe(1200);
});

test("rows without an id are known by file and place; a row of a channel alone is refused, not lost", async () => {
  const { records } = await mapped("内容,渠道\n漏水,热线\n,热线\n");
  expect(records.map((one) => one.record["id"])).toEqual(["three.csv#2", "three.csv#3"]);
  expect(checkRecords(records.map((one) => one.record)).refused).toHaveLength(1);
});

test("cells beyond the header are kept aside, not dropped", async () => {
  const { records } = await mapped("id,内容\nc-1,你好,世界\n");
  expect(records[0]?.record).toMatchObject({ text: "你好", "column 3": "世界" });
});
