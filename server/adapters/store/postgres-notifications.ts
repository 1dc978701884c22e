import pg from "pg";
import { EVENTS_CHANNEL } from "./event-log";

/** Pauses between attempts to connect again, ms: a restart of the database takes seconds; five seconds late is what a hint may be. */
const PAUSES_MS = [100, 250, 500, 1_000, 2_000, 5_000];

/** A connection of its own that hears of other processes' commits. */
export interface Notifications {
  stop(): Promise<void>;
}

/** Listens until stopped; connects again by itself, and then looks up the newest number, because what was said meanwhile is lost. */
export function listenForCommits(
  config: pg.ClientConfig,
  heard: (lastSeq: number) => void,
): Notifications {
  let client: pg.Client | null = null;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  async function connect(): Promise<void> {
    const mine = new pg.Client(config);
    client = mine;
    let lost = false;
    const again = () => {
      if (lost || stopped) return;
      lost = true;
      mine.end().catch(() => undefined);
      timer = setTimeout(
        () => void connect(),
        PAUSES_MS[Math.min(failures++, PAUSES_MS.length - 1)],
      );
    };
    mine.on("error", again);
    mine.on("end", again);
    mine.on("notification", ({ payload }) => heard(Number(payload)));
    try {
      await mine.connect();
      await mine.query(`listen ${EVENTS_CHANNEL}`);
      failures = 0;
      const { rows } = await mine.query<{ last: number }>(
        "select coalesce(max(seq), 0) as last from events",
      );
      heard(rows[0]?.last ?? 0);
    } catch {
      again();
    }
  }

  const started = connect();
  return {
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await started;
      await client?.end().catch(() => undefined);
    },
  };
}
