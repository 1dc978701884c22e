import { z } from "zod";
import { importResult } from "../../../contract/imports";
import { proposalsInput, proposalsView } from "../../../contract/proposal";
import { sourceInput, sourceTrace } from "../../../contract/source";
import { complaintCounts, complaintDetailView, complaintView } from "../../../contract/summary";
import { complaintFilters } from "../complaints/filters";
import { importQuery } from "../routes/imports";
import type { Operation } from "./operation";

/** What the complaint desk and the keeper of sources ask. */
export const DESK_OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/complaints",
    tag: "complaints",
    summary:
      "Complaints, newest first; `sort=due`: those not closed, the one whose clock breaks first in front",
    needs: "read",
    query: complaintFilters,
    list: true,
    answer: complaintView,
  },
  {
    method: "get",
    path: "/complaints/counts",
    tag: "complaints",
    summary: "How many complaints stand where",
    needs: "read",
    answer: complaintCounts,
  },
  {
    method: "get",
    path: "/complaints/categories",
    tag: "complaints",
    summary: "Categories that the newest complaints carry, the most frequent first",
    needs: "read",
    answer: z.object({ items: z.array(z.string()) }),
  },
  {
    method: "post",
    path: "/complaints/proposals",
    tag: "complaints",
    summary:
      "Type and urgency that these words most likely have, at most three each; stores nothing. Learnt from the shipped corpus, and from the centre's own labels once there are 200",
    needs: "signals.send",
    body: proposalsInput,
    answer: proposalsView,
  },
  {
    method: "get",
    path: "/complaints/{id}",
    tag: "complaints",
    summary:
      "One complaint with its case, clocks and what was done, by `source|id` or the sender's id",
    needs: "read",
    answer: complaintDetailView,
  },
  {
    method: "post",
    path: "/imports",
    tag: "imports",
    summary:
      "Complaints from a CSV file (the body, text/csv, at most 20 MB). Answers NDJSON: progress line by line, this result last",
    needs: "signals.send",
    query: importQuery,
    body: z.string(),
    answer: importResult,
  },
  {
    method: "post",
    path: "/sources/test",
    tag: "sources",
    summary: "One visit now of a source as described; stores nothing",
    needs: "sources.manage",
    body: sourceInput,
    answer: sourceTrace,
  },
  {
    method: "post",
    path: "/sources/{id}/test",
    tag: "sources",
    summary: "One visit now of a source; stores nothing",
    needs: "sources.manage",
    answer: sourceTrace,
  },
];
