import pg from "pg";
import type { ShardLease } from "../../ports/store";

/** First half of the advisory locks' key; the second is the shard. Any number that nothing else in the database uses. */
const LOCK_SPACE = 0x0e0c;

/** Takes shards within this process alone: the embedded database has only one. */
export function processLeases(): (shard: number) => Promise<ShardLease | null> {
  const held = new Set<number>();
  return (shard) => {
    if (held.has(shard)) return Promise.resolve(null);
    held.add(shard);
    let released = false;
    return Promise.resolve({
      lost: new Promise<void>(() => undefined),
      release() {
        if (!released) held.delete(shard);
        released = true;
        return Promise.resolve();
      },
    });
  };
}

/** Leases by advisory locks, each on a connection of its own: the database frees them when the process or the connection dies. */
export interface PostgresLeases {
  take: (shard: number) => Promise<ShardLease | null>;
  releaseAll: () => Promise<void>;
}

export function postgresLeases(config: pg.ClientConfig): PostgresLeases {
  const held = new Set<ShardLease>();
  return {
    async take(shard) {
      const lease = await takeLock(config, shard);
      if (!lease) return null;
      held.add(lease);
      return {
        lost: lease.lost,
        async release() {
          held.delete(lease);
          await lease.release();
        },
      };
    },
    async releaseAll() {
      await Promise.all([...held].map((lease) => lease.release()));
      held.clear();
    },
  };
}

async function takeLock(config: pg.ClientConfig, shard: number): Promise<ShardLease | null> {
  const client = new pg.Client(config);
  let released = false;
  const lost = new Promise<void>((resolve) => {
    const gone = () => {
      if (!released) resolve();
    };
    client.on("error", gone);
    client.on("end", gone);
  });
  const end = async () => {
    released = true;
    await client.end().catch(() => undefined);
  };
  // Unlocked by name first: a server frees the locks of a closed connection some moments after the close.
  const release = async () => {
    released = true;
    await client.query("select pg_advisory_unlock_all()").catch(() => undefined);
    await end();
  };
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock($1::int, $2::int) as taken",
      [LOCK_SPACE, shard],
    );
    if (rows[0]?.taken) return { lost, release };
  } catch (error) {
    await end();
    throw error;
  }
  await end();
  return null;
}
