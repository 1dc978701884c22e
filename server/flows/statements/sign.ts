import type { Actor } from "../../../contract/permissions";
import type { Instant } from "../../../contract/primitives";
import type { SignOffInput, StatementDoc } from "../../../contract/statement";
import { afterSignOff, maySign } from "../../core/response/sign-off";
import type { Tx } from "../../ports/store";
import type { Deps } from "../../steps/deps";
import { answerByEvent } from "../../steps/answer-by-event";
import { loadDirectory } from "../../steps/directory";
import { NO_STATEMENT, refuse, type StatementAnswer } from "./answer";
import { currentOf, hold, tellStatement, type Held } from "./held";

/**
 * Signs a draft's very text in one role. The last missing signature releases it in the same transaction, and what was
 * current until then is superseded: there is one current statement at every moment. Signing twice signs once.
 */
export async function signStatement(
  deps: Deps,
  input: { id: string; signOff: SignOffInput; actor: Actor },
): Promise<StatementAnswer> {
  const { actor, signOff } = input;
  return deps.store.transaction(async (tx) => {
    const held = await hold(tx, input.id);
    if (!held) return NO_STATEMENT;
    const { row } = held;
    const current = await currentOf(tx, row);
    const now = deps.clock.now();
    const commander = await commanderOf(tx, held);
    const currentVersion = current?.version ?? 0;
    const decision = maySign(row, actor, { ...signOff, commander, currentVersion, now });
    if (!decision.ok) {
      const kind = decision.said.code === "no-permission" ? "not-allowed" : "conflict";
      const which = { statement: row.id, revision: row.revision };
      return refuse(kind, decision.said, which);
    }
    if (!decision.fresh) return { ok: true as const, row };
    const signature = { ...signOff, by: actor.id, name: actor.name, at: now };
    const { signOffs, complete } = afterSignOff(row, signature);
    const signed: StatementDoc = { ...row, signOffs, updatedAt: now };
    const told = { type: "statement.signed" as const, at: now, by: actor };
    tellStatement(tx, { ...held, row: signed }, { ...told, data: signOff });
    if (!complete) tx.statements.put(signed);
    else await release(tx, { ...held, row: signed }, current, { by: actor, at: now });
    return { ok: true as const, row: (await tx.statements.get(row.id)) ?? signed };
  });
}

async function commanderOf(
  tx: Tx,
  { incident }: Held,
): Promise<{ id: string; name: string } | null> {
  if (incident.commander === null) return null;
  const { people } = await loadDirectory(tx.settings);
  const person = people.find((one) => one.id === incident.commander);
  return { id: incident.commander, name: person?.name ?? incident.commander };
}

async function release(
  tx: Tx,
  held: Held,
  former: StatementDoc | null,
  when: { by: Actor; at: Instant },
): Promise<void> {
  if (former) {
    const superseded: StatementDoc = { ...former, state: "superseded", supersededAt: when.at };
    tx.statements.put(superseded);
    const told = { type: "statement.superseded" as const, ...when };
    tellStatement(
      tx,
      { ...held, row: superseded },
      { ...told, data: { supersededBy: held.row.id, supersededByVersion: held.row.version } },
    );
    // The former one leaves the index of current statements before the new one enters it: asking stores what was put.
    await currentOf(tx, held.row);
  }
  const released: StatementDoc = { ...held.row, state: "released", releasedAt: when.at };
  tx.statements.put(released);
  tellStatement(
    tx,
    { ...held, row: released },
    {
      type: "statement.released",
      ...when,
      data: {
        hash: released.hash,
        expiresAt: released.expiresAt,
        speaker: released.speaker,
        excerpt: excerptOf(released.text),
      },
    },
  );
  await answerByEvent(tx, released.incidentId, "statement.released", when.at, when.by);
}

/** 80 characters: enough to tell one text from another, too few to be quoted by mistake. */
function excerptOf(text: string): string {
  return text.slice(0, 80);
}
