import { expect, test } from "@jest/globals";
import type { Actor, Permission } from "../../../contract/permissions";
import { composeReplay } from "../../../server/compose";
import { signStatement } from "../../../server/flows/statements/sign";
import type { Store } from "../../../server/ports/store";
import { ROOT } from "../../harness/case-factory";
import { aStatement } from "../../harness/statement-row";
import { anIncident } from "../../http/seed";
import type { EngineUnderTest } from "./engine-under-test";

const actor = (id: string, permission: Permission): Actor => ({
  kind: "user",
  id,
  name: id,
  personId: null,
  permissions: [permission],
});
const LEGAL = actor("u-legal", "statements.sign.legal");
const BOSS = actor("u-boss", "statements.sign.commander");
const legally = { role: "legal" as const, by: "u-legal", name: "u-legal", at: 1, hash: "h1" };

/** One voice: whatever happens at once, an incident has one current statement. */
export function statementPromises(engine: EngineUnderTest): void {
  const depsOn = async (store: Store) =>
    (await composeReplay({ root: ROOT, pack: "re-cn", timeZone: "Asia/Shanghai", store })).deps;

  async function begin(rows: Parameters<typeof aStatement>[0][]) {
    const { store, another } = await engine.fresh();
    await store.transaction(async (tx) => {
      tx.incidents.put(anIncident());
      for (const row of rows) tx.statements.put(aStatement(row));
    });
    return { store, deps: await depsOn(store), elsewhere: await depsOn(await another()) };
  }
  const current = (store: Store) => store.read.statements.find({ where: { state: "released" } });

  test("the last two signatures at once release it once", async () => {
    const { store, deps, elsewhere } = await begin([{}]);
    const signing = [
      signStatement(deps, {
        id: "statement-1",
        signOff: { role: "legal", hash: "h1" },
        actor: LEGAL,
      }),
      signStatement(elsewhere, {
        id: "statement-1",
        signOff: { role: "commander", hash: "h1" },
        actor: BOSS,
      }),
    ];
    expect((await Promise.all(signing)).map((each) => each.ok)).toEqual([true, true]);
    const [only, ...more] = await current(store);
    expect([only?.signOffs.length, more]).toEqual([2, []]);
    const types = (await store.events(0, 100)).map((each) => each.type);
    expect(types.filter((type) => type === "statement.released")).toHaveLength(1);
  });

  test("two versions released at once leave the later one current", async () => {
    const { store, deps, elsewhere } = await begin([
      { signOffs: [legally] },
      { id: "statement-2", version: 2, signOffs: [legally] },
    ]);
    const signOff = { role: "commander" as const, hash: "h1" };
    await Promise.all([
      signStatement(deps, { id: "statement-1", signOff, actor: BOSS }),
      signStatement(elsewhere, { id: "statement-2", signOff, actor: BOSS }),
    ]);
    expect((await current(store)).map((row) => row.version)).toEqual([2]);
  });

  test("the former one is superseded in the same transaction", async () => {
    const { store, deps } = await begin([
      { state: "released", releasedAt: 1 },
      { id: "statement-2", version: 2, signOffs: [legally] },
    ]);
    const signOff = { role: "commander" as const, hash: "h1" };
    const done = await signStatement(deps, { id: "statement-2", signOff, actor: BOSS });
    expect(done).toMatchObject({ ok: true, row: { state: "released" } });
    const again = await signStatement(deps, { id: "statement-2", signOff, actor: BOSS });
    expect(again.ok).toBe(true);
    expect((await store.read.statements.get("statement-1"))?.state).toBe("superseded");
    expect((await store.events(0, 100)).map((each) => each.type)).toEqual([
      "statement.signed",
      "statement.superseded",
      "statement.released",
    ]);
  });

  test("the database stores no second current statement, whoever asks", async () => {
    const { store } = await begin([{ state: "released", releasedAt: 1 }]);
    const forcing = store.transaction(async (tx) =>
      tx.statements.put(aStatement({ id: "s-2", version: 2, state: "released", releasedAt: 2 })),
    );
    await expect(forcing).rejects.toThrow(/unique/);
  });
}
