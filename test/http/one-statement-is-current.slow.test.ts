import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Problem } from "../../contract/api";
import type { StatementView } from "../../contract/response";
import { pageLink } from "../../server/steps/page-link";
import { createUser } from "../../server/flows/access/create-user";
import { systemPasswords } from "../../server/adapters/system/passwords";
import { SYSTEM } from "../../contract/permissions";
import { ADMIN, caller, NOW, openDesk, signedIn, type OpenDesk } from "./desk";
import { PEOPLE, seedCrisis } from "./seed";

let desk: OpenDesk;
let pr: Awaited<ReturnType<typeof signedIn>>;
let legal: typeof pr;
let boss: typeof pr;
const S = "/api/v1/statements";

beforeAll(async () => {
  desk = await openDesk();
  await seedCrisis(desk);
  pr = await staff("pr@example.com", "pr");
  legal = await staff("law@example.com", "legal");
  boss = await staff("boss@example.com", "commander");
});
afterAll(() => desk.close());

async function staff(email: string, role: string) {
  const access = { store: desk.store, clock: desk.deps.clock, passwords: systemPasswords() };
  const user = { email, name: email, password: ADMIN.password, access: [role] };
  const made = await createUser(access, { user, actor: SYSTEM });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return signedIn(desk.url, { email, password: ADMIN.password });
}

test("a draft is filled, signed by two, spoken, and withdrawn", async () => {
  const made = await pr.post(S, { incident: "incident-1", template: "holding" });
  const draft: StatementView = made.body;
  expect([made.status, draft.slots["facts"]]).toEqual([201, "已登记 8 户同一问题"]);
  const twice = await pr.post(S, { incident: "incident-1", template: "holding" });
  expect([twice.status, twice.body]).toMatchObject([409, { statement: draft.id }]);
  const early = await pr.post(`${S}/${draft.id}/submit`);
  expect([early.status, (early.body as Problem).reason]).toEqual([422, "empty-blanks"]);

  // The playbook's own sentence brings a blank along, which is filled where it stands.
  const own = draft.emptySlots.filter((id) => /^[a-z-]+$/.test(id));
  const slots = Object.fromEntries([...own, "concern"].map((id) => [id, "甲"]));
  const edited = await pr.put(`${S}/${draft.id}`, { revision: 1, slots });
  expect(edited.status).toBe(200);
  const late = await pr.put(`${S}/${draft.id}`, { revision: 1, slots });
  expect([late.status, late.body]).toMatchObject([409, { revision: 2 }]);
  expect(late.text).toMatch(/pr@example\.com.*2026-03-11 08:53/);
  const huge = await pr.put(`${S}/${draft.id}`, { revision: 2, text: "长".repeat(100_000) });
  expect([huge.status, huge.body]).toMatchObject([422, { errors: [{ path: "text" }] }]);

  const named = await pr.put(`${S}/${draft.id}`, { revision: 2, speaker: "pr" });
  expect(named.body).toMatchObject({
    speaker: { id: "pr" },
    text: (edited.body as StatementView).text,
  });
  const nobody = await pr.put(`${S}/${draft.id}`, { revision: 3, speaker: null });
  expect(nobody.body).toMatchObject({ speaker: null });

  const { hash } = edited.body as StatementView;
  await pr.post(`${S}/${draft.id}/submit`);
  expect((await pr.post(`${S}/${draft.id}/sign-offs`, { role: "legal", hash })).status).toBe(403);
  const one = await legal.post(`${S}/${draft.id}/sign-offs`, { role: "legal", hash });
  expect(one.body).toMatchObject({ state: "draft", waitingFor: ["commander"] });
  const two = await boss.post(`${S}/${draft.id}/sign-offs`, { role: "commander", hash });
  expect(two.body).toMatchObject({ state: "released", version: 1 });
  const current = await pr.get(`${S}/current?incident=incident-1`);
  expect(current.body).toMatchObject({ items: [{ id: draft.id, expired: false }] });

  const spoken = { hash, checks: ["one-text"] };
  expect((await pr.post(`${S}/${draft.id}/spoken`, spoken)).status).toBe(200);
  const other = await pr.post(`${S}/${draft.id}/spoken`, { ...spoken, hash: "x" });
  expect([other.status, other.text]).toEqual([409, expect.stringContaining("other-text")]);
  await pr.post(`${S}/${draft.id}/withdraw`, { reason: "事实有误" });
  expect((await pr.post(`${S}/${draft.id}/spoken`, spoken)).status).toBe(409);
  expect((await pr.get(`${S}/current`)).body).toMatchObject({ items: [] });
});

test("the next draft has the speaker of the one before, until he leaves the directory; another audience has none", async () => {
  const next = async (audience = "public") => {
    const text = "我们正在核实。";
    const made = await pr.post(S, { incident: "incident-1", audience, text });
    return made.body as StatementView;
  };
  const second = await next();
  expect([second.version, second.speaker]).toEqual([2, null]);
  const named = await pr.put(`${S}/${second.id}`, { revision: 1, speaker: "boss" });
  expect(named.body).toMatchObject({ speaker: { id: "boss" } });
  const done = (id: string) =>
    desk.store.transaction(async (tx) => {
      const row = await tx.statements.lock(id);
      if (row) tx.statements.put({ ...row, state: "withdrawn", withdrawnAt: NOW });
    });
  await done(second.id);
  const third = await next();
  expect(third.speaker).toEqual({ id: "boss", name: "周启明" });
  expect((await next("staff")).speaker).toBeNull();
  await done(third.id);
  await desk.describe({ people: PEOPLE.filter((one) => one.id !== "boss") as never });
  expect((await next()).speaker).toBeNull();
  await desk.describe({ people: PEOPLE as never });
});

test("who leads takes command by his link once he has answered, and nobody twice", async () => {
  const link = (personId: string, expiresAt = NOW + 3_600_000) =>
    pageLink(desk.deps.secrets, "", { pageId: "page-2", personId, expiresAt });
  const web = caller(desk.url);
  expect((await web.get(link("boss"))).text).not.toContain("I take command");
  const answered = await web.post(link("boss"));
  expect(answered.text).toContain("I take command");
  expect(answered.text.length).toBeLessThan(50_000);
  expect((await web.post(`${link("pr")}/command`)).status).toBe(409);
  expect((await web.post(`${link("boss")}/command`)).status).toBe(303);
  expect((await desk.store.read.incidents.get("incident-1"))?.commander).toBe("boss");
  expect((await web.get(link("boss"))).text).toContain("周启明 commands");
  const old = await web.get(link("boss", NOW - 1), { "accept-language": "zh" });
  expect([old.text.includes("周启明"), old.text.includes("云栖府")]).toEqual([true, false]);
});
