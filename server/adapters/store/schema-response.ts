import type { Rows } from "../../../contract/records";
import type { TableShape } from "./table-shape";

/** The tables of the response: what is to be done, what runs, what is said. */
export const RESPONSE_SCHEMA: {
  readonly [K in "tasks" | "playbookRuns" | "statements"]: TableShape<Rows[K]>;
} = {
  tasks: {
    fields: {
      caseId: "text",
      incidentId: "text",
      at: "bigint",
      duty: "text",
      owner: "text",
      state: "text",
      dueAt: "bigint",
      dueToldAt: "bigint",
      overdueAt: "bigint",
      nextAt: "bigint",
      doneAt: "bigint",
      step: "text",
      drill: "boolean",
    },
    indexes: [
      { on: ["incidentId", "at"] },
      { on: ["caseId", "at"] },
      { on: ["dueAt"], where: `"state" = 'open'` },
      { on: ["nextAt"], where: `"state" = 'open' and "nextAt" is not null` },
      // Several playbooks of one incident never ask the same thing twice.
      { on: ["incidentId", "step"], where: `"step" is not null`, unique: true },
    ],
    checks: [
      `("state" in ('open', 'done', 'skipped')) is true`,
      `("state" = 'open') = ("doneAt" is null)`,
    ],
  },
  playbookRuns: {
    fields: { incidentId: "text", playbook: "text", startedAt: "bigint", endedAt: "bigint" },
    indexes: [{ on: ["incidentId", "playbook"], unique: true }],
  },
  statements: {
    fields: {
      incidentId: "text",
      audience: "text",
      language: "text",
      version: "bigint",
      state: "text",
      hash: "text",
      createdAt: "bigint",
      expiresAt: "bigint",
      expiredToldAt: "bigint",
      releasedAt: "bigint",
      drill: "boolean",
    },
    indexes: [
      { on: ["incidentId", "audience", "language", "version"], unique: true },
      // One voice: no second current statement can be stored.
      {
        on: ["incidentId", "audience", "language"],
        where: `"state" = 'released'`,
        unique: true,
      },
      { on: ["createdAt"] },
      { on: ["expiresAt"], where: `"state" = 'released'` },
    ],
    checks: [
      `("state" in ('draft', 'released', 'superseded', 'withdrawn')) is true`,
      `"state" <> 'released' or "releasedAt" is not null`,
    ],
  },
};
