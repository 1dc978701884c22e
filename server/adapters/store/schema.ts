import type { Rows, TableName } from "../../../contract/records";
import { RESPONSE_SCHEMA } from "./schema-response";
import type { FieldType, TableShape } from "./table-shape";

const LEVEL = `("level" between 1 and 4) is true`;

/**
 * Every table: `id`, `doc` and the fields listed here. The first migration builds what stands here; a field or index
 * added later also needs a migration that adds it "if not exists", for the databases built before.
 */
export const SCHEMA: { readonly [K in TableName]: TableShape<Rows[K]> } = {
  records: {
    fields: { shard: "bigint", seq: "bigint", type: "text", source: "text", at: "bigint" },
    indexes: [{ on: ["shard", "seq"], unique: true }, { on: ["source", "at"] }, { on: ["at"] }],
    checks: [`("seq" >= 1 and "shard" >= 0) is true`],
  },
  // The one table written in bulk: each further index costs about a tenth of its speed.
  readings: {
    fields: {
      caseId: "text",
      signal: "text",
      source: "text",
      type: "text",
      role: "text",
      at: "bigint",
      eventAt: "bigint",
      seq: "bigint",
      shard: "bigint",
    },
    indexes: [{ on: ["caseId", "at"] }, { on: ["signal"] }, { on: ["at"] }],
  },
  cases: {
    fields: {
      scope: "text",
      shard: "bigint",
      status: "text",
      level: "bigint",
      incidentId: "text",
      openedAt: "bigint",
      updatedAt: "bigint",
      drill: "boolean",
    },
    indexes: [
      { on: ["scope", "status"] },
      { on: ["status", "level"] },
      { on: ["updatedAt"] },
      { on: ["openedAt"] },
      { on: ["incidentId"], where: `"incidentId" is not null` },
    ],
    checks: [`("status" in ('open', 'resolved', 'closed')) is true`, LEVEL],
  },
  alerts: {
    fields: {
      caseId: "text",
      incidentId: "text",
      at: "bigint",
      rule: "text",
      level: "bigint",
      drill: "boolean",
    },
    indexes: [
      { on: ["caseId", "at"] },
      { on: ["at"] },
      { on: ["incidentId", "at"], where: `"incidentId" is not null` },
    ],
    checks: [LEVEL],
  },
  levels: {
    fields: { caseId: "text", at: "bigint" },
    indexes: [{ on: ["caseId", "at"] }, { on: ["at"] }],
  },
  notices: {
    fields: { caseId: "text", at: "bigint", kind: "text", drill: "boolean" },
    indexes: [{ on: ["caseId", "at"] }, { on: ["at"] }],
  },
  clocks: {
    fields: {
      caseId: "text",
      subject: "text",
      clock: "text",
      startedAt: "bigint",
      dueAt: "bigint",
      metAt: "bigint",
      breachedAt: "bigint",
      drill: "boolean",
    },
    indexes: [
      { on: ["caseId", "dueAt"] },
      { on: ["subject"] },
      { on: ["dueAt"], where: `"metAt" is null` },
    ],
  },
  ...RESPONSE_SCHEMA,
  incidents: {
    fields: {
      scope: "text",
      status: "text",
      level: "bigint",
      openedAt: "bigint",
      closedAt: "bigint",
      drill: "boolean",
    },
    indexes: [{ on: ["status", "openedAt"] }, { on: ["scope"], where: `"status" = 'open'` }],
    checks: [
      `("status" in ('open', 'closed')) is true`,
      `"status" <> 'closed' or "closedAt" is not null`,
      LEVEL,
    ],
  },
  pages: {
    fields: {
      number: "bigint",
      incidentId: "text",
      at: "bigint",
      level: "bigint",
      nextAt: "bigint",
      acknowledgedAt: "bigint",
      exhaustedAt: "bigint",
      drill: "boolean",
    },
    indexes: [
      { on: ["number"], unique: true },
      { on: ["incidentId", "number"] },
      { on: ["nextAt"], where: `"nextAt" is not null and "acknowledgedAt" is null` },
    ],
    checks: [`("number" >= 1) is true`, LEVEL],
  },
  sends: {
    fields: {
      pageId: "text",
      page: "bigint",
      incidentId: "text",
      to: "text",
      at: "bigint",
      state: "text",
      nextAttemptAt: "bigint",
      leaseUntil: "bigint",
      sentAt: "bigint",
      drill: "boolean",
    },
    indexes: [
      { on: ["pageId"] },
      { on: ["incidentId", "at"] },
      { on: ["to", "at"] },
      { on: ["nextAttemptAt"], where: `"state" = 'pending'` },
      { on: ["leaseUntil"], where: `"state" = 'sending'` },
    ],
    checks: [
      `("state" in ('pending', 'sending', 'sent', 'failed', 'cancelled')) is true`,
      `"state" <> 'sent' or "sentAt" is not null`,
      `"state" <> 'sending' or "leaseUntil" is not null`,
      `"state" <> 'pending' or "nextAttemptAt" is not null`,
    ],
  },
  timers: {
    fields: { dueAt: "bigint", kind: "text", subject: "text", state: "text" },
    indexes: [{ on: ["subject"] }, { on: ["dueAt"], where: `"state" = 'waiting'` }],
    checks: [`("state" in ('waiting', 'done') and "dueAt" is not null) is true`],
  },
  outcomes: { fields: { at: "bigint", accepted: "boolean" }, indexes: [{ on: ["at"] }] },
  sources: {
    fields: { enabled: "boolean", nextAt: "bigint", state: "text" },
    indexes: [{ on: ["nextAt"], where: `"enabled"` }],
  },
  settings: { fields: {}, indexes: [] },
  apiKeys: {
    fields: { hash: "text", revokedAt: "bigint", createdAt: "bigint" },
    indexes: [{ on: ["hash"], unique: true }],
  },
  users: {
    fields: { email: "text", personId: "text", createdAt: "bigint" },
    indexes: [{ on: ["email"], unique: true }],
  },
  sessions: { fields: { expiresAt: "bigint" }, indexes: [{ on: ["expiresAt"] }] },
};

/** All tables in one fixed order: every transaction writes them in this order, so that two rarely wait for each other crosswise. */
export const TABLE_NAMES = Object.keys(SCHEMA) as TableName[];

/** The database's type of a field. Throws an error that names the field when it is not one of the indexed ones. */
export function fieldType(table: TableName, field: string): FieldType {
  if (field === "id") return "text";
  const fields: Readonly<Record<string, FieldType>> = SCHEMA[table].fields;
  const type = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!type)
    throw new Error(`the store cannot ask for "${field}" of ${table}: it is not an indexed field`);
  return type;
}
