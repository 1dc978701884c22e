import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ComplaintCounts, ComplaintDetailView, ComplaintView } from "../../contract/summary";
import { caller, openDesk, signedIn } from "./desk";
import type { OpenDesk } from "./desk";

let desk: OpenDesk;
let api: Awaited<ReturnType<typeof signedIn>>;
let reader: ReturnType<typeof caller>;

const complaint = (id: string, over: object) => ({
  type: "complaint",
  id,
  source: "hotline",
  channel: "hotline",
  project: "云栖府",
  ...over,
});

beforeAll(async () => {
  desk = await openDesk({ working: true });
  api = await signedIn(desk.url);
  reader = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
  await api.post("/api/v1/signals", [
    complaint("c-1", {
      text: "地下车库渗水，车位全是水。电话 13900000201",
      complainant: { name: "王立", phone: "13900000201" },
      address: "云栖府1栋1单元301室",
    }),
    complaint("c-2", { text: "再不解决我就起诉你们", complainant: { phone: "13900000777" } }),
    complaint("c-3", { text: "电梯停运三天了", project: "云汀府", category: "电梯" }),
  ]);
});
afterAll(() => desk.close());

const list = async (query: string, from: Pick<typeof reader, "get"> = api) => {
  const answer = await from.get(`/api/v1/complaints?${query}`);
  const { items }: { items: ComplaintView[] } = answer.body;
  return items.map((one) => one.id).sort();
};
const act = (id: string, body: object) =>
  api.post("/api/v1/actions", { id, target: "hotline|c-1", of: "complaint", ...body });

describe("the queue of complaints", () => {
  test("filters by case, level, project, state and words; an unknown filter is named", async () => {
    expect(await list("")).toEqual(["c-1", "c-2", "c-3"]);
    expect(await list("project=云汀府&sort=due")).toEqual(["c-3"]);
    expect(await list("level=2")).toEqual(["c-2"]);
    expect(await list("q=车库")).toEqual(["c-1"]);
    expect(await list("q=车库&sort=due&limit=1")).toEqual(["c-1"]);
    expect(await list("status=closed")).toEqual([]);
    expect(await list("status=waiting")).toEqual(["c-1", "c-2", "c-3"]);
    expect(await list("due=overdue")).toEqual([]);
    expect((await api.get("/api/v1/complaints?nobody=1")).status).toBe(400);
  });

  test("the categories in use are told, for who records the next one", async () => {
    const answer = await reader.get("/api/v1/complaints/categories");
    expect([answer.status, answer.body]).toEqual([200, { items: ["电梯"] }]);
  });

  test("who may not see identities finds nobody by a number, not even by one inside the text", async () => {
    expect(await list("q=13900000201")).toEqual(["c-1"]);
    expect(await list("q=王立")).toEqual(["c-1"]);
    expect(await list("q=13900000201", reader)).toEqual([]);
    expect(await list("q=王立", reader)).toEqual([]);
  });

  test("one complaint comes masked, with its case, its clocks and what was done about it", async () => {
    expect((await act("a-1", { action: "note", text: "已约上门，回电 13900000201" })).status).toBe(
      200,
    );
    expect((await act("a-2", { action: "close" })).status).toBe(409);
    const one: ComplaintDetailView = (await api.get("/api/v1/complaints/c-1")).body;
    expect(one.text).toContain("139****0201");
    expect(JSON.stringify(one)).not.toMatch(/13900000201|王立/);
    expect(one.acts.map(({ action, accepted, text }) => [action, accepted, text])).toEqual([
      ["note", true, "已约上门，回电 139****0201"],
      ["close", false, null],
    ]);
    expect(one.caseView?.signals).toBeGreaterThan(0);
    expect([one.next, one.first?.clock]).toEqual(["acknowledge", "acknowledge"]);
    expect((await api.get("/api/v1/complaints/none")).status).toBe(404);
  });

  test("it goes through resolve and call-back to closed, and the counts follow", async () => {
    const counts = async (): Promise<ComplaintCounts> =>
      (await api.get("/api/v1/complaints/counts")).body;
    expect(await counts()).toMatchObject({ all: 3, followUp: 0, complete: true });
    await act("a-3", { action: "resolve" });
    expect(await counts()).toMatchObject({ all: 3, followUp: 1 });
    await act("a-4", { action: "follow_up", outcome: "satisfied" });
    expect((await act("a-5", { action: "close" })).status).toBe(200);
    expect(await counts()).toMatchObject({ all: 2, followUp: 0 });
    expect(await list("status=closed")).toEqual(["c-1"]);
    expect(await list("status=waiting")).toEqual(["c-2", "c-3"]);
    expect(await list("sort=due")).toEqual(["c-2", "c-3"]);
  });
});
