import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { openPostgres } from "../../server/adapters/store/open-postgres";
import type { Store } from "../../server/ports/store";
import { openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { findEngines } from "../harness/engines";
import { openMovedDesk, type Call } from "../harness/moved-desk";
import { estateDeveloper, households, LEVEL_1 } from "../harness/people";
import { freshStore } from "../harness/store-template";

const engines = await findEngines();
const ending = endings();
afterEach(() => ending.all());
afterAll(() => engines.stop());

const LADDER = [
  { afterMinutes: 5, duties: ["backup" as const] },
  { afterMinutes: 10, duties: ["duty" as const, "commander" as const] },
  { afterMinutes: 15, duties: ["leader" as const] },
];
const rows = (calls: readonly Call[]) => calls.map(({ minute, to, kind }) => [minute, to, kind]);
const at = (minute: number, kind: string, people: readonly string[]) =>
  people.map((person) => [minute, person, kind]);

engines.each("on a clock that the test moves", (engine) => {
  async function open(): Promise<Store> {
    const { DATABASE_URL } = await engine.fresh(ending);
    const store = DATABASE_URL ? await openPostgres({ url: DATABASE_URL }) : await freshStore();
    ending.add(() => store.close());
    return store;
  }

  test("an unanswered level-2 page calls backup, commander and leaders in turn, then everybody a last time, and says that nobody answered", async () => {
    const desk = await openMovedDesk(await open(), estateDeveloper(LADDER));
    await desk.receive(households(1, 3));
    expect(rows(desk.calls())).toEqual(at(0, "first", ["duty"]));
    await desk.advance(4.9);
    expect(desk.calls()).toEqual([]);
    await desk.advance(15);
    expect(rows(desk.calls()).sort()).toEqual(
      [
        ...at(5, "ladder", ["backup"]),
        ...at(10, "ladder", ["commander", "duty"]),
        ...at(15, "ladder", ["leader-1", "leader-2"]),
      ].sort(),
    );
    expect(await desk.unanswered(1)).toBe(false);

    await desk.advance(10);
    const everybody = ["backup", "commander", "duty", "leader-1", "leader-2"];
    expect(rows(desk.calls()).sort()).toEqual(at(20, "last-resort", everybody).sort());
    expect(await desk.unanswered(1)).toBe(true);
    expect(await desk.page(1)).toMatchObject({ nextAt: null, acknowledgedAt: null });

    await desk.acknowledge(1, "backup");
    expect(await desk.unanswered(1)).toBe(false);
    await desk.advance(600);
    expect(desk.calls()).toEqual([]);
  }, 120_000);

  test("a level-1 page repeats to those whom it called already, leaves out who has answered, and ends with one of duty and one of leadership", async () => {
    const desk = await openMovedDesk(await open(), estateDeveloper(LADDER));
    await desk.receive(households(1, 10));
    expect(rows(desk.calls().filter((call) => call.page === 2)).sort()).toEqual(
      at(0, "first", LEVEL_1).sort(),
    );
    await desk.acknowledge(1, "duty");
    await desk.acknowledge(2, "duty");
    await desk.acknowledge(2, "pr");
    await desk.advance(12);
    expect(rows(desk.calls())).toEqual([
      ...at(5, "ladder", ["backup"]),
      ...at(10, "repeat", ["commander"]),
    ]);
    await desk.acknowledge(2, "leader-2");
    await desk.advance(600);
    expect(desk.calls()).toEqual([]);
    expect(await desk.page(2)).toMatchObject({ nextAt: null, exhaustedAt: null });
  }, 120_000);
});

describe("in a running centre", () => {
  test("a ladder of seconds reaches every inbox in its order, and stops when one of them answers", async () => {
    const desk = await openDesk(ending, await engines.embedded.fresh(ending));
    const seconds = (n: number) => n / 60;
    const steps = [
      { afterMinutes: seconds(1.5), duties: ["backup" as const] },
      { afterMinutes: seconds(3), duties: ["commander" as const] },
      { afterMinutes: seconds(4.5), duties: ["leader" as const] },
      { afterMinutes: seconds(6), duties: ["backup" as const] },
    ];
    await desk.describe(estateDeveloper(steps));
    await desk.receive(households(1, 3));
    const again = await desk.letter("backup", 1, 2);
    expect(again.subject).toContain("【再次呼叫】");
    const order = desk.mail.letters.map((letter) => letter.to[0]?.split("@")[0]);
    expect(order[0]).toBe("duty");
    expect(order.slice(1, 3)).toEqual(["backup", "commander"]);
    expect(order.slice(3, 5).sort()).toEqual(["leader-1", "leader-2"]);
    expect(order.slice(5)).toEqual(["backup"]);

    expect((await fetch(again.link, { method: "POST" })).status).toBe(200);
    expect(await desk.page(1)).toMatchObject({
      nextAt: null,
      acknowledgements: [{ by: "backup", via: "link" }],
    });
  }, 120_000);
});
