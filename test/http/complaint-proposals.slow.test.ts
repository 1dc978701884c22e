import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ProposalsView } from "../../contract/proposal";
import { caller, NOW, openDesk } from "./desk";
import type { OpenDesk } from "./desk";

const HOUR_MS = 3_600_000;
let desk: OpenDesk;
let sender: ReturnType<typeof caller>;
beforeAll(async () => {
  desk = await openDesk();
  sender = caller(desk.url, { authorization: `Bearer ${await desk.key("ingest")}` });
});
afterAll(() => desk.close());

const ask = (body: unknown, by = sender) => by.post("/api/v1/complaints/proposals", body);
const proposed = async (text: string) => (await ask({ text })).body as ProposalsView;

test("type and urgency are proposed with their chances, three each", async () => {
  const answer = await ask({ text: "前台冲我翻白眼，问什么都不耐烦", title: "投诉前台" });
  const { type, urgency }: ProposalsView = answer.body;
  expect(answer.status).toBe(200);
  expect(type[0]).toEqual({ value: "attitude", probability: expect.any(Number) });
  expect([type.length, urgency.length]).toEqual([3, 3]);
  expect(await desk.store.read.records.count()).toBe(0);
});

test("who may not enter complaints is proposed nothing", async () => {
  const reader = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
  expect((await ask({ text: "漏水" }, reader)).status).toBe(403);
  expect((await ask({ text: "漏水" }, caller(desk.url))).status).toBe(401);
});

test.each([
  [{}, "text"],
  [{ text: "  " }, "text"],
  [{ text: 7 }, "text"],
])("%j is refused, naming %s", async (body, path) => {
  const answer = await ask(body);
  const { errors }: { errors: { path: string }[] } = answer.body;
  expect([answer.status, errors.map((one) => one.path)]).toEqual([422, [path]]);
});

test("an urgency that a record brings is one of three", async () => {
  const record = { type: "complaint", id: "u-1", source: "crm", text: "漏水", urgency: "soon" };
  expect((await sender.post("/api/v1/signals", record)).status).toBe(422);
});

test("labels of the store are learnt; those of one instant all count, those of a drill never", async () => {
  const asked = "地下车库的车位被占，我的车子停不进去";
  const records = Array.from({ length: 600 }, (_, n) => ({
    type: "complaint",
    id: `p-${String(n)}`,
    source: "crm",
    text: `地下车库${String(n + 1)}号车位被占，车子停不进去`,
    // The labelled ones are those that a page of one instant's newest 500 does not reach.
    ...(n < 250 ? { category: n % 2 === 0 ? "车位" : " 车位 ", urgency: "urgent" } : {}),
  }));
  await desk.engine.deps.store.transaction(async (tx) => {
    await tx.receive(
      records.map((body, n) => ({
        id: `crm|p-${String(n).padStart(3, "0")}`,
        shard: 0,
        type: "complaint",
        source: "crm",
        at: NOW,
        eventAt: NOW,
        drill: n >= 240 && n < 250,
        body: body as never,
        extra: null,
      })),
    );
  });
  desk.engine.setTime(NOW + HOUR_MS);
  await proposed(asked);
  // Learning goes on in the background.
  const until = Date.now() + 60_000;
  let now = await proposed(asked);
  while (now.type[0]?.value !== "车位" && Date.now() < until) now = await proposed(asked);
  expect([now.type[0]?.value, now.urgency[0]?.value]).toEqual(["车位", "urgent"]);
});
