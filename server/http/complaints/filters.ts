import { z } from "zod";
import { dueState, type QueueRow } from "./queue";

const text = z.string().trim().min(1).max(200).optional();

/**
 * Filters of the list of complaints. `sort=due`: what breaks first in front, closed ones left out unless asked for;
 * `status=waiting`: whatever is not closed.
 */
export const complaintFilters = {
  case: text,
  incident: text,
  project: text,
  level: z.coerce
    .number()
    .pipe(z.literal([1, 2, 3, 4]))
    .optional(),
  status: z.enum(["open", "resolved", "closed", "waiting"]).optional(),
  due: z.enum(["overdue", "soon", "any"]).optional(),
  q: text,
  sort: z.enum(["newest", "due"]).optional(),
};

/** Filters as they were given. */
export type ComplaintFilters = Partial<z.infer<z.ZodObject<typeof complaintFilters>>>;

/** Whether a complaint passes the filters; the words of `q` are looked for elsewhere. */
export function passes(row: QueueRow, filters: ComplaintFilters, now: number): boolean {
  const { case: ofCase, incident, project, level, status, due } = filters;
  const { reading, openCase } = row;
  return (
    (ofCase === undefined || reading.caseId === ofCase) &&
    (incident === undefined || openCase?.incidentId === incident) &&
    (project === undefined || openCase?.project === project) &&
    (level === undefined || openCase?.level === level) &&
    stands(reading.complaint?.status ?? "open", status) &&
    (due === undefined || (due === "any" ? row.first !== null : dueState(row, now) === due))
  );
}

function stands(status: string, wanted: ComplaintFilters["status"]): boolean {
  return wanted === undefined || (wanted === "waiting" ? status !== "closed" : status === wanted);
}
