import type { StatementDoc } from "../../../contract/statement";
import { tell, type Work } from "../../steps/work";

/** A current statement's time ran out: told once, so that nobody reads it out any longer. It stays the last word until the next. */
export async function expireStatement(work: Work, due: StatementDoc): Promise<void> {
  const row = await work.tx.statements.lock(due.id);
  if (row?.state !== "released" || row.expiredToldAt || row.expiresAt === null) return;
  if (row.expiresAt > work.now) return;
  work.tx.statements.put({ ...row, expiredToldAt: work.now });
  const incident = await work.tx.incidents.get(row.incidentId);
  tell(work, {
    type: "statement.expired",
    incident: row.incidentId,
    data: {
      statement: row.id,
      title: incident?.title ?? "",
      version: row.version,
      audience: row.audience,
      language: row.language,
      expiresAt: row.expiresAt,
    },
  });
}
