import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { z } from "zod";
import {
  categoryRow,
  groupingRow,
  householdRow,
  pairRow,
  sentimentRow,
} from "../../../contract/evaluation";
import { composeReader } from "../../../server/compose";
import { evaluateCategory } from "../../../server/flows/evaluate/category";
import { evaluateGrouping } from "../../../server/flows/evaluate/grouping";
import { evaluateHouseholds } from "../../../server/flows/evaluate/households";
import { evaluatePairs } from "../../../server/flows/evaluate/pairs";
import { evaluateSentiment } from "../../../server/flows/evaluate/sentiment";

const root = path.join(import.meta.dirname, "../../..");
const tools = composeReader(root);
const rowsOf = <S extends z.ZodType>(name: string, schema: S): z.infer<S>[] =>
  readFileSync(path.join(root, "test/evaluation/sets", `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => schema.parse(JSON.parse(line)));

// The floors are what was reached on the tuning sets (2026-11), less a hundredth or two: they keep it from getting lost.
describe("on the sets for tuning", () => {
  test.each(["dev/households", "dev/households-2"])(
    "no two households are taken for one in %s, and few for two",
    (name) => {
      const { figures } = evaluateHouseholds(tools, rowsOf(name, householdRow));
      expect(figures["falseMerges"]).toBe(0);
      expect(figures["f1"]).toBeGreaterThan(0.99);
    },
  );

  test("nor on the frozen one", () => {
    const { figures } = evaluateHouseholds(tools, rowsOf("frozen/households", householdRow));
    expect(figures["falseMerges"]).toBe(0);
  });

  test("sentiment", () => {
    const { figures } = evaluateSentiment(tools, rowsOf("dev/sentiment", sentimentRow));
    expect(figures["accuracy"]).toBeGreaterThan(0.83);
  });

  test("pairs", () => {
    const { figures } = evaluatePairs(tools, rowsOf("dev/pairs", pairRow));
    expect(figures["auc"]).toBeGreaterThan(0.77);
  });

  test("category", () => {
    const taught = rowsOf("dev/category-train", categoryRow);
    const { figures } = evaluateCategory(tools, rowsOf("dev/category", categoryRow), taught);
    expect(figures["macroF1"]).toBeGreaterThan(0.77);
  });

  test("grouping of citizens' complaints", () => {
    const { figures } = evaluateGrouping(tools, rowsOf("dev/citizens", groupingRow));
    expect(figures["bCubedF1"]).toBeGreaterThan(0.76);
  });
});
