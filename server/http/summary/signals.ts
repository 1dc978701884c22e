import type { SignalView } from "../../../contract/api";
import type { Http } from "../context";
import { signalView } from "../present/signal";

const SHOWN = 20;

/** The newest signals, newest first, always masked: a board is seen by everybody in the room. */
export async function newestSignals(http: Http): Promise<SignalView[]> {
  const { records, readings } = http.deps.store.read;
  const newest = await readings.find({
    orderBy: [
      ["at", "desc"],
      ["id", "desc"],
    ],
    limit: SHOWN,
  });
  const rows = new Map(
    (await records.many(newest.map((one) => one.id))).map((row) => [row.id, row]),
  );
  return newest.flatMap((reading) => {
    const record = rows.get(reading.id);
    return record ? [signalView(record, reading, { zone: http.deps.timeZone, unmask: false })] : [];
  });
}
