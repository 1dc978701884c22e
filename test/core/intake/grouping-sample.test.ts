import { describe, expect, test } from "@jest/globals";
import { openDesk } from "./desk";
import { SAMPLE } from "./grouping-sample";

/** Groups the sample in order; the problem and the case of each text. */
function group(withPlaces: boolean): { problem: string; caseId: string }[] {
  const desk = openDesk();
  return SAMPLE.map(([problem, place, text], index) => {
    const isProduct = place !== null && /F300|面霜|理财|Power/.test(place);
    const named =
      withPlaces && place !== null ? { [isProduct ? "product" : "project"]: place } : {};
    const phone = `1391${String(1_000_000 + index)}`;
    const id = `s${String(index)}`;
    const { reading } = desk.receive({
      type: "complaint",
      id,
      source: "hotline",
      text,
      complainant: { phone },
      ...named,
    });
    return { problem, caseId: reading.caseId ?? id };
  });
}

/** B-cubed: of each text's case, how much belongs to it; of its problem, how much the case holds. */
function bCubed(rows: readonly { problem: string; caseId: string }[]): {
  precision: number;
  recall: number;
} {
  let precision = 0;
  let recall = 0;
  for (const { problem, caseId } of rows) {
    const mine = rows.filter((row) => row.caseId === caseId);
    const gold = rows.filter((row) => row.problem === problem);
    const both = mine.filter((row) => row.problem === problem).length;
    precision += both / mine.length / rows.length;
    recall += both / gold.length / rows.length;
  }
  return { precision, recall };
}

// The floors are what the thresholds were calibrated to (2026-11), less a hundredth or two.
describe("complaints about one problem find one another", () => {
  test("where the project or product is known", () => {
    const { precision, recall } = bCubed(group(true));
    expect(precision).toBeGreaterThan(0.98);
    expect(recall).toBeGreaterThan(0.95);
  });

  test("and where it is not", () => {
    const { precision, recall } = bCubed(group(false));
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.85);
  });
});
