import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CaseDetailView } from "../../contract/summary";
import { caller, NOW, openDesk } from "./desk";
import type { OpenDesk } from "./desk";
import { seedCrisis, tell } from "./seed";
import { anAlert } from "./seed-alert";

let desk: OpenDesk;
let api: ReturnType<typeof caller>;
beforeAll(async () => {
  desk = await openDesk();
  await seedCrisis(desk);
  await desk.store.transaction(async (tx) => {
    // Nine of one instant and two of another: ties must neither be lost nor doubled.
    for (let n = 0; n < 9; n++) tx.alerts.put(anAlert(`tie-${n}`, { at: NOW }));
    for (let n = 0; n < 2; n++)
      tx.alerts.put(anAlert(`old-${n}`, { at: NOW - 86_400_000, rule: "RE-L2-B" }));
    await Promise.resolve();
  });
  await tell(desk, 7);
  api = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
});
afterAll(() => desk.close());

interface List {
  items: { id: string; seq: number }[];
  nextCursor: string | null;
}

async function all(path: string): Promise<List["items"]> {
  const items: List["items"] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const answer = await api.get(
      `/api/v1/${path}${path.includes("?") ? "&" : "?"}limit=4${cursor ? `&cursor=${cursor}` : ""}`,
    );
    const list: List = answer.body;
    items.push(...list.items);
    cursor = list.nextCursor;
  }
  return items;
}

describe("lists are complete and say what is wrong", () => {
  test("pages of a list hold every row once, ties included", async () => {
    const ids = (await all("alerts")).map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(12);
  });

  test("filters by field", async () => {
    expect((await all("alerts?rule=RE-L2-B")).map((each) => each.id)).toEqual(["old-1", "old-0"]);
    expect(await all("incidents?status=closed")).toEqual([]);
    expect(await all("incidents?status=open&level=1")).toHaveLength(1);
  });

  test("the log comes in order after a number, and an incident's part of it", async () => {
    const seqs = (await all("events?after=2")).map((each) => each.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(Math.min(...seqs)).toBeGreaterThan(2);
    expect(await all("incidents/incident-1/timeline")).toHaveLength(1);
  });

  test.each([
    ["alerts?limit=501", 400, "limit"],
    ["alerts?rul=x", 400, "rul"],
    ["cases?level=9", 400, "level"],
    ["events?after=-1", 400, "after"],
    ["signals?type=tweet", 400, "type"],
    ["pages?cursor=%7B", 400, "cursor"],
  ])("%s names the field", async (path, status, field) => {
    const answer = await api.get(`/api/v1/${path}`);
    expect([answer.status, answer.body]).toMatchObject([status, { errors: [{ path: field }] }]);
  });

  test.each(["incidents/none", "cases/none", "pages/none", "nothing-here", "statements/none"])(
    "%s is not found, in a problem document",
    async (path) => {
      const answer = await api.get(`/api/v1/${path}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ]);
    },
  );

  test("a case tells who counts and who does not", async () => {
    const detail: CaseDetailView = (await api.get("/api/v1/cases/case-1")).body;
    expect(detail.evidence?.text).toEqual({
      "zh-CN": "8/10 户，待核实 1",
      en: "8 of 10 households, 1 unverified",
    });
    expect(detail.checks).toEqual([
      { kind: "confirm", rule: "RE-L1-G", dueAt: "2026-03-11T09:04:20+08:00" },
    ]);
    expect(detail.alerts[0]?.excluded).toEqual([{ id: "c-7", reason: "same-household" }]);
  });
});

describe("the centre describes itself", () => {
  test("OpenAPI names every path of the contract that is served", async () => {
    const { paths } = (await caller(desk.url).get("/api/openapi.json")).body as {
      paths: Record<string, unknown>;
    };
    for (const noun of [
      "signals",
      "complaints",
      "cases",
      "alerts",
      "incidents",
      "pages",
      "sources",
      "people",
      "policy-packs",
      "events",
      "escalation-policies",
    ])
      expect(Object.keys(paths)).toContain(`/api/v1/${noun}`);
    expect(paths["/api/v1/incidents/{id}/timeline"]).toBeDefined();
  });

  test("documentation and figures are served from here", async () => {
    const web = caller(desk.url);
    expect((await web.get("/api/docs/")).text).toContain("swagger-ui-bundle.js");
    expect((await web.get("/api/docs/swagger-ui.css")).status).toBe(200);
    expect((await web.get("/metrics")).text).toContain("onevoice_http_request_seconds");
  });

  test("health is 503 with the component that fails", async () => {
    const web = caller(desk.url);
    expect((await web.get("/api/v1/health")).status).toBe(200);
    desk.fail({ status: "failing", components: { database: { ok: false, detail: "no answer" } } });
    const answer = await web.get("/api/v1/health");
    expect([answer.status, answer.body]).toMatchObject([
      503,
      { components: { database: { ok: false } } },
    ]);
  });

  test("headers keep other sites out", async () => {
    const { headers } = await caller(desk.url).get("/api/openapi.json");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});
