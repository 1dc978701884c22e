import type { HouseholdRow } from "../../../contract/evaluation";
import { pairwise } from "../../core/evaluation/partition";
import { citiesOf } from "../../core/intake/address-region";
import { parseAddress } from "../../core/intake/parse-address";
import { resolveHouseholds } from "../../core/intake/resolve-households";
import type { Evaluation, ReaderTools } from "./reader";

/** Tells for each address which household it is; an address that names no flat is a household of its own. */
export function evaluateHouseholds(
  { language }: ReaderTools,
  rows: readonly HouseholdRow[],
): Evaluation {
  const fold = (text: string) => language.fold(text);
  const parsed = rows.map((row) =>
    parseAddress(fold(row.address), row.project ? fold(row.project) : null),
  );
  const names = resolveHouseholds(
    rows.map((row, index) => ({
      parsed: parsed[index] ?? parseAddress(""),
      cities: citiesOf(row.city ? fold(row.city) : null),
      hasProject: Boolean(row.project),
    })),
  );
  const found = rows.map((_, index) => names[index] ?? `row:${String(index + 1)}`);
  const answers = rows.map(({ id }, index) => {
    const { estate, phase, zone, building, unit, room } = parsed[index] ?? parseAddress("");
    return { id, household: found[index], parsed: { estate, phase, zone, building, unit, room } };
  });
  return { rows: answers, figures: figuresOf(rows, found) };
}

function figuresOf(
  rows: readonly HouseholdRow[],
  found: readonly string[],
): Record<string, number> {
  const known = rows.flatMap(({ household }, index) =>
    household ? [{ gold: household, found: found[index] ?? "" }] : [],
  );
  if (known.length === 0) return {};
  const score = pairwise({
    found: known.map((one) => one.found),
    gold: known.map((one) => one.gold),
  });
  return {
    rows: known.length,
    precision: score.precision,
    recall: score.recall,
    f1: score.f1,
    falseMerges: score.falsePairs,
  };
}
