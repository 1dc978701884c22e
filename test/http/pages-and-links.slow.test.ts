import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { PageView } from "../../contract/api";
import type { SummaryView } from "../../contract/summary";
import { pageLink } from "../../server/steps/page-link";
import { caller, NOW, openDesk, signedIn } from "./desk";
import type { OpenDesk } from "./desk";
import { aPage, seedCrisis } from "./seed";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
  await seedCrisis(desk);
  await desk.store.transaction(async (tx) => {
    tx.pages.put(aPage({ id: "page-3", number: 3, title: '<script>alert("1")</script>' }));
    await Promise.resolve();
  });
});
afterAll(() => desk.close());

const link = (personId: string, pageId = "page-2", expiresAt = NOW + 3_600_000) =>
  pageLink(desk.deps.secrets, "", { pageId, personId, expiresAt });

describe("a page is answered by its addressee", () => {
  test("GET of the link shows and changes nothing; POST acknowledges; again is the same", async () => {
    const web = caller(desk.url);
    const seen = await web.get(link("boss"));
    expect([seen.status, seen.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(seen.headers.get("referrer-policy")).toBe("no-referrer");
    expect(seen.headers.get("x-robots-tag")).toContain("noindex");
    expect(seen.text.length).toBeLessThan(50_000);
    expect(seen.text).toContain("I have it. Stop paging me");
    expect((await desk.store.read.pages.get("page-2"))?.acknowledgements).toEqual([]);
    const done = await web.post(link("boss"));
    expect(done.status).toBe(200);
    expect(done.text).toContain("You acknowledged at 08:53");
    await web.post(link("boss"));
    expect((await desk.store.read.pages.get("page-2"))?.acknowledgements).toHaveLength(1);
  });

  test("a link that ran out, or was changed, shows nothing of the incident", async () => {
    const web = caller(desk.url);
    const old = await web.post(link("duty", "page-2", NOW - 1));
    expect([old.status, old.text.includes("云栖府")]).toEqual([410, false]);
    const forged = await web.get(`${link("duty")}x`);
    expect([forged.status, forged.text.includes("云栖府")]).toEqual([404, false]);
  });

  test("what a source said is shown, never run", async () => {
    const { text } = await caller(desk.url).get(link("duty", "page-3"));
    expect(text).toContain("&lt;script&gt;");
    expect(text).not.toContain("<script>");
  });

  test("who is signed in answers for the person he is", async () => {
    const admin = await signedIn(desk.url);
    const answer = await admin.post("/api/v1/pages/page-2/acknowledge");
    const page: PageView = answer.body;
    expect(answer.status).toBe(200);
    expect(page.acknowledgements.map((each) => [each.name, each.via])).toEqual([
      ["周启明", "link"],
      ["沈一诺", "dashboard"],
    ]);
    expect(page.acknowledgedAt).toBe("2026-03-11T08:53:20+08:00");
    expect((await admin.post("/api/v1/pages/page-2/acknowledge", { person: "boss" })).status).toBe(
      403,
    );
  });

  test("a machine names the person; without one it is told so by field", async () => {
    const machine = caller(desk.url, { authorization: `Bearer ${await desk.key("act", "read")}` });
    const unnamed = await machine.post("/api/v1/pages/page-3/acknowledge", {});
    expect([unnamed.status, unnamed.body]).toMatchObject([422, { errors: [{ path: "person" }] }]);
    const page = await machine.post("/api/v1/pages/page-3/acknowledge", { person: "duty" });
    expect([page.status, page.body]).toMatchObject([
      200,
      { id: "page-3", acknowledgements: [{ by: "duty", via: "api" }] },
    ]);
    expect((await machine.post("/api/v1/pages/none/acknowledge", { person: "duty" })).status).toBe(
      404,
    );
  });

  test("one call tells the overview everything, and no address", async () => {
    const answer = await signedIn(desk.url).then((admin) => admin.get("/api/v1/summary"));
    const summary: SummaryView = answer.body;
    expect(summary.level).toMatchObject({ level: 1, confidence: "possible" });
    expect(summary.incidents[0]?.evidence?.text["zh-CN"]).toBe("8/10 户，待核实 1");
    expect(summary.lastEvent).toBeGreaterThan(0);
    expect(answer.text).not.toMatch(/x@example\.com|s3cret/);
  });
});
