import type { Instant } from "../../contract/primitives";
import type { RecordDoc } from "../../contract/records";
import type { Tx } from "../ports/store";
import type { Deps } from "../steps/deps";
import type { Desk } from "../steps/desk";
import { findDue, type Due } from "../steps/find-due";
import {
  BATCH,
  holdPages,
  prepareBatch,
  recordsAfter,
  SHARD,
  storeAndReadOn,
} from "../steps/prepare-batch";
import type { Work } from "../steps/work";

/** The story, as the worker needs it. */
export interface Story {
  recordArrived(work: Work, record: RecordDoc): Promise<void>;
  timeCame(work: Work, due: Due): Promise<void>;
}

const CURSOR = `cursor:${String(SHARD)}`;

/**
 * Works the backlog by one batch, in order of receipt, in one transaction together with the cursor: a crash repeats
 * nothing and loses nothing. Resolves to the number of records worked; 0 when there is none.
 */
export async function workBatch(deps: Deps, desk: Desk, story: Story): Promise<number> {
  return guarded(desk, () =>
    deps.store.transaction(async (tx) => {
      await desk.begin(tx);
      const cursor = Number((await tx.settings.get(CURSOR))?.value ?? 0);
      const batch = await recordsAfter(tx, cursor);
      const last = batch.at(-1);
      if (!last) return 0;
      await prepareBatch({ deps, tx, desk }, batch);
      for (const record of batch) {
        await story.recordArrived(
          { deps, tx, desk, now: deps.clock.now(), drill: record.drill },
          record,
        );
      }
      tx.settings.put({ id: CURSOR, value: last.seq });
      desk.flush(tx);
      if (batch.length === BATCH) await storeAndReadOn({ deps, tx, desk }, last.seq);
      return batch.length;
    }),
  );
}

/** Does everything that is due by now, earliest first, each at its own moment. Resolves to how much was done. */
export async function workDue(deps: Deps, desk: Desk, story: Story): Promise<number> {
  return guarded(desk, () =>
    deps.store.transaction(async (tx) => {
      await desk.begin(tx);
      const now = deps.clock.now();
      const due = await findDue(tx, now);
      await holdPages(tx, due);
      for (const one of due) {
        await story.timeCame({ deps, tx, desk, now, drill: await isDrill(tx, desk, one) }, one);
      }
      desk.flush(tx);
      return due.length;
    }),
  );
}

/** How many records wait to be worked. */
export async function backlogLength(store: Deps["store"]): Promise<number> {
  const [last] = await store.read.records.find({
    where: { shard: SHARD },
    orderBy: [["seq", "desc"]],
    limit: 1,
  });
  const cursor = Number((await store.read.settings.get(CURSOR))?.value ?? 0);
  return Math.max(0, (last?.seq ?? 0) - cursor);
}

/** The earliest moment at which something is due, no later than `until`; null where nothing is. */
export async function nextDue(tx: Tx, until: Instant): Promise<Instant | null> {
  return (await findDue(tx, until))[0]?.at ?? null;
}

/** What is in memory may be ahead of a transaction that failed: then it is forgotten. */
async function guarded<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    desk.settled();
    return done;
  } catch (error) {
    desk.forget();
    throw error;
  }
}

/** What a drill set in motion stays a drill: nobody is called for it as if it were real. */
async function isDrill(tx: Tx, desk: Desk, due: Due): Promise<boolean> {
  if (due.kind === "ladder-step") return due.page.drill;
  if (due.kind === "clock") return due.clock.drill;
  if (due.kind === "statement-expired") return due.statement.drill;
  if (due.kind === "task") return due.task.drill;
  return (await desk.case(tx, due.timer.subject))?.doc.drill ?? false;
}
