import type { SignalView } from "../../../contract/api";
import type { Reading } from "../../../contract/case";
import type { RecordDoc } from "../../../contract/records";
import type { Signal } from "../../../contract/signal";
import { fullName, maskText } from "../mask";
import { iso } from "../time";

/** How a reader sees things: in which zone, and whether with identities. */
export interface Viewing {
  zone: string;
  unmask: boolean;
}

/** A record with what the centre understood of it, if it was read already. */
export function signalView(record: RecordDoc, reading: Reading | null, to: Viewing): SignalView {
  const body = record.body as Signal;
  const shown = (text: string | null | undefined) =>
    text == null ? null : to.unmask ? text : maskText(text);
  return {
    id: body.id,
    source: record.source,
    type: record.type,
    at: iso(record.at, to.zone),
    eventAt: iso(record.eventAt, to.zone),
    title: shown(body.title),
    text: shown(body.text),
    complainant: complainantOf(body, reading, to),
    publisher: publisherOf(body),
    channel: body.type === "complaint" ? (body.channel ?? null) : null,
    case: reading?.caseId ?? null,
    role: reading?.role ?? null,
    counted: reading?.party ?? null,
    excluded: reading?.excluded ?? null,
    reason: reading?.reason ?? null,
    drill: record.drill,
  };
}

function publisherOf(body: Signal): string | null {
  if (body.type === "complaint") return null;
  return body.type === "article" ? body.outlet : body.platform;
}

function complainantOf(body: Signal, reading: Reading | null, to: Viewing): string | null {
  if (body.type === "article") return null;
  if (to.unmask && body.complainant)
    return fullName(body.complainant, body.address ?? null) || null;
  return reading && reading.label !== "" ? reading.label : null;
}
