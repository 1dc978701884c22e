import { errorCode } from "./error-code";

/** How often a transaction that lost against another one is run again. */
const RETRIES = 5;

/** Serialisation failure and deadlock, as PostgreSQL numbers them. */
const LOST_AGAINST_ANOTHER = new Set(["40001", "40P01"]);

/** Runs the work, and again up to 5 times when it lost against another transaction. Any other error is thrown on at once. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let retries = 0; ; retries++) {
    try {
      return await work();
    } catch (error) {
      if (retries >= RETRIES || !lostAgainstAnother(error)) throw error;
    }
  }
}

// A record's id refused by the primary key: somebody stored it under another shard at the same moment; the next run finds it known.
function lostAgainstAnother(error: unknown): boolean {
  const code = errorCode(error);
  if (code === "23505") return constraintOf(error) === "records_pkey";
  return code !== undefined && LOST_AGAINST_ANOTHER.has(code);
}

function constraintOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "constraint" in error
    ? error.constraint
    : undefined;
}
