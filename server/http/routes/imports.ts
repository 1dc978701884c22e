import { faultAt, fieldFaults, type FieldFault } from "../../../contract/field-fault";
import { say } from "../../../contract/refusal";
import express, { Router, type Response } from "express";
import { z } from "zod";
import type { IntakeAnswer } from "../../../contract/api";
import type { ImportResult } from "../../../contract/imports";
import { checkRecords, mapComplaints, type MappedFile } from "../../flows/import-complaints";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { actorOf, allow } from "../request";

/** Rows taken in at once: each batch is durable before the next, and moves the bar. */
const BATCH = 200;
const MOST_BYTES = 20 * 1024 * 1024;

const columns = z.record(z.string().min(1).max(50), z.string().min(1).max(500));

/** What an import is asked with: the file's name, whether only to check, and which header fills which field. */
export const importQuery = {
  file: z.string().trim().min(1).max(200).default("complaints.csv"),
  dryRun: z.enum(["true", "false"]).default("false"),
  /** JSON: field → header, for headers that are not known by themselves. */
  map: z.string().max(8_000).optional(),
};

/** Complaints from a CSV file: progress line by line, and at the end what became of each row. */
export function importRoutes(http: Http): Router {
  const router = Router();
  router.post(
    "/",
    allow("signals.send"),
    express.raw({ type: () => true, limit: MOST_BYTES }),
    async (request, response) => {
      const query = z.object(importQuery).safeParse(request.query);
      if (!query.success) throw new HttpProblem(400, "unfit", { errors: fieldFaults(query.error) });
      const { file, dryRun, map } = query.data;
      const bytes = request.body as unknown;
      const mapped = await readFile(http, bytes, file, columnsOf(map));
      response.status(200).type("application/x-ndjson");
      response.set("X-Accel-Buffering", "no");
      const result = await takeIn(http, mapped, { dryRun: dryRun === "true", response });
      response.end(`${JSON.stringify(result)}\n`);
    },
  );
  return router;
}

function columnsOf(map: string | undefined): Record<string, string> {
  try {
    return columns.parse(JSON.parse(map ?? "{}"));
  } catch {
    throw new HttpProblem(400, "unfit", { errors: [faultAt("map", say("column-map"))] });
  }
}

async function readFile(
  http: Http,
  bytes: unknown,
  file: string,
  map: Record<string, string>,
): Promise<MappedFile> {
  const table = await http.flows.readTable(Buffer.isBuffer(bytes) ? bytes : new Uint8Array());
  if (!table.ok) throw new HttpProblem(422, table.why);
  const mapped = mapComplaints(table.rows, file, map);
  if (mapped.faults.length > 0)
    throw new HttpProblem(422, "header-unfit", { errors: mapped.faults });
  if (mapped.records.length === 0) throw new HttpProblem(422, "no-rows");
  return mapped;
}

async function takeIn(
  http: Http,
  mapped: MappedFile,
  to: { dryRun: boolean; response: Response },
): Promise<ImportResult> {
  const of = mapped.records.length;
  const total: ImportResult = {
    accepted: 0,
    duplicates: 0,
    refused: [],
    warnings: [],
    unknownColumns: mapped.unknownColumns,
  };
  for (let start = 0; start < of; start += BATCH) {
    const part = mapped.records.slice(start, start + BATCH);
    const records = part.map((one) => one.record);
    const answer = to.dryRun
      ? checkRecords(records)
      : await http.flows.receiveRecords(http.deps, { records, actor: actorOf(to.response) });
    add(total, answer, part);
    to.response.write(`${JSON.stringify({ done: start + part.length, of })}\n`);
    // Lets pages and the board have their turn between two batches of a dry run, which waits for nothing else.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return total;
}

function add(total: ImportResult, answer: IntakeAnswer, part: MappedFile["records"]): void {
  const told = (index: number, { path, ...why }: FieldFault) => ({
    row: part[index]?.row ?? 0,
    column: path,
    value: valueAt(part[index]?.record, path),
    ...why,
  });
  total.accepted += answer.accepted;
  total.duplicates += answer.duplicates;
  for (const one of answer.refused)
    total.refused.push(...one.errors.map((fault) => told(one.index, fault)));
  total.warnings.push(...answer.warnings.map(({ index, id: _, ...fault }) => told(index, fault)));
}

/** What stood there, short; who complains is not repeated. */
function valueAt(record: Record<string, unknown> | undefined, path: string): string | null {
  const value = path.startsWith("complainant") ? undefined : record?.[path];
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 60) : null;
}
