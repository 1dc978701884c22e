import type { CaseDoc } from "../../../contract/case";
import { EMPTY_DIRECTORY } from "../../../contract/directory";
import type { GroupingRow } from "../../../contract/evaluation";
import type { Signal } from "../../../contract/signal";
import { bCubed, pairwise } from "../../core/evaluation/partition";
import { assignCase } from "../../core/intake/assign-case";
import { createCaseIndex, type CaseIndex } from "../../core/intake/case-index";
import { updateProfile } from "../../core/intake/case-profile";
import { freshCase } from "../../core/intake/fresh-case";
import { understand, type Understanding } from "../../core/intake/understand";
import { compileVocabulary } from "../../steps/vocabulary";
import type { Evaluation, ReaderTools } from "./reader";

/**
 * Groups a stream in its order, as intake does: each text joins the open case that it fits, or opens one. Every text is
 * taken as a complaint, article or post about the organisation: who it concerns is not judged here.
 */
export function evaluateGrouping(tools: ReaderTools, rows: readonly GroupingRow[]): Evaluation {
  const group = createGrouper(tools, rows);
  const found = rows.map((row, index) => group(row, index));
  const figures = figuresOf(rows, found);
  return { rows: rows.map(({ id }, index) => ({ id, group: found[index] })), figures };
}

/** Reads each text of a stream as intake does. */
export function createRowReader(tools: ReaderTools, rows: readonly GroupingRow[]) {
  const { language, lexicon, hash } = tools;
  const projects = namesIn(rows, "project");
  const products = namesIn(rows, "product");
  const directory = { ...EMPTY_DIRECTORY, projects, products };
  const vocabulary = compileVocabulary(directory, { language, lexicon });
  return (row: GroupingRow, at: number): Understanding =>
    understand(signalOf(row), {
      ...vocabulary,
      language,
      hash,
      receivedAt: at,
      eventAt: at,
      resurfacedAfterDays: Infinity,
    });
}

function createGrouper(tools: ReaderTools, rows: readonly GroupingRow[]) {
  const read = createRowReader(tools, rows);
  const scopes = new Map<string, Scope>();
  return (row: GroupingRow, index: number): string => {
    const at = index * 60_000;
    const understood = read(row, at);
    const scope = scopes.get(understood.scope) ?? { index: createCaseIndex(), cases: new Map() };
    scopes.set(understood.scope, scope);
    return place(scope, understood, `g${String(index + 1)}`, at);
  };
}

interface Scope {
  index: CaseIndex;
  cases: Map<string, CaseDoc>;
}

function place({ index, cases }: Scope, read: Understanding, id: string, at: number): string {
  const signal = { ...read, mayOpen: true, mayJoin: "any" as const };
  const assignment = assignCase(signal, index.candidates(signal, []), null, index.statistics);
  const known = assignment.decision === "join" ? cases.get(assignment.caseId ?? "") : undefined;
  const doc = known ?? begin(id, read, at);
  const grown = { ...doc, profile: updateProfile(doc.profile, read.print, read.facets) };
  cases.set(doc.id, grown);
  index.put(grown);
  return doc.id;
}

function begin(id: string, { place: where }: Understanding, at: number): CaseDoc {
  const pack = { id: "evaluation", version: "1" };
  return freshCase({ id, place: where, title: "", at, pack, drill: false, recurrenceOf: null });
}

/** Nobody signed: each text is another person's. */
function signalOf(row: GroupingRow): Signal {
  const common = { id: row.id, source: "evaluation", title: row.title ?? null, text: row.text };
  const { project = null, product = null } = row;
  if (row.kind === "article")
    return { type: "article", ...common, outlet: row.id, project, product };
  return { type: "complaint", ...common, project, product };
}

function namesIn(rows: readonly GroupingRow[], field: "project" | "product"): string[] {
  return [...new Set(rows.flatMap((row) => row[field] ?? []))];
}

function figuresOf(rows: readonly GroupingRow[], found: readonly string[]): Record<string, number> {
  const known = rows.flatMap(({ group }, index) =>
    group ? [{ gold: group, found: found[index] ?? "" }] : [],
  );
  if (known.length === 0) return {};
  const sides = { found: known.map((one) => one.found), gold: known.map((one) => one.gold) };
  const cubed = bCubed(sides);
  const pairs = pairwise(sides);
  return {
    rows: known.length,
    groups: new Set(sides.found).size,
    goldGroups: new Set(sides.gold).size,
    bCubedPrecision: cubed.precision,
    bCubedRecall: cubed.recall,
    bCubedF1: cubed.f1,
    pairwisePrecision: pairs.precision,
    pairwiseRecall: pairs.recall,
    pairwiseF1: pairs.f1,
  };
}
