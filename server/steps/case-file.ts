import type { CaseDoc, Reading, Tally } from "../../contract/case";
import type { Instant } from "../../contract/primitives";
import { createCaseEcho, type CaseEcho } from "../core/intake/case-echo";
import { countParties, createPartyTally, type PartyTally } from "../core/intake/count-parties";
import { profileOf } from "../core/intake/profile-of";
import type { Tx } from "../ports/store";

/** An open case as the worker keeps it in memory. */
export interface CaseFile {
  doc: CaseDoc;
  readings: Reading[];
  /** Running counts over everything added; rebuilt after a correction. */
  tally: PartyTally;
  /** What it has heard, so that repeats and reprints are known. */
  echo: CaseEcho;
  /** When its overdue row is due, as far as this worker knows; null: to be set with the next record. */
  overdueAt: Instant | null;
}

/** Readings of one statement, about: 2 MB of JSON, so that a hundred cold scopes do not come in one answer. */
const READINGS_AT_ONCE = 1_500;

/** A case with what was heard of it, in order of receipt. */
export function fileOf(doc: CaseDoc, readings: Reading[]): CaseFile {
  const tally = createPartyTally(doc.links);
  for (const reading of readings) tally.add(reading);
  return { doc, readings, tally, echo: createCaseEcho(readings), overdueAt: null };
}

/** Makes anew what a case remembers of its readings, after some came or went by a correction. */
export function remember(file: CaseFile): void {
  file.echo = createCaseEcho(file.readings);
  file.doc.profile = profileOf(file.readings);
  file.doc.signals = file.readings.length;
}

/** Reads the readings of cases from the store, several small cases in one statement. */
export async function loadFiles(tx: Tx, docs: readonly CaseDoc[]): Promise<CaseFile[]> {
  const files: CaseFile[] = [];
  for (const group of groupsOf(docs)) {
    const byCase = new Map<string, Reading[]>(group.map((doc) => [doc.id, []]));
    const readings = await tx.readings.find({
      where: { caseId: { in: group.map((doc) => doc.id) } },
      orderBy: [["seq", "asc"]],
      limit: 1_000_000,
    });
    for (const reading of readings) byCase.get(reading.caseId ?? "")?.push(reading);
    files.push(...group.map((doc) => fileOf(doc, byCase.get(doc.id) ?? [])));
  }
  return files;
}

/** All readings of cases with their case, in the order of receipt: what is remembered in bounds depends on it. */
export function asReceived(files: readonly CaseFile[]): [CaseDoc, Reading][] {
  const heard = files.flatMap(({ doc, readings }) =>
    readings.map((reading): [CaseDoc, Reading] => [doc, reading]),
  );
  return heard.sort(([, a], [, b]) => a.seq - b.seq);
}

/** Counts a case's parties over a span of event time, both ends included. */
export function tallyOf(file: CaseFile, from: Instant | null, to: Instant | null): Tally {
  return countParties(file.readings, file.doc.links, { from, to });
}

function groupsOf(docs: readonly CaseDoc[]): CaseDoc[][] {
  const groups: CaseDoc[][] = [];
  let room = 0;
  for (const doc of docs) {
    const last = groups.at(-1);
    if (last && room >= doc.signals) last.push(doc);
    else groups.push([doc]);
    room = (last && room >= doc.signals ? room : READINGS_AT_ONCE) - doc.signals;
  }
  return groups;
}
