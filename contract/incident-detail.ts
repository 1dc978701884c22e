import { z } from "zod";
import { pageView, personView } from "./api";
import { originView } from "./case-evidence";
import { bilingual } from "./primitives";
import { deadlineView, playbookRunView, statementView, taskView } from "./response";
import { caseDetailView, incidentSummary } from "./summary";

const iso = z.string().meta({ description: "ISO 8601 with zone" });

/** Everything that the incident's screen shows, read at one moment; `lastEvent` is where the live stream goes on. */
export const incidentDetailView = incidentSummary.extend({
  at: iso,
  timeZone: z.string(),
  lastEvent: z.int(),
  you: z.string().nullable(),
  closedAt: iso.nullable(),
  closedReason: z.string().nullable(),
  closedBy: z.string().nullable(),
  /** Lowering: whether it is offered, until when quiet must last, and a request that waits for its second person. */
  lowering: z.object({
    offeredAt: iso.nullable(),
    quietUntil: iso.nullable(),
    asked: z
      .object({ level: z.int(), reason: z.string(), by: z.string(), name: z.string(), at: iso })
      .nullable(),
  }),
  deadlines: z.array(deadlineView),
  caseDetails: z.array(caseDetailView),
  pages: z.array(pageView),
  ladders: z.record(
    z.string(),
    z.array(z.object({ afterMinutes: z.number(), duties: z.array(z.string()) })),
  ),
  tasks: z.array(taskView),
  runs: z.array(playbookRunView),
  statements: z.array(statementView),
  origins: z.array(originView),
  people: z.array(personView),
  rules: z.record(z.string(), z.object({ text: bilingual, clause: bilingual })),
});
export type IncidentDetailView = z.infer<typeof incidentDetailView>;
