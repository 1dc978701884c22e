import type { EventType } from "../../../contract/events";
import type { IncidentDoc } from "../../../contract/incident";
import type { Actor } from "../../../contract/permissions";
import type { Instant } from "../../../contract/primitives";
import type { StatementDoc } from "../../../contract/statement";
import type { Tx } from "../../ports/store";

/** A statement and its incident, both held by this transaction. */
export interface Held {
  row: StatementDoc;
  incident: IncidentDoc;
}

/**
 * Holds a statement for a change; null where there is none. The incident is locked first, always: whatever happens to
 * the statements of one incident happens one after the other.
 */
export async function hold(tx: Tx, id: string): Promise<Held | null> {
  const known = await tx.statements.get(id);
  const incident = known && (await tx.incidents.lock(known.incidentId));
  const row = incident && (await tx.statements.lock(id));
  return row ? { row, incident } : null;
}

/** The current statement of the same incident, audience and language; null where there is none. */
export async function currentOf(tx: Tx, row: StatementDoc): Promise<StatementDoc | null> {
  const { incidentId, audience, language } = row;
  const [current] = await tx.statements.find({
    where: { incidentId, audience, language, state: "released" },
    limit: 1,
  });
  return current ?? null;
}

/** Writes what happened to a statement: which one, by whom; never its text. */
export function tellStatement(
  tx: Tx,
  { row, incident }: Held,
  happened: { type: EventType; at: Instant; by: Actor | null; data?: Record<string, unknown> },
): void {
  const { by } = happened;
  tx.emit({
    at: happened.at,
    type: happened.type,
    incident: row.incidentId,
    ...(row.drill ? { drill: true } : {}),
    data: {
      statement: row.id,
      title: incident.title,
      version: row.version,
      audience: row.audience,
      language: row.language,
      ...(by ? { by: by.id, name: by.name } : {}),
      ...happened.data,
    },
  });
}
