import type { z } from "zod";
import {
  categoryRow,
  groupingRow,
  householdRow,
  pairRow,
  sentimentRow,
} from "../../contract/evaluation";
import { evaluateCategory } from "../flows/evaluate/category";
import { evaluateGrouping } from "../flows/evaluate/grouping";
import { evaluateHouseholds } from "../flows/evaluate/households";
import { evaluatePairs } from "../flows/evaluate/pairs";
import { EvaluationError, type Evaluation, type ReaderTools } from "../flows/evaluate/reader";
import { evaluateSentiment } from "../flows/evaluate/sentiment";

/** What can be judged on a file. */
export const DETECTORS = ["grouping", "pairs", "households", "sentiment", "category"] as const;

/**
 * Runs one detector over a file's text (JSONL). `taught` holds labelled rows that teach it first, where it learns.
 * Throws an `EvaluationError` that names the first line that does not fit.
 */
export function evaluateFile(
  tools: ReaderTools,
  given: { detector: string; text: string; taught: string | null },
): Evaluation {
  const { detector, text, taught } = given;
  switch (detector) {
    case "grouping":
      return evaluateGrouping(tools, rowsOf(text, groupingRow));
    case "pairs":
      return evaluatePairs(tools, rowsOf(text, pairRow));
    case "households":
      return evaluateHouseholds(tools, rowsOf(text, householdRow));
    case "sentiment":
      return evaluateSentiment(tools, rowsOf(text, sentimentRow));
    case "category":
      return evaluateCategory(
        tools,
        rowsOf(text, categoryRow),
        taught === null ? [] : rowsOf(taught, categoryRow),
      );
    default:
      throw new EvaluationError(0, `found "${detector}", expected one of ${DETECTORS.join(", ")}`);
  }
}

function rowsOf<S extends z.ZodType>(text: string, schema: S): z.infer<S>[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const read = schema.safeParse(parsed(line, index + 1));
    if (read.success) return [read.data];
    const [issue] = read.error.issues;
    const where = issue?.path.join(".") ?? "";
    throw new EvaluationError(
      index + 1,
      `${where === "" ? "the row" : where}: ${issue?.message ?? ""}`,
    );
  });
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new EvaluationError(number, `is no JSON: ${line.slice(0, 60)}`);
  }
}
