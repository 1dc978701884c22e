import { say } from "../../contract/refusal";
import type { Instant } from "../../contract/primitives";
import type { Signal } from "../../contract/signal";
import { visitFault, type SourceDoc, type SourceFault } from "../../contract/source";
import { afterVisit } from "../core/sources/after-visit";
import type { Monitor, Visit } from "../ports/monitor";
import type { Deps } from "../steps/deps";

/** Takes signals in durably; resolves to how many of them were new. */
export type TakeSignals = (signals: readonly Signal[]) => Promise<number>;

/** Visits at once, at most. */
const AT_ONCE = 8;

/**
 * Visits every source whose time has come, stores what it had, and keeps its state. A failed visit is an event with a
 * class and a sentence, never silence; signals are stored before the source's validators are, so nothing is skipped by a
 * crash in between. Resolves to the number of sources visited.
 */
export async function pollSources(
  deps: Deps,
  monitors: ReadonlyMap<string, Monitor>,
  take: TakeSignals,
): Promise<number> {
  const due = await deps.store.read.sources.find({
    where: { enabled: true, nextAt: { lte: deps.clock.now() } },
    orderBy: [["nextAt", "asc"]],
    limit: AT_ONCE,
  });
  await Promise.all(due.map((source) => visit(deps, monitors, source, take)));
  return due.length;
}

async function visit(
  deps: Deps,
  monitors: ReadonlyMap<string, Monitor>,
  source: SourceDoc,
  take: TakeSignals,
): Promise<void> {
  const monitor = monitors.get(source.kind);
  const found: Visit = monitor
    ? await monitor.collect(source, deps.clock.now())
    : { ok: false, fault: visitFault("broken", say("no-monitor")) };
  const fresh = found.ok && found.signals.length > 0 ? await takeIn(take, found) : 0;
  await keepState(deps, source.id, found, fresh, deps.clock.now());
}

async function takeIn(take: TakeSignals, found: Extract<Visit, { ok: true }>): Promise<number> {
  let accepted = 0;
  for (let start = 0; start < found.signals.length; start += 500) {
    accepted += await take(found.signals.slice(start, start + 500));
  }
  return accepted;
}

async function keepState(
  deps: Deps,
  id: string,
  found: Visit,
  fresh: number,
  now: Instant,
): Promise<void> {
  await deps.store.transaction(async (tx) => {
    const source = await tx.sources.lock(id);
    if (!source) return;
    const next = afterVisit(source, found, fresh, now);
    tx.sources.put(next);
    const recovered = found.ok && (source.state === "late" || source.state === "silent");
    tx.emit({
      at: now,
      type: !found.ok ? "monitor.failed" : recovered ? "monitor.recovered" : "monitor.collected",
      data: {
        source: id,
        name: source.name,
        state: next.state,
        fresh,
        ...(found.ok
          ? { refused: found.refused.slice(0, 10) }
          : { ...faultIn(found.fault), failures: next.failures }),
      },
    });
  });
}

/** The fault as the log keeps it: its class, its sentence and its code. */
function faultIn({ class: fault, message, code, params }: SourceFault) {
  return { fault, message, code: code ?? null, params: params ?? {} };
}
