import type { ContactKind } from "../../contract/directory";
import type { Language, Level, Confidence } from "../../contract/primitives";

/** A page's message to one person, before a channel gives it its form. Contains no identity of a complainant. */
export interface PageMessage {
  /** Idempotency key: the same for every attempt of one send. */
  key: string;
  language: Language;
  to: { name: string; address: string; secret: string | null };
  page: number;
  incident: string;
  level: Level;
  confidence: Confidence;
  /** What happened, one line: "云栖府 地下车库渗水". */
  title: string;
  /** Why this level, one line: "10/10 户，待核实 0". */
  reason: string;
  /** What is wanted of the reader, one line. */
  request: string;
  /** Signed link that shows and acknowledges; only its addressee's. */
  link: string;
  kind: "first" | "ladder" | "repeat" | "last-resort";
  /** 1 for the first step. */
  step: number;
  steps: number;
  drill: boolean;
  /** An earlier attempt may have arrived. */
  mayRepeat: boolean;
  /** Local time text of when it happened, with zone: "2026-03-11 08:50 (Asia/Shanghai)". */
  when: string;
}

/** What came of one attempt. `permanent` failures are not tried again on this channel. */
export type Delivery =
  { ok: true; providerId: string | null } | { ok: false; permanent: boolean; reason: string };

/** One channel. Never rejects; gives up within 15 s. */
export interface Notifier {
  readonly kind: ContactKind;
  send(message: PageMessage): Promise<Delivery>;
}
