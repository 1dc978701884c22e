import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { SessionView } from "../../contract/access";
import { ADMIN, caller, openDesk, signedIn } from "./desk";
import type { OpenDesk } from "./desk";

let desk: OpenDesk;
beforeAll(async () => (desk = await openDesk({ admin: false })));
afterAll(() => desk.close());

describe("nobody gets in who should not", () => {
  test("the first administrator comes by the one-time token, once", async () => {
    const api = caller(desk.url);
    const owner = { name: "管理员", ...ADMIN };
    expect((await api.get("/api/v1/setup")).body).toEqual({ needed: true });
    expect((await api.post("/api/v1/setup", { ...owner, token: "guess" })).status).toBe(422);
    const short = await api.post("/api/v1/setup", {
      ...owner,
      password: "short",
      token: desk.setupToken,
    });
    expect([short.status, (short.body as { errors: unknown[] }).errors]).toMatchObject([
      422,
      [{ path: "password" }],
    ]);
    expect((await api.post("/api/v1/setup", { ...owner, token: desk.setupToken })).status).toBe(
      201,
    );
    expect(
      (
        await api.post("/api/v1/setup", {
          ...owner,
          email: "b@example.com",
          token: desk.setupToken,
        })
      ).status,
    ).toBe(422);
    expect((await api.get("/api/v1/setup")).body).toEqual({ needed: false });
  });

  test("a session lives by a cookie that scripts and other sites cannot use", async () => {
    const answer = await caller(desk.url).post("/api/v1/session", ADMIN);
    const cookie = answer.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const admin = await signedIn(desk.url);
    const me: SessionView = (await admin.get("/api/v1/session")).body;
    expect([me.kind, me.permissions.includes("access.manage")]).toEqual(["user", true]);
    const key = { name: "k", scopes: ["read"] };
    const evil = await admin.post("/api/v1/api-keys", key, { origin: "https://evil.example" });
    expect(evil.status).toBe(403);
    await admin.del("/api/v1/session");
    expect((await admin.get("/api/v1/session")).status).toBe(401);
  });

  test("a key is shown once, does what its scopes say, and ends when revoked", async () => {
    const admin = await signedIn(desk.url);
    const made = await admin.post("/api/v1/api-keys", { name: "reader", scopes: ["read"] });
    const { id, key } = made.body as { id: string; key: string };
    expect(key).toMatch(/^ov_[\w-]{43}$/);
    expect((await admin.get("/api/v1/api-keys")).text).not.toContain(key);
    const reader = caller(desk.url, { authorization: `Bearer ${key}` });
    expect((await reader.get("/api/v1/incidents")).status).toBe(200);
    expect((await reader.post("/api/v1/signals", [])).status).toBe(403);
    expect((await reader.get("/api/v1/users")).status).toBe(403);
    await admin.del(`/api/v1/api-keys/${id}`);
    expect((await reader.get("/api/v1/incidents")).status).toBe(401);
  });

  test("a made user has his roles' rights; the last administrator stays", async () => {
    const admin = await signedIn(desk.url);
    const viewer = {
      email: "v@example.com",
      name: "V",
      password: "a long enough one",
      access: ["viewer"],
    };
    expect((await admin.post("/api/v1/users", { ...viewer, person: "nobody" })).status).toBe(422);
    const made = await admin.post("/api/v1/users", viewer);
    expect(made.status).toBe(201);
    expect(made.text).not.toContain("argon2");
    expect((await admin.post("/api/v1/users", { ...viewer, email: "V@Example.com" })).status).toBe(
      422,
    );
    const v = await signedIn(desk.url, viewer);
    expect((await v.get("/api/v1/users")).status).toBe(403);
    const me: SessionView = (await admin.get("/api/v1/session")).body;
    expect((await admin.del(`/api/v1/users/${me.id}`)).status).toBe(409);
    expect((await admin.del(`/api/v1/users/${(made.body as { id: string }).id}`)).status).toBe(204);
    expect((await v.get("/api/v1/session")).status).toBe(401);
  });

  test("changes of access are told without secrets, to administrators alone", async () => {
    const admin = caller(desk.url, { authorization: `Bearer ${await desk.key("admin")}` });
    const reader = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
    const told = (await admin.get("/api/v1/events?limit=500")).text;
    expect(told).toContain("access.changed");
    expect(told).not.toMatch(/argon2|example\.com|ov_/);
    expect((await reader.get("/api/v1/events?limit=500")).text).not.toContain("access.changed");
  });

  test("nobody is told nothing, in a problem document", async () => {
    for (const path of ["incidents", "pages", "events", "summary", "signals", "session", "users"]) {
      const answer = await caller(desk.url).get(`/api/v1/${path}`);
      expect([path, answer.status]).toEqual([path, 401]);
    }
    const wrong = await caller(desk.url, { authorization: "Bearer ov_nope" }).get("/api/v1/pages");
    expect(wrong.status).toBe(401);
  });

  test("guessing is slowed down", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++)
      statuses.push(
        (await caller(desk.url).post("/api/v1/session", { ...ADMIN, password: "wrong" })).status,
      );
    expect(statuses).toContain(401);
    expect(statuses.at(-1)).toBe(429);
  });
});
