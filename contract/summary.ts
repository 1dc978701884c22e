import { z } from "zod";
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
import { eventView } from "./events";
import { bilingual } from "./primitives";
import { deadlineView, playbookRunView, statementView } from "./response";

const iso = z.string().meta({ description: "ISO 8601 with zone" });

/** One complaint with its state and its deadlines. */
export const complaintView = signalView.extend({
  status: z.enum(["open", "resolved", "closed"]),
  madeAt: iso,
  acknowledgedAt: iso.nullable(),
  outcome: z.string().nullable(),
  closedAt: iso.nullable(),
  clocks: z.array(
    z.object({
      clock: z.string(),
      dueAt: iso,
      metAt: iso.nullable(),
      breachedAt: iso.nullable(),
    }),
  ),
});
export type ComplaintView = z.infer<typeof complaintView>;

/** A case with every reading of it: who counts, who does not, and why. */
export const caseDetailView = caseView.extend({
  readings: z.array(signalView),
  /** True when there are more readings than shown here; `signals?case=ID` pages through all. */
  more: z.boolean(),
  alerts: z.array(alertView),
  /** Who counts today: each party once, with its records as `source|id`, the one that made it count first. */
  counting: z.array(
    z.object({
      label: z.string(),
      kind: z.enum(["household", "person", "attested"]),
      verified: z.boolean(),
      records: z.array(z.string()),
      firstAt: iso,
    }),
  ),
});
export type CaseDetailView = z.infer<typeof caseDetailView>;

/** An incident as the overview shows it: with its cases and the evidence of the gravest one. */
export const incidentSummary = incidentView.extend({
  evidence: evidenceView.nullable(),
  caseViews: z.array(caseView),
});
export type IncidentSummary = z.infer<typeof incidentSummary>;

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
  incidents: z.array(incidentSummary),
  pages: z.array(pageView),
  /** Ladders of the pages shown: from how many minutes on, which duties. */
  ladders: z.record(
    z.string(),
    z.array(z.object({ afterMinutes: z.number(), duties: z.array(z.string()) })),
  ),
  sources: z.array(sourceView),
  people: z.array(personView),
  /** Open cases that belong to no incident, gravest first. */
  watched: z.array(caseView),
  /** Rules by id, in plain words. */
  rules: z.record(z.string(), z.object({ text: bilingual, clause: z.string() })),
  today: z.object({ signals: z.int(), alerts: z.int() }),
  /** Signals of the last 24 hours in buckets of 30 minutes, oldest first. */
  volume: z.array(z.object({ at: iso, count: z.int() })),
  marks: z.array(z.object({ at: iso, level: z.int(), rule: z.string() })),
  /** What runs out next over all open incidents, soonest first. */
  deadlines: z.array(deadlineView),
  /** Of the open incidents: the current statements, and drafts that wait for somebody. */
  statements: z.array(statementView),
  runs: z.array(playbookRunView),
  /** The newest signals, newest first, masked. */
  signals: z.array(signalView),
  /** The newest events that people want to read, newest first. */
  recent: z.array(eventView),
});
export type SummaryView = z.infer<typeof summaryView>;
