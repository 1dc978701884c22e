import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { QuestionList } from "../../contract/question";
import { playRecords } from "../../server/flows/replay/play";
import { estateDeveloper, household, households } from "../harness/people";
import { caller, openDesk, type OpenDesk } from "./desk";

let desk: OpenDesk;
let api: ReturnType<typeof caller>;
const LAST = Date.parse("2026-03-11T08:53:00+08:00");
const at = (minute: number) => new Date(LAST + minute * 60_000).toISOString();

/** Nine households count; a tenth tells a like trouble of another room. */
beforeAll(async () => {
  desk = await openDesk({ working: true, pack: "re-cn", at: LAST - 3_600_000 });
  await desk.describe(estateDeveloper([{ afterMinutes: 600, duties: ["backup"] }]) as never);
  const nine = households(1, 9).map((row, index) => ({
    ...row,
    text: `云栖府地下车库一直漏水，积水很深，第${String(index + 1)}次看到车位泡在水里，请尽快维修。`,
    at: at(index - 20),
  }));
  const doubtful = {
    ...household(10),
    id: "doubt-10",
    text: "卫生间马桶漏水到楼下，云栖府物业一直没来修。我的电话13900001010。",
    at: at(0),
  };
  const { refused } = await playRecords(desk.engine, [...nine, doubtful]);
  expect(refused).toEqual([]);
  api = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
}, 60_000);
afterAll(() => desk.close());

const questions = async () => (await api.get("/api/v1/questions")).body as QuestionList;

test("it tells what is asked, about which case, how likely, and what yes would count", async () => {
  const { items, total } = await questions();
  expect(total).toBe(1);
  const [one] = items;
  expect(one?.asked.text).toContain("卫生间马桶漏水");
  expect(one?.like?.text).toContain("地下车库一直漏水");
  expect(one?.score).toBeGreaterThan(0);
  expect(one?.score).toBeLessThan(1);
  expect(one?.reason["zh-CN"]).not.toBe("");
  expect(one?.reason.en).not.toBe("");
  expect(one?.from.id).not.toBe(one?.about.id);
  expect(one?.yes).toMatchObject({
    before: 9,
    after: 10,
    unit: "household",
    rule: "RE-L1-G",
    level: 1,
  });
  expect((await api.get("/api/v1/questions/count")).body).toEqual({ total: 1 });
});

test("nobody's number or name stands in it", async () => {
  const said = JSON.stringify(await questions());
  expect(said).not.toMatch(/1390000\d{4}/);
  expect(said).not.toContain("业主10");
});

test("without the right to read it is refused", async () => {
  const stranger = caller(desk.url, { authorization: `Bearer ${await desk.key("ingest")}` });
  expect((await stranger.get("/api/v1/questions")).status).toBe(403);
  expect((await caller(desk.url).get("/api/v1/questions")).status).toBe(401);
});

test("what is answered is asked no more", async () => {
  const [one] = (await questions()).items;
  const { cases } = desk.store.read;
  const file = await cases.get(one?.from.id ?? "");
  expect(file?.questions?.map(({ answeredAt }) => answeredAt)).toEqual([null]);
  await desk.store.transaction(async (tx) => {
    const answered = (file?.questions ?? []).map((each) => ({ ...each, answeredAt: LAST }));
    if (file) tx.cases.put({ ...file, questions: answered });
    await Promise.resolve();
  });
  expect(await questions()).toEqual({ items: [], total: 0 });
});
