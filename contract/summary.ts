import { said } from "./refusal";
import { z } from "zod";
import { complaintUrgency } from "./proposal";
import {
  alertView,
  caseView,
  evidenceView,
  incidentView,
  pageView,
  personView,
  signalView,
  sourceView,
} from "./api";
import { caseReading, countingParty, nextRaise } from "./case-evidence";
import { EVENT_KINDS } from "./case";
import { eventView } from "./events";
import { bilingual } from "./primitives";
import { deadlineView, statementView } from "./response";

const iso = z.string().meta({ description: "ISO 8601 with zone" });

/** A deadline of a complaint: its own (acknowledgement, call-back), or its case's (response, preliminary plan, solution). */
export const complaintClock = z.object({
  clock: z.string(),
  startedAt: iso,
  dueAt: iso,
  metAt: iso.nullable(),
  breachedAt: iso.nullable(),
});
export type ComplaintClock = z.infer<typeof complaintClock>;

/** One complaint with its state and its deadlines. Its complainant is masked for everybody. */
export const complaintView = signalView.extend({
  /** `source|id`: unique in the centre. */
  record: z.string(),
  status: z.enum(["open", "resolved", "closed"]),
  madeAt: iso,
  acknowledgedAt: iso.nullable(),
  outcome: z.string().nullable(),
  closedAt: iso.nullable(),
  clocks: z.array(complaintClock),
  /** Of the clocks still running, the one that breaks first. */
  first: complaintClock.nullable(),
  /** What the handler does next; null when it is closed. */
  next: z.enum(["acknowledge", "respond", "resolve", "follow-up", "close"]).nullable(),
  urgency: complaintUrgency,
  channel: z.string(),
  project: z.string().nullable(),
  product: z.string().nullable(),
  /** How many speak in it, where several do. */
  joint: z.object({ persons: z.int().nullable(), households: z.int().nullable() }).nullable(),
  /** Of its case; null while it belongs to none. */
  caseTitle: z.string().nullable(),
  level: z.int().min(1).max(4).nullable(),
  confidence: z.enum(["confirmed", "possible"]).nullable(),
  incident: z.string().nullable(),
});
export type ComplaintView = z.infer<typeof complaintView>;

/** How many complaints stand where. */
export const complaintCounts = z.object({
  /** Not closed. */
  all: z.int(),
  overdue: z.int(),
  soon: z.int(),
  followUp: z.int(),
  /** False where more are open than are looked through at once. */
  complete: z.boolean(),
});
export type ComplaintCounts = z.infer<typeof complaintCounts>;

/** What a person did to a complaint, or wrote about it. */
export const complaintAct = z.object({
  id: z.string(),
  at: iso,
  action: z.string(),
  by: z.string(),
  text: z.string().nullable(),
  /** Null while it waits for its turn. */
  accepted: z.boolean().nullable(),
  reason: z.string().nullable(),
  /** The same by code, for whoever says it in his own language. */
  said: said.nullable(),
});
export type ComplaintAct = z.infer<typeof complaintAct>;

/** One complaint with everything a handler needs beside it. */
export const complaintDetailView = complaintView.extend({
  batch: z.string().nullable(),
  branch: z.string().nullable(),
  category: z.string().nullable(),
  amount: z.number().nullable(),
  occurredAt: z.string().nullable(),
  acts: z.array(complaintAct),
  caseView: caseView.nullable(),
  cause: z.enum(["ours", "external", "undetermined"]).nullable(),
  /** Others who said the same, newest first, at most 8. */
  others: z.array(
    z.object({
      id: z.string(),
      record: z.string(),
      at: iso,
      who: z.string().nullable(),
      counted: z.enum(["verified", "possible", "none"]),
      reason: bilingual,
    }),
  ),
});
export type ComplaintDetailView = z.infer<typeof complaintDetailView>;

/** A case with every reading of it: who counts, who does not, and why. */
export const caseDetailView = caseView.extend({
  readings: z.array(caseReading),
  /** True when there are more readings than shown here; `signals?case=ID` pages through all. */
  more: z.boolean(),
  alerts: z.array(alertView),
  counting: z.array(countingParty),
  next: nextRaise.nullable(),
});
export type CaseDetailView = z.infer<typeof caseDetailView>;

/** An incident as the overview shows it: with its cases and the evidence of the gravest one. */
export const incidentSummary = incidentView.extend({
  evidence: evidenceView.nullable(),
  caseViews: z.array(caseView),
});
export type IncidentSummary = z.infer<typeof incidentSummary>;

/** An independent origin: when it published, and who it was. */
const originPoint = z.object({
  at: iso,
  name: z.string(),
  kind: z.enum(["registered", "self-media"]).nullable(),
});

/** What a person reported: heads on site, an injury, a regulator's question … */
const reportPoint = z.object({
  at: iso,
  kind: z.enum(EVENT_KINDS),
  by: z.string(),
  persons: z.number().nullable(),
  minutes: z.number().nullable(),
  amount: z.number().nullable(),
  verified: z.boolean(),
});

/** The nearest threshold that is not met. `missing` null: an event raises it, nothing is counted. */
const nextThreshold = z.object({
  rule: z.string(),
  level: z.int().min(1).max(4),
  missing: z.int().nullable(),
  unit: z.string().nullable(),
});
export type NextThreshold = z.infer<typeof nextThreshold>;

/** What the data of an incident confirm beyond its count. Parties carry neither names nor rooms: walls are seen by all. */
export const incidentFacts = z.object({
  origins: z.array(originPoint),
  reports: z.array(reportPoint),
  next: nextThreshold.nullable(),
  /** Counted parties by building, where addresses name one. */
  buildings: z.array(z.object({ name: z.string(), verified: z.int(), possible: z.int() })),
  /** Counted parties of the last alert, first heard first. */
  parties: z.array(
    z.object({
      label: z.string(),
      verified: z.boolean(),
      channel: z.string(),
      at: iso,
      signals: z.int(),
    }),
  ),
});
export type IncidentFacts = z.infer<typeof incidentFacts>;

/** What every screen needs before it asks for anything: the moment, where the log stands, whose centre this is. */
export const nowView = z.object({
  at: iso,
  lastEvent: z.int(),
  organisation: z.string(),
  timeZone: z.string(),
});
export type NowView = z.infer<typeof nowView>;

/** Everything that the overview needs, read at one moment; `lastEvent` is where the live stream goes on. */
export const summaryView = z.object({
  organisation: z.string(),
  timeZone: z.string(),
  at: iso,
  lastEvent: z.int(),
  /** The person of the directory that the reader is: whose pages he may answer. */
  you: z.string().nullable(),
  /** The gravest open level, real incidents only; 4 when none is open. */
  level: z.object({
    level: z.int().min(1).max(4),
    confidence: z.enum(["confirmed", "possible"]),
    since: iso.nullable(),
  }),
  /** The gravest 30 of the open ones, real ones before drills; the list of incidents has all. */
  incidents: z.array(incidentSummary),
  /** Open incidents beyond those. */
  moreIncidents: z.int(),
  /** By the incident's id. */
  facts: z.record(z.string(), incidentFacts),
  pages: z.array(pageView),
  /** Ladders of the pages shown: from how many minutes on, which duties. */
  ladders: z.record(
    z.string(),
    z.array(z.object({ afterMinutes: z.number(), duties: z.array(z.string()) })),
  ),
  sources: z.array(sourceView),
  people: z.array(personView),
  /** Open cases that belong to no open incident, real ones before drills, gravest first. */
  watched: z.array(caseView),
  /** Rules by id, in plain words. */
  rules: z.record(z.string(), z.object({ text: bilingual, clause: bilingual })),
  today: z.object({ signals: z.int(), alerts: z.int() }),
  /** Signals heard since midnight by source, most first. */
  heard: z.array(z.object({ source: z.string(), count: z.int() })),
  /** Rules that began to hold in the last 30 days (levels 1 to 3, real ones), oldest first. */
  raised: z.array(z.object({ at: iso, level: z.int() })),
  /** Messages to people: in the last ten minutes, and to whom most since midnight. Target: one a person in ten minutes. */
  paging: z.object({
    lastTenMinutes: z.int(),
    drillsLastTenMinutes: z.int(),
    most: z.object({ name: z.string(), count: z.int() }).nullable(),
  }),
  /**
   * Signals of the last 24 hours in buckets of 30 minutes, oldest first. `usual` is the upper end of what is normal for
   * this half-hour of the day; null while the centre is too young to know.
   */
  volume: z.array(z.object({ at: iso, count: z.int(), usual: z.int().nullable() })),
  marks: z.array(z.object({ at: iso, level: z.int(), rule: z.string() })),
  /** What runs out next over all open incidents, soonest first. */
  deadlines: z.array(deadlineView),
  /** Of the open incidents: the current statements, and drafts that wait for somebody. */
  statements: z.array(statementView),
  /** The newest signals, newest first, masked. */
  signals: z.array(signalView),
  /** The newest events that people want to read, newest first. */
  recent: z.array(eventView),
});
export type SummaryView = z.infer<typeof summaryView>;
