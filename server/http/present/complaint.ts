import type { ClockDoc } from "../../../contract/alert";
import type { CaseDoc, Reading } from "../../../contract/case";
import type { RecordDoc } from "../../../contract/records";
import type { Signal } from "../../../contract/signal";
import type { ComplaintClock, ComplaintView } from "../../../contract/summary";
import { urgencyOf } from "../../steps/keep-clocks";
import { iso, isoOrNull } from "../time";
import { signalView } from "./signal";

/** A complaint with its state, its clocks and its case. Masked for everybody: identities are shown one by one, on demand. */
export function complaintView(
  record: RecordDoc,
  reading: Reading,
  given: { zone: string; openCase: CaseDoc | null; clocks: readonly ClockDoc[] },
): ComplaintView {
  const { zone, openCase } = given;
  const body = record.body as Extract<Signal, { type: "complaint" }>;
  const state = reading.complaint;
  const first = firstToBreak(given.clocks);
  const acknowledged = given.clocks.find((clock) => clock.clock === "acknowledge");
  return {
    ...signalView(record, reading, { zone, unmask: false }),
    record: record.id,
    status: state?.status ?? "open",
    madeAt: iso(state?.madeAt ?? reading.eventAt, zone),
    acknowledgedAt: isoOrNull(acknowledged?.metAt ?? null, zone),
    outcome: state?.outcome ?? null,
    closedAt: isoOrNull(state?.closedAt ?? null, zone),
    clocks: given.clocks.map((clock) => clockView(clock, zone)),
    first: first && clockView(first, zone),
    next: nextStep(reading, given.clocks),
    urgency: openCase ? urgencyOf(openCase.level, openCase.confidence) : "ordinary",
    channel: reading.channel,
    project: body.project ?? openCase?.project ?? null,
    product: body.product ?? openCase?.product ?? null,
    joint: jointOf(reading),
    caseTitle: openCase?.title ?? null,
    level: openCase?.level ?? null,
    confidence: openCase?.confidence ?? null,
    incident: openCase?.incidentId ?? null,
  };
}

/** Of the clocks still running, the one that breaks first, or broke first. */
export function firstToBreak(clocks: readonly ClockDoc[]): ClockDoc | null {
  const running = clocks.filter((clock) => clock.metAt === null);
  return running.sort((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

/** What the handler does next: what the sender waits for first, then what the rules ask for before closing. */
function nextStep(reading: Reading, clocks: readonly ClockDoc[]): ComplaintView["next"] {
  const state = reading.complaint;
  if (!state || state.status === "closed") return null;
  if (state.outcome !== null && !isOpenOutcome(state.outcome)) return "close";
  if (state.status === "resolved") return "follow-up";
  const runs = (kind: ClockDoc["clock"]) =>
    clocks.some((clock) => clock.clock === kind && clock.metAt === null);
  if (runs("acknowledge")) return "acknowledge";
  return runs("response") ? "respond" : "resolve";
}

/** An unhappy or unreached customer is not the end of it (S2: 不满意进一步跟进). */
function isOpenOutcome(outcome: string): boolean {
  return outcome === "dissatisfied" || outcome === "unreachable";
}

function clockView(clock: ClockDoc, zone: string): ComplaintClock {
  return {
    clock: clock.clock,
    startedAt: iso(clock.startedAt, zone),
    dueAt: iso(clock.dueAt, zone),
    metAt: isoOrNull(clock.metAt, zone),
    breachedAt: isoOrNull(clock.breachedAt, zone),
  };
}

function jointOf({ joint }: Reading): ComplaintView["joint"] {
  if (!joint) return null;
  const listed = joint.households.length;
  return { persons: joint.personCount, households: listed > 0 ? listed : joint.householdCount };
}
