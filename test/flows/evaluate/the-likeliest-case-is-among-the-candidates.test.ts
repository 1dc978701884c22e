import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { CaseDoc } from "../../../contract/case";
import { groupingRow } from "../../../contract/evaluation";
import { composeReader } from "../../../server/compose";
import { createCaseIndex } from "../../../server/core/intake/case-index";
import { updateProfile } from "../../../server/core/intake/case-profile";
import { compared } from "../../../server/core/intake/compare-cases";
import { freshCase } from "../../../server/core/intake/fresh-case";
import { GREY, joinScore } from "../../../server/core/intake/join-score";
import { settled } from "../../../server/core/intake/term-vector";
import { createRowReader } from "../../../server/flows/evaluate/grouping";

const ROOT = new URL("../../../", import.meta.url);
const PACK = { id: "test", version: "1" };

/** Of the texts with a likely case among all cases, the share for which the index offers the likeliest. */
function shareOffered(set: string): number {
  const file = new URL(`test/evaluation/sets/dev/${set}.jsonl`, ROOT);
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => groupingRow.parse(JSON.parse(line)));
  const read = createRowReader(composeReader(ROOT.pathname), rows);
  const index = createCaseIndex();
  const cases = new Map<string, CaseDoc>();
  let [likely, offered] = [0, 0];
  rows.forEach((row, at) => {
    const understood = read(row, at);
    const signal = { ...understood, mayOpen: true, mayJoin: "any" as const };
    const [best] = compared(signal, [...cases.values()], settled(index.statistics))
      .map(({ candidate, signs, standing }) => ({
        id: candidate.id,
        score: joinScore(signs, standing),
      }))
      .sort((a, b) => b.score - a.score);
    if (best && best.score >= GREY) {
      likely += 1;
      if (index.candidates(signal, []).some(({ id }) => id === best.id)) offered += 1;
    }
    const id = row.group ?? row.id;
    const where = { place: understood.place, title: "", pack: PACK };
    const doc = cases.get(id) ?? freshCase({ id, at, ...where, drill: false, recurrenceOf: null });
    const profile = updateProfile(doc.profile, understood.print, understood.facets);
    cases.set(id, { ...doc, profile });
    index.put({ ...doc, profile });
  });
  return offered / likely;
}

test.each(["citizens", "citizens-long"])(
  "of %s the index offers the case that a comparison with all would find likeliest",
  (set) => {
    expect(shareOffered(set)).toBeGreaterThanOrEqual(0.97);
  },
);
