import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { IntakeAnswer, Problem } from "../../contract/api";
import type { OpenDesk } from "./desk";
import { caller, openDesk } from "./desk";

let desk: OpenDesk;
let api: ReturnType<typeof caller>;
beforeAll(async () => {
  desk = await openDesk();
  api = caller(desk.url, { authorization: `Bearer ${await desk.key("ingest", "read")}` });
});
afterAll(() => desk.close());

const complaint = (id: string, over = {}) => ({
  type: "complaint",
  id,
  source: "hotline",
  text: "车库漏水，电话 13812345678",
  complainant: { name: "张三", phone: "13812345678" },
  ...over,
});

describe("the intake answers for every record", () => {
  test("202 means stored; again means duplicate", async () => {
    const first = await api.post("/api/v1/signals", [complaint("c-1"), complaint("c-2")]);
    expect([first.status, first.body]).toMatchObject([
      202,
      { accepted: 2, duplicates: 0, refused: [] },
    ]);
    expect((await api.post("/api/v1/signals", complaint("c-1"))).body).toMatchObject({
      accepted: 0,
      duplicates: 1,
    });
    expect(await desk.store.read.records.count({ source: "hotline" })).toBe(2);
  });

  test("a faulty record is refused by itself, field by field", async () => {
    const answer = await api.post("/api/v1/signals", [
      complaint("c-3"),
      complaint("c-4", { complainant: { phone: "1" } }),
      { type: "complaint", id: "c-5" },
    ]);
    const body: IntakeAnswer = answer.body;
    expect(answer.status).toBe(202);
    expect(body.accepted).toBe(1);
    expect(body.refused.map((each) => [each.index, each.id])).toEqual([
      [1, "c-4"],
      [2, "c-5"],
    ]);
    expect(body.refused[0]?.errors[0]?.path).toBe("complainant.phone");
  });

  test.each([
    ["nothing fits", [{ type: "complaint" }], 422],
    ["an empty array", [], 422],
    ["no record at all", "5", 400],
  ])("%s", async (_name, sent, status) => {
    expect((await api.post("/api/v1/signals", sent)).status).toBe(status);
  });

  test.each([
    [
      "more than 1,000 records",
      Array.from({ length: 1_001 }, (_, n) => complaint(`x-${n}`)),
      {},
      413,
    ],
    [
      "more than 10 MB",
      JSON.stringify([complaint("big", { text: "x".repeat(10_500_000) })]),
      {},
      413,
    ],
    ["broken JSON", "{", {}, 400],
    ["another type", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ])("%s is a problem document", async (_name, sent, headers, status) => {
    const answer = await api.post("/api/v1/signals", sent, headers);
    const problem: Problem = answer.body;
    expect([answer.status, problem.status]).toEqual([status, status]);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  });

  test("everybody reads without identities; one record is shown in full to who may see it, and the log says so", async () => {
    await api.post("/api/v1/signals", complaint("c-9"));
    const masked = await api
      .get("/api/v1/signals/c-9")
      .then(() => api.get("/api/v1/signals/hotline%7Cc-9"));
    expect(masked.text).toContain("138****5678");
    expect(masked.text).not.toContain("13812345678");
    const admin = caller(desk.url, { authorization: `Bearer ${await desk.key("admin")}` });
    for (const path of ["signals/hotline%7Cc-9", "signals", "complaints"])
      expect((await admin.get(`/api/v1/${path}`)).text).not.toContain("13812345678");
    const path = "/api/v1/complaints/hotline%7Cc-9/unmask";
    expect((await api.post(path, {})).status).toBe(403);
    expect((await admin.post(path, { reason: "回电" })).text).toContain("13812345678");
    const events = await desk.store.events(0, 500);
    const [told, ...more] = events.filter((each) => each.type === "identity.unmasked");
    expect([told?.data["record"], told?.data["reason"], more]).toEqual(["hotline|c-9", "回电", []]);
    expect(JSON.stringify(told)).not.toContain("13812345678");
  });
});
