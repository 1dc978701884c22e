import { inEnglish, said, wanted, type Said } from "./refusal";
import { z } from "zod";
import { type Instant, words } from "./primitives";

/** A place that a monitor listens to, as `onevoice apply` and the API take it. */
export const sourceInput = z.strictObject({
  id: words(100).regex(/^[\w:.-]+$/, wanted("id-letters")),
  kind: z.enum(["feed"]),
  name: words(200),
  url: z.url({ protocol: /^https?$/, error: wanted("no-web-address") }).max(4_000),
  /** The outlet whose articles these are; articles of an unnamed outlet count as self-media. */
  outlet: words(200),
  everySeconds: z.int().min(10).max(86_400).default(120),
  /** The zone that dates without one are read in. */
  timeZone: z.string().max(60).default("Asia/Shanghai"),
  enabled: z.boolean().default(true),
});
export type SourceInput = z.infer<typeof sourceInput>;

/** ok: the last visit worked. late: one or more visits failed. silent: nothing was heard for long, or never: the centre is blind here. */
export type SourceState = "new" | "ok" | "late" | "silent" | "off";

/** What is known of a failed visit: a class that can be counted and a sentence for people. */
export interface SourceFault {
  class:
    | "refused-address"
    | "dns"
    | "connect"
    | "timeout"
    | "http-status"
    | "too-large"
    | "redirects"
    | "not-a-feed"
    | "decode"
    | "empty"
    | "broken";
  /** In English; the code and its params say the same in any language. */
  message: string;
  code?: string | undefined;
  params?: Record<string, string | number> | undefined;
  /** HTTP status where there was one. */
  status?: number;
  /** The server asked to be left alone until then. */
  retryAt?: Instant;
}

/** A source with what the monitor remembers between visits. Times are epoch ms. */
export interface SourceDoc extends SourceInput {
  state: SourceState;
  /** When the next visit is due. */
  nextAt: Instant;
  lastVisitAt: Instant | null;
  lastSuccessAt: Instant | null;
  lastItemAt: Instant | null;
  failures: number;
  fault: SourceFault | null;
  /** Validators of the last good answer, for conditional GET. */
  etag: string | null;
  lastModified: string | null;
  /** Items refused on the last good visit, with the reason. */
  refused: RefusedItem[];
}

/** The same fault as others see it. */
export const sourceFault = z.object({
  class: z.string(),
  message: z.string(),
  code: said.shape.code.optional(),
  params: said.shape.params,
});

/** An item of a source that was not taken: which, and why, in English and by code. */
export const refusedItem = z.object({
  item: z.string(),
  reason: z.string(),
  code: said.shape.code.optional(),
  params: said.shape.params,
});
export type RefusedItem = z.infer<typeof refusedItem>;

/** A failed visit, of this class, because of this; `message` tells more in English than the words of the code. */
export function visitFault(
  kind: SourceFault["class"],
  why: Said,
  message = inEnglish(why),
): SourceFault {
  return { class: kind, message, ...why };
}

/** An item that was not taken, because of this; `reason` tells more in English than the words of the code. */
export function notTaken(item: string, why: Said, reason = inEnglish(why)): RefusedItem {
  return { item, reason, ...why };
}

/** The steps of one visit, in order. */
export const VISIT_STEPS = [
  "address",
  "connect",
  "status",
  "bytes",
  "decode",
  "format",
  "items",
] as const;

/** One visit now, told step by step; it stops at the step that failed. Nothing was stored. */
export const sourceTrace = z.object({
  ok: z.boolean(),
  ms: z.int(),
  steps: z.array(
    z.object({
      step: z.enum(VISIT_STEPS),
      state: z.enum(["done", "failed", "not-reached"]),
      /** A number or name that the step found: status, bytes, encoding, format, count of items. */
      detail: z.string().nullable(),
    }),
  ),
  fault: sourceFault.nullable(),
  newest: z.object({ title: z.string(), at: z.string().nullable() }).nullable(),
  refused: z.array(refusedItem),
});
export type SourceTrace = z.infer<typeof sourceTrace>;
