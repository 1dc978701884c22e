import { sql } from "kysely";
import type { SendDoc } from "../../../contract/page";
import type { Instant } from "../../../contract/primitives";
import type { Run } from "./table-reads";

/**
 * Claims up to `limit` due sends, level 1 first, then those that wait longest. Needs what the transaction wrote to
 * sends and pages to be flushed.
 *
 * Rows in other hands are skipped, not waited for: of a send, because another claimer has it; of a page, because its
 * acknowledgement may be committing at this moment. Holding the page (for share) until the commit means that every
 * claim is either before the acknowledgement or not made: nothing is claimed after it. A send that is skipped is due
 * again at the next sweep.
 */
export async function claimDueSends(
  run: Run,
  now: Instant,
  leaseMs: number,
  limit: number,
): Promise<SendDoc[]> {
  const rows = await run(sql<{ doc: string }>`
    with due as (
      select send.id, page.level, send."nextAttemptAt" as since, send.state = 'sending' as cut_off
      from sends as send join pages as page on page.id = send."pageId"
      where page."acknowledgedAt" is null
        and ((send.state = 'pending' and send."nextAttemptAt" <= ${now})
          or (send.state = 'sending' and send."leaseUntil" <= ${now}))
      order by page.level, send."nextAttemptAt", send.id
      limit ${limit}
      for update of send skip locked for share of page skip locked
    ), claimed as (
      update sends set doc = doc || jsonb_build_object(
        'state', 'sending',
        'leaseUntil', ${now + leaseMs}::bigint,
        'attempts', coalesce((doc ->> 'attempts')::bigint, 0) + 1,
        'mayRepeat', due.cut_off or coalesce((doc ->> 'mayRepeat')::boolean, false)
      )
      from due where sends.id = due.id
      returning sends.id, sends.doc, due.level, due.since
    )
    select doc from claimed order by level, since, id`);
  return rows.map((row) => JSON.parse(row.doc) as SendDoc);
}
