import { Router } from "express";
import type { PeerSignalView, PeerView } from "../../../contract/peer";
import type { Reading } from "../../../contract/case";
import type { Http } from "../context";
import { listRequest, pageOf } from "../list";
import { signalView, type Viewing } from "../present/signal";
import { allow } from "../request";
import { iso } from "../time";

const DAY_MS = 86_400_000;
/** What was heard of peers is counted over so many days. */
const WATCHED_DAYS = 30;
/** So many readings are counted; a flood about peers past them would not change what is done. */
const COUNTED = 5_000;

/** Peers, watched so that their trouble is known before it is ours: a list of their own, beside all counting. */
export function peerRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (_request, response) => {
    response.json({ items: await peersHeard(http), nextCursor: null });
  });
  router.get("/signals", allow("read"), async (request, response) => {
    const list = listRequest(request, {});
    const { readings } = http.deps.store.read;
    const page = await pageOf(readings, { order: "at", where: { role: "peer" } }, list);
    const to = { zone: http.deps.timeZone, unmask: false };
    response.json({ items: await withRecords(http, page.rows, to), nextCursor: page.nextCursor });
  });
  return router;
}

async function peersHeard(http: Http): Promise<PeerView[]> {
  const { peers } = await http.directory();
  const since = http.deps.clock.now() - WATCHED_DAYS * DAY_MS;
  const heard = await http.deps.store.read.readings.find({
    where: { role: "peer", at: { gte: since } },
    orderBy: [["at", "desc"]],
    limit: COUNTED,
  });
  return peers.map(({ name, aliases }) => {
    const about = heard.filter((reading) => reading.peers?.names.includes(name));
    const last = about[0]?.at;
    return {
      name,
      aliases,
      heard: about.length,
      negative: about.filter((reading) => reading.peers?.tone === "negative").length,
      lastAt: last === undefined ? null : iso(last, http.deps.timeZone),
    };
  });
}

async function withRecords(
  http: Http,
  readings: readonly Reading[],
  to: Viewing,
): Promise<PeerSignalView[]> {
  const records = await http.deps.store.read.records.many(readings.map(({ id }) => id));
  const byId = new Map(records.map((record) => [record.id, record]));
  return readings.flatMap((reading) => {
    const record = byId.get(reading.id);
    if (!record) return [];
    return {
      ...signalView(record, reading, to),
      peers: reading.peers?.names ?? [],
      tone: reading.peers?.tone ?? null,
      url: reading.url,
    };
  });
}
