import { z } from "zod";
import { type Instant, words } from "./primitives";

/** A place that a monitor listens to, as `onevoice apply` and the API take it. */
export const sourceInput = z.strictObject({
  id: words(100).regex(/^[\w:.-]+$/, "letters, digits and : . _ - only"),
  kind: z.enum(["feed"]),
  name: words(200),
  url: z.url({ protocol: /^https?$/, error: "expected an http or https address" }).max(4_000),
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
  message: string;
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
  refused: { item: string; reason: string }[];
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
  fault: z.object({ class: z.string(), message: z.string() }).nullable(),
  newest: z.object({ title: z.string(), at: z.string().nullable() }).nullable(),
  refused: z.array(z.object({ item: z.string(), reason: z.string() })),
});
export type SourceTrace = z.infer<typeof sourceTrace>;
