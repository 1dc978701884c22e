import { type RawBuilder, sql } from "kysely";
import type { EventDoc, EventType, NewEvent } from "../../../contract/events";
import { EVENTS_COUNTER } from "./counters";
import { toJson } from "./json-text";
import type { Run } from "./table-reads";

/** Where other processes hear of new events: the payload is the newest number. */
export const EVENTS_CHANNEL = "onevoice_events";

/**
 * Appends events given as JSON texts and returns the number of the last. Must be a transaction's last statement before
 * the commit: it holds the counter's lock until then, which is what makes the numbers follow the order of commits.
 */
export async function appendEvents(run: Run, events: readonly string[]): Promise<number> {
  const rows = await run(sql<{ last: number }>`
    with drawn as (
      insert into counters (name, value) values (${EVENTS_COUNTER}, ${events.length})
      on conflict (name) do update set value = counters.value + excluded.value
      returning value - ${events.length}::bigint as before
    ), stored as (
      insert into events (seq, at, type, incident, case_id, drill, data)
      select before + n, (event ->> 'at')::bigint, event ->> 'type', event ->> 'incident',
        event ->> 'case', coalesce((event ->> 'drill')::boolean, false), event -> 'data'
      from drawn, jsonb_array_elements(${`[${events.join(",")}]`}::jsonb) with ordinality as given(event, n)
      returning seq
    )
    select last, pg_notify(${EVENTS_CHANNEL}, last::text) from (select max(seq) as last from stored) as newest`);
  return rows[0]?.last ?? 0;
}

/** An event as the log takes it: a copy that the sender cannot change any more. */
export function eventText(event: NewEvent): string {
  return toJson(event);
}

/** Events with `seq > after` in order, at most `limit`, of one incident if it is named. */
export async function readEvents(
  run: Run,
  after: number,
  limit: number,
  incident?: string,
): Promise<EventDoc[]> {
  const only: RawBuilder<unknown> =
    incident === undefined ? sql`` : sql` and incident = ${incident}`;
  const rows = await run(sql<EventRow>`
    select seq, at, type, incident, case_id, drill, data from events
    where seq > ${after}${only} order by seq limit ${limit}`);
  return rows.map(({ case_id, data, ...event }) => ({
    ...event,
    case: case_id,
    data: JSON.parse(data) as Record<string, unknown>,
  }));
}

/** The number of the last event; 0 when there is none. */
export async function lastEventNumber(run: Run): Promise<number> {
  const rows = await run(sql<{ last: number }>`select coalesce(max(seq), 0) as last from events`);
  return rows[0]?.last ?? 0;
}

interface EventRow {
  seq: number;
  at: number;
  type: EventType;
  incident: string | null;
  case_id: string | null;
  drill: boolean;
  data: string;
}
