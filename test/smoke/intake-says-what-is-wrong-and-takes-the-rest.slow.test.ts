import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { IntakeAnswer, Problem, SignalView } from "../../contract/api";
import { centreApi } from "../harness/centre-api";
import { adminApi, openDesk, type Desk } from "../harness/desk";
import { endings } from "../harness/endings";
import { findEngines } from "../harness/engines";

const engines = await findEngines();
afterAll(() => engines.stop());

let given = 0;
const good = (more: object = {}) => ({
  type: "complaint",
  id: `good-${String((given += 1))}`,
  source: "hotline",
  text: "车库漏水",
  ...more,
});
const without = (field: string) => {
  const record: Record<string, unknown> = good();
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
};

/** A record that does not fit, the field at fault, and what the answer says of it. */
const REFUSED: [string, unknown, string, RegExp][] = [
  ["null", null, "", /expected object|invalid/i],
  ["a number", 7, "", /expected object|invalid/i],
  ["a list", [], "", /expected|invalid/i],
  ["no type", without("type"), "type", /complaint|invalid|expected/i],
  ["an unknown type", good({ type: "rumour" }), "type", /complaint|invalid|expected/i],
  ["no id", without("id"), "id", /expected string/i],
  ["an empty id", good({ id: "  " }), "id", /must not be empty/],
  ["a number as id", good({ id: 12 }), "id", /expected string/i],
  ["no source", without("source"), "source", /expected string/i],
  ["neither text nor title", without("text"), "text", /text or title is required/],
  ["blank text", good({ text: " \n" }), "text", /text or title is required/],
  ["an article without outlet", good({ type: "article" }), "outlet", /expected string/i],
  ["a post without platform", good({ type: "post" }), "platform", /expected string/i],
  [
    "a phone of words",
    good({ complainant: { phone: "回头再说" } }),
    "complainant.phone",
    /at least 5 digits/,
  ],
  [
    "a number as phone",
    good({ complainant: { phone: 13900001111 } }),
    "complainant.phone",
    /expected string/i,
  ],
  [
    "a bad address",
    good({ complainant: { email: "nobody" } }),
    "complainant.email",
    /expected an e-mail address/,
  ],
  ["a bad time", good({ madeAt: "yesterday" }), "madeAt", /expected an ISO 8601 time such as/],
  ["a day that is none", good({ madeAt: "2026-02-31T10:00:00+08:00" }), "madeAt", /ISO 8601/],
  ["an hour that is none", good({ madeAt: "2026-03-09T25:00:00+08:00" }), "madeAt", /ISO 8601/],
  [
    "a script as url",
    good({ type: "article", outlet: "晚报", url: "javascript:alert(1)" }),
    "url",
    /http or https/,
  ],
  ["a long text", good({ text: "长".repeat(100_001) }), "text", /100000|too big|at most/i],
  ["a long id", good({ id: "x".repeat(201) }), "id", /200/],
  ["a number as text", good({ text: 42 }), "text", /expected string/i],
  ["text as amount", good({ amount: "100" }), "amount", /expected number/i],
  ["an unknown channel", good({ channel: "pigeon" }), "channel", /hotline|expected|invalid/i],
  [
    "a joint complaint of nobody",
    good({ joint: { persons: 0 } }),
    "joint.persons",
    />=|at least|too small/i,
  ],
];

engines.each("intake", (engine) => {
  const ending = endings();
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(ending, await engine.fresh(ending));
  }, 90_000);
  afterAll(() => ending.all());
  const send = (body: unknown, headers?: Record<string, string>) =>
    desk.api.post<IntakeAnswer>("/signals", body, headers);
  const ids = async () =>
    (await desk.api.get<{ items: SignalView[] }>("/signals?limit=500")).body.items.map(
      (one) => one.id,
    );

  test("each record that does not fit is told by place, field and expectation; all around it are taken", async () => {
    const [before, after] = [good(), good()];
    const answer = await send([before, ...REFUSED.map(([, record]) => record), after]);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ accepted: 2, duplicates: 0, warnings: [] });
    expect(answer.body.refused.map((one) => one.index)).toEqual(
      REFUSED.map((_, index) => index + 1),
    );
    const said = answer.body.refused.map(({ errors }, index) => {
      const [name, , path, message] = REFUSED[index] ?? ["", null, "", /$/];
      const right =
        errors.length > 0 &&
        errors.every((one) => one.message.length > 8) &&
        errors.some((one) => one.path === path && message.test(one.message));
      return right ? null : { name, errors };
    });
    expect(said.filter(Boolean)).toEqual([]);
    expect(await ids()).toEqual(expect.arrayContaining([before.id, after.id]));
  });

  test("sent again, once or twice in one request, a record changes nothing", async () => {
    const record = good();
    expect((await send([record, record])).body).toMatchObject({ accepted: 1, duplicates: 1 });
    const again = await send({ ...record, text: "别的话" });
    expect([again.status, again.body]).toMatchObject([202, { accepted: 0, duplicates: 1 }]);
    expect((await send({ ...record, source: "app" })).body).toMatchObject({ accepted: 1 });
    const kept = await desk.api.get<SignalView>(
      `/signals/${encodeURIComponent(`hotline|${record.id}`)}`,
    );
    expect(kept.body).toMatchObject({ text: "车库漏水" });
  });

  test("where nothing was taken the same body comes with 422", async () => {
    const answer = await send([without("text"), 7]);
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { accepted: 0, duplicates: 0, warnings: [], refused: [{ index: 0 }, { index: 1, id: null }] },
    ]);
  });

  test("what can be taken with a doubt is taken, and the doubt is told", async () => {
    const doubtful = [
      good({ text: "漏\u0000水" }),
      good({ text: "漏\ud800水" }),
      good({ madeAt: new Date(Date.now() + 3_600_000).toISOString() }),
      good({ mood: "angry", deep: { a: [1] } }),
    ];
    const answer = await send(doubtful);
    expect(answer.body).toMatchObject({ accepted: 4, refused: [] });
    expect(answer.body.warnings.map((one) => [one.index, one.path])).toEqual([
      [0, ""],
      [1, ""],
      [2, "madeAt"],
      [3, "mood"],
      [3, "deep"],
    ]);
    const stored = await desk.api.get<SignalView>(
      `/signals/${encodeURIComponent(`hotline|${doubtful[0]?.id ?? ""}`)}`,
    );
    expect(stored.body.text).toBe("漏\ufffd水");
  });

  const many = (count: number) => Array.from({ length: count }, () => good());
  test.each<[string, () => unknown, Record<string, string>, number]>([
    ["broken JSON", () => '{"type":', {}, 400],
    ["another content type", () => "type=complaint", { "content-type": "text/plain" }, 415],
    [
      "a form",
      () => "type=complaint",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
    ],
    ["1,001 records", () => many(1_001), {}, 413],
    ["a wrong key", () => good(), { authorization: "Bearer wrong-key-of-nobody" }, 401],
    ["no key", () => good(), { authorization: "" }, 401],
  ])("%s is answered by a problem that says so", async (_name, body, headers, status) => {
    const before = await ids();
    const answer = await desk.api.post<Problem>("/signals", body(), headers);
    expect(answer.status).toBe(status);
    expect(answer.type).toContain("application/problem+json");
    expect(answer.body).toMatchObject({ status, title: expect.stringMatching(/\w{3}/) });
    expect(answer.body.detail?.length ?? 0).toBeGreaterThan(8);
    expect(await ids()).toEqual(before);
  });

  test("a key without the scope is refused by name; 1,000 records are taken at once", async () => {
    const admin = await adminApi(desk);
    const made = await admin.post<{ key: string }>("/api-keys", {
      name: "reader",
      scopes: ["read"],
    });
    const reader = centreApi(desk.centre.url, made.body.key);
    const answer = await reader.post<Problem>("/signals", good());
    expect([answer.status, answer.body.detail]).toEqual([
      403,
      expect.stringMatching(/signals\.send/),
    ]);
    expect((await send(many(1_000))).body).toMatchObject({ accepted: 1_000, refused: [] });
  });
});
