import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportResult } from "../../contract/imports";
import { caller, openDesk } from "./desk";
import type { OpenDesk } from "./desk";

let desk: OpenDesk;
let key: string;
beforeAll(async () => {
  desk = await openDesk();
  key = await desk.key("ingest", "read");
});
afterAll(() => desk.close());

async function send(bytes: Buffer | string, query = "") {
  const response = await fetch(`${desk.url}/api/v1/imports?file=a.csv${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "text/csv" },
    body: Buffer.from(bytes),
  });
  const text = await response.text();
  return { status: response.status, lines: text.trim().split("\n"), text };
}
const result = (lines: string[]) => JSON.parse(lines.at(-1) ?? "") as ImportResult;

describe("a table is taken in row by row", () => {
  test.each([
    ["nothing", "", /empty/],
    ["line breaks only", "\n\n", /empty/],
    ["an image", Buffer.from("89504e470d0a1a0a0000", "hex"), /image/],
    ["a spreadsheet by another name", Buffer.from("PK\u0003\u0004xl"), /XLSX/],
    ["bytes that are no text", Buffer.from([65, 0, 66, 44, 0, 1]), /no text file/],
    ["no header for the text", "姓名,电话\n张三,13900000001\n", /header/],
    ["a header alone", "内容\n", /no rows/],
    ["an open quote", '内容\n"漏水\n', /no CSV/],
  ])("%s is refused in words, and nothing is taken", async (_, bytes, words) => {
    const answer = await send(bytes);
    expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(words)]);
    expect(await desk.store.read.records.count()).toBe(0);
  });

  test("a dry run takes nothing; then the good rows are taken, the bad ones told by row, column and value; again: duplicates", async () => {
    const long = "长".repeat(100_001);
    const table = `编号,内容,电话,金额,备注\nc-1,漏水,13900000001,,急\nc-2,${long},,,\nc-3,停电,,很多,\nc-4,停水,12,,\n`;
    const dry = await send(table, "&dryRun=true");
    expect(JSON.parse(dry.lines[0] ?? "")).toEqual({ done: 4, of: 4 });
    expect(result(dry.lines)).toMatchObject({ accepted: 1, unknownColumns: ["备注"] });
    expect(await desk.store.read.records.count()).toBe(0);

    const real = result((await send(table)).lines);
    expect(real.accepted).toBe(1);
    expect(real.refused.map(({ row, column, value }) => [row, column, value?.slice(0, 2)])).toEqual(
      [
        [3, "text", "长长"],
        [4, "amount", "很多"],
        // Who complains is not repeated.
        [5, "complainant.phone", undefined],
      ],
    );
    expect(result((await send(table)).lines)).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  test("a column of another name fills the field it is given", async () => {
    const map = encodeURIComponent(JSON.stringify({ text: "诉求" }));
    expect(result((await send("编号,诉求\nm-1,漏水\n", `&map=${map}`)).lines).accepted).toBe(1);
    expect((await send("编号,诉求\nm-1,漏水\n", "&map=x")).status).toBe(400);
  });

  test("more than 20 MB is refused before it is read; a reader may not import", async () => {
    expect((await send(Buffer.alloc(21 * 1024 * 1024, 65))).status).toBe(413);
    const read = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
    const answer = await read.post("/api/v1/imports", "内容\n漏水\n", {
      "content-type": "text/csv",
    });
    expect(answer.status).toBe(403);
  });
});
