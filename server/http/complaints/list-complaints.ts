import type { Reading } from "../../../contract/case";
import type { ComplaintView } from "../../../contract/summary";
import type { Http } from "../context";
import { pageInMemory, pageOf, sift, type Cursor } from "../list";
import { complaintView } from "../present/complaint";
import { readClocks } from "./clocks-of";
import { passes, type ComplaintFilters } from "./filters";
import { findByWords } from "./find-words";
import { inOrder, readQueue, type QueueRow } from "./queue";

/** A list request for complaints, and whether the reader may look for identities. */
export interface Wanted {
  limit: number;
  cursor: Cursor | null;
  filters: ComplaintFilters;
  unmask: boolean;
}

/** A search in the order of deadlines looks through this many of the newest records that contain the words. */
const SEARCHED = 1_000;

type Page = Promise<{ items: ComplaintView[]; nextCursor: string | null }>;

/** One page of complaints: newest first, or the one whose clock breaks first in front. */
export async function listComplaints(http: Http, wanted: Wanted): Page {
  const page =
    wanted.filters.sort === "due" ? await byDeadline(http, wanted) : await newest(http, wanted);
  return { items: await complaintViews(http, page.rows), nextCursor: page.nextCursor };
}

async function byDeadline(http: Http, wanted: Wanted) {
  const { q } = wanted.filters;
  const rows =
    q === undefined
      ? (await readQueue(http)).rows
      : await inOrder(
          http,
          (
            await findByWords(http, {
              words: q,
              unmask: wanted.unmask,
              limit: SEARCHED,
              before: null,
            })
          ).readings,
        );
  const now = http.deps.clock.now();
  return pageInMemory(
    rows.filter((row) => passes(row, wanted.filters, now)),
    wanted,
  );
}

async function newest(http: Http, wanted: Wanted) {
  const { filters } = wanted;
  const now = http.deps.clock.now();
  const page = await sift(
    (cursor, size) => batch(http, wanted, cursor, size),
    async (readings) => {
      const rows = new Map((await inOrder(http, readings)).map((row) => [row.id, row]));
      return readings.filter((reading) => {
        const row = rows.get(reading.id);
        return row !== undefined && passes(row, filters, now);
      });
    },
    (reading) => reading.at,
    wanted,
  );
  const cases = await inOrder(http, page.rows);
  const byId = new Map(cases.map((row) => [row.id, row]));
  return { rows: page.rows.flatMap((row) => byId.get(row.id) ?? []), nextCursor: page.nextCursor };
}

async function batch(
  http: Http,
  { filters, unmask }: Wanted,
  cursor: Cursor | null,
  limit: number,
): Promise<Reading[]> {
  if (filters.q !== undefined) return searched(http, filters.q, { unmask, limit, before: cursor });
  const where = {
    type: "complaint" as const,
    ...(filters.case === undefined ? {} : { caseId: filters.case }),
  };
  return (await pageOf(http.deps.store.read.readings, { order: "at", where }, { limit, cursor }))
    .rows;
}

/** As many as asked for, while there are any: a short batch would say that the end is reached. */
async function searched(
  http: Http,
  words: string,
  from: { unmask: boolean; limit: number; before: Cursor | null },
): Promise<Reading[]> {
  const readings: Reading[] = [];
  let before = from.before;
  do {
    const found = await findByWords(http, { words, ...from, before });
    readings.push(...found.readings);
    before = found.last;
  } while (before && readings.length < from.limit);
  return readings.slice(0, from.limit);
}

/** Complaints as the API shows them, in the order given. */
export async function complaintViews(
  http: Http,
  rows: readonly QueueRow[],
): Promise<ComplaintView[]> {
  const records = await http.deps.store.read.records.many(rows.map((row) => row.id));
  const byId = new Map(records.map((record) => [record.id, record]));
  const clocksOf = await readClocks(
    http,
    rows.map((row) => row.reading),
  );
  return rows.flatMap(({ id, reading, openCase }) => {
    const record = byId.get(id);
    const given = { zone: http.deps.timeZone, openCase, clocks: clocksOf(reading) };
    return record ? [complaintView(record, reading, given)] : [];
  });
}
