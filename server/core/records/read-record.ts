import { say } from "../../../contract/refusal";
import { action, type Action } from "../../../contract/action";
import { faultAt, fieldFaults, type FieldFault } from "../../../contract/field-fault";
import type { Instant } from "../../../contract/primitives";
import type { RecordDoc } from "../../../contract/records";
import {
  articleSignal,
  complaintSignal,
  postSignal,
  signal,
  type Signal,
} from "../../../contract/signal";
import { parseTime } from "./parse-time";

/** How a record is read: when it came, which zone times without one are in, whether its own `at` is believed. */
export interface Receipt {
  now: Instant;
  timeZone: string;
  /** True for replays and for keys that may back-fill: then `at` is the time of receipt. */
  trustAt: boolean;
  drill: boolean;
  shard: number;
}

export type ReadRecord =
  | { ok: true; record: Omit<RecordDoc, "seq">; warnings: FieldFault[] }
  | { ok: false; id: string | null; errors: FieldFault[] };

/** An event time this far ahead of the receipt is a clock's fault: it is taken as the receipt time, with a warning. */
const AHEAD_MS = 5 * 60_000;

/** Reads one signal as it was sent. A fault is told by field and value expected; nothing else of the batch is touched. */
export function readSignal(raw: unknown, receipt: Receipt): ReadRecord {
  const { value, repaired } = storable(raw);
  const parsed = signal.safeParse(value);
  if (!parsed.success) return refused(value, parsed.error);
  const body = parsed.data;
  const warnings: FieldFault[] = repaired ? [faultAt("", say("repaired"))] : [];
  const at = receiptTime(body.at, receipt);
  const stated =
    body.type === "complaint"
      ? body.madeAt
      : (body.publishedAt ?? (body.type === "post" ? body.madeAt : null));
  const eventAt = stated ? (parseTime(stated, receipt.timeZone) ?? at) : at;
  if (eventAt > at + AHEAD_MS)
    warnings.push(
      faultAt(body.type === "complaint" ? "madeAt" : "publishedAt", say("in-the-future")),
    );
  const extra = unknownFields(value, body);
  warnings.push(...Object.keys(extra).map((path) => faultAt(path, say("kept-aside"))));
  return {
    ok: true,
    warnings,
    record: {
      id: `${body.source}|${body.id}`,
      shard: receipt.shard,
      type: body.type,
      source: body.source,
      at,
      eventAt: Math.min(eventAt, at),
      drill: receipt.drill,
      body,
      extra: Object.keys(extra).length > 0 ? extra : null,
    },
  };
}

/** Reads one action of a person. */
export function readAction(raw: unknown, receipt: Receipt): ReadRecord {
  const { value } = storable(raw);
  const parsed = action.safeParse(value);
  if (!parsed.success) return refused(value, parsed.error);
  const body: Action = parsed.data;
  const at = receiptTime(body.at, receipt);
  return {
    ok: true,
    warnings: [],
    record: {
      id: `action|${body.id}`,
      shard: receipt.shard,
      type: "action",
      source: "action",
      at,
      eventAt: at,
      drill: receipt.drill,
      body,
      extra: null,
    },
  };
}

function receiptTime(at: string | null | undefined, receipt: Receipt): Instant {
  if (!at || !receipt.trustAt) return receipt.now;
  return parseTime(at, receipt.timeZone) ?? receipt.now;
}

function refused(value: unknown, error: Parameters<typeof fieldFaults>[0]): ReadRecord {
  const id = isRecord(value) && typeof value["id"] === "string" ? value["id"].slice(0, 200) : null;
  return {
    ok: false,
    id,
    errors: fieldFaults(error),
  };
}

const KNOWN = {
  complaint: new Set(Object.keys(complaintSignal.shape)),
  article: new Set(Object.keys(articleSignal.shape)),
  post: new Set(Object.keys(postSignal.shape)),
};

function unknownFields(value: unknown, body: Signal): Record<string, unknown> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !KNOWN[body.type].has(key)));
}

/** The same value without what jsonb cannot hold: NUL characters and lone surrogates. */
function storable(value: unknown): { value: unknown; repaired: boolean } {
  let repaired = false;
  const clean = (inner: unknown, depth: number): unknown => {
    if (typeof inner === "string") {
      const good =
        inner.isWellFormed() && !inner.includes("\u0000")
          ? inner
          : inner.toWellFormed().replaceAll("\u0000", "\ufffd");
      if (good !== inner) repaired = true;
      return good;
    }
    if (depth > 20) return null;
    if (Array.isArray(inner)) return inner.map((one) => clean(one, depth + 1));
    if (!isRecord(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, one]) => [clean(key, depth + 1), clean(one, depth + 1)]),
    );
  };
  return { value: clean(value, 0), repaired };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
