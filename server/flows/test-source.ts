import { say, type Said } from "../../contract/refusal";
import {
  visitFault,
  VISIT_STEPS,
  type SourceFault,
  type SourceInput,
  type SourceTrace,
} from "../../contract/source";
import type { Monitor, Seen, Visit } from "../ports/monitor";
import type { Deps } from "../steps/deps";
import { unvisited } from "../steps/unvisited-source";

/** A person waits for the answer: longer than this is an answer too. */
const MOST_MS = 15_000;

type Step = (typeof VISIT_STEPS)[number];

/** At which step a fault shows. A timeout may come anywhere: the first step that was not seen. */
const STEP_OF: Partial<Record<SourceFault["class"], Step>> = {
  "refused-address": "address",
  dns: "address",
  connect: "connect",
  redirects: "status",
  "http-status": "status",
  "too-large": "bytes",
  decode: "decode",
  "not-a-feed": "format",
  empty: "items",
  broken: "items",
};

/** Visits a source once, as the poller would, and tells it step by step. Stores nothing; answers within 15 seconds. */
export async function testSource(
  deps: Deps,
  monitors: ReadonlyMap<string, Monitor>,
  source: SourceInput,
): Promise<SourceTrace> {
  const begun = deps.clock.now();
  const seen: Seen = {};
  const monitor = monitors.get(source.kind);
  const visit: Visit = monitor
    ? await Promise.race([
        monitor.collect(unvisited({ ...source, enabled: true }, begun), begun, seen),
        deps
          .pause(MOST_MS)
          .then(() => failed("timeout", say("visit-within", { seconds: MOST_MS / 1_000 }))),
      ])
    : failed("broken", say("no-monitor"));
  return traceOf(visit, seen, Math.max(0, deps.clock.now() - begun));
}

function traceOf(visit: Visit, seen: Seen, ms: number): SourceTrace {
  const fault = visit.ok ? null : visit.fault;
  const stop = fault && VISIT_STEPS.indexOf(STEP_OF[fault.class] ?? firstUnseen(seen));
  const items = visit.ok ? String(visit.signals.length) : null;
  const found: Record<Step, string | null> = {
    address: null,
    connect: null,
    status: textOf(seen.status),
    bytes: textOf(seen.bytes),
    decode: seen.encoding ?? null,
    format: seen.format ?? null,
    items,
  };
  return {
    ok: visit.ok,
    ms,
    steps: VISIT_STEPS.map((step, place) => ({
      step,
      state: stop === null || place < stop ? "done" : place === stop ? "failed" : "not-reached",
      detail: stop !== null && place > stop ? null : found[step],
    })),
    fault,
    newest: visit.ok ? newestOf(visit) : null,
    refused: visit.ok ? visit.refused.slice(0, 20) : [],
  };
}

function firstUnseen(seen: Seen): Step {
  if (seen.status === undefined) return "connect";
  if (seen.bytes === undefined) return "bytes";
  return seen.format === undefined ? "format" : "items";
}

function newestOf(visit: Extract<Visit, { ok: true }>): SourceTrace["newest"] {
  const dated = visit.signals.map((signal) => ({
    title: signal.title ?? signal.text?.slice(0, 120) ?? "",
    at: ("publishedAt" in signal ? signal.publishedAt : null) ?? null,
  }));
  const newest = dated.sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""))[0];
  return newest ?? null;
}

const textOf = (value: number | undefined): string | null =>
  value === undefined ? null : String(value);

function failed(kind: SourceFault["class"], why: Said): Visit {
  return { ok: false, fault: visitFault(kind, why) };
}
