import { describe, expect, test } from "@jest/globals";
import { z } from "zod";
import type { Request } from "express";
import { HttpProblem } from "../../server/http/errors";
import { listRequest, pageInMemory } from "../../server/http/list";

const asked = (query: Record<string, unknown>) => ({ query }) as unknown as Request;
const filters = { state: z.enum(["ok", "late"]).optional() };

function faultsOf(query: Record<string, unknown>) {
  try {
    listRequest(asked(query), filters);
  } catch (error) {
    if (error instanceof HttpProblem)
      return { status: error.status, paths: error.more.errors?.map((e) => e.path) };
    throw error;
  }
  return null;
}

describe("a list names every bad parameter", () => {
  test.each([
    [{ limit: "0" }, ["limit"]],
    [{ limit: "501" }, ["limit"]],
    [{ limit: "ten" }, ["limit"]],
    [{ limit: "1.5" }, ["limit"]],
    [{ cursor: "not-a-cursor" }, ["cursor"]],
    [{ state: "odd" }, ["state"]],
    [{ state: ["ok", "late"] }, ["state"]],
    [{ stat: "ok" }, ["stat"]],
    [{ limit: "0", state: "odd" }, ["limit", "state"]],
  ])("%j", (query, paths) => {
    expect(faultsOf(query)).toEqual({ status: 400, paths });
  });

  test("takes what is right, with 50 as the usual limit", () => {
    expect(listRequest(asked({ state: "late" }), filters)).toEqual({
      limit: 50,
      cursor: null,
      filters: { state: "late" },
    });
  });
});

test("pages through rows in memory without loss or repeat", () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({ id: String(index) }));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = pageInMemory(
      rows,
      listRequest(asked({ limit: "3", ...(cursor ? { cursor } : {}) }), {}),
    );
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(rows.map((row) => row.id));
});
