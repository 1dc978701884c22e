import type { RawBuilder, Transaction } from "kysely";
import type { Run } from "./table-reads";

/** How statements are run inside one transaction. */
export interface TransactionRun {
  readonly run: Run;
  /** Throws when the transaction is over. */
  check: () => void;
  end: () => void;
  /** Waits for all statements; throws the first error that any of them gave, even if the caller went on after it. */
  settle: () => Promise<void>;
}

/**
 * Runs statements one after another in the order they were asked for. After a failed statement the database refuses
 * all others, and answers a commit with a silent rollback: so the first failure is remembered and given to all that
 * comes after it, at the latest to `settle`, before the commit.
 */
export function transactionRun(transaction: Transaction<unknown>): TransactionRun {
  let last: Promise<unknown> = Promise.resolve();
  let failure: { error: unknown } | null = null;
  let over = false;
  const check = () => {
    if (over) throw new Error("this transaction is over: nothing more can be asked of it");
  };
  const attempt = async <R>(statement: RawBuilder<R>): Promise<R[]> => {
    if (failure) throw failure.error;
    try {
      return (await statement.execute(transaction)).rows;
    } catch (error) {
      failure ??= { error };
      throw error;
    }
  };
  return {
    check,
    end: () => {
      over = true;
    },
    async run(statement) {
      check();
      const mine = last.then(() => attempt(statement));
      last = mine.catch(() => undefined);
      return mine;
    },
    async settle() {
      await last;
      if (failure) throw failure.error;
    },
  };
}
