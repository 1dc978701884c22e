import type { z } from "zod";
import { signalView } from "../../../contract/api";
import { statementTemplate } from "../../../contract/playbook";
import { statementView } from "../../../contract/response";
import {
  newStatement,
  reasonInput,
  signOffInput,
  spokenInput,
  statementEdit,
  unmaskInput,
} from "../../../contract/statement";
import { currentFilters, statementFilters } from "../routes/statements";
import type { Operation } from "./operation";

const tag = "statements";

const write = (
  path: string,
  summary: string,
  needs: string,
  input: z.ZodType | null,
  more: Partial<Operation> = {},
): Operation => ({
  method: "post",
  path,
  tag,
  summary,
  needs,
  ...(input ? { body: input } : {}),
  answer: statementView,
  ...more,
});

/** What is said to the outside, and who may see an identity. */
export const STATEMENT_OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/statements",
    tag,
    summary: "Statements, newest first",
    needs: "read",
    query: statementFilters,
    list: true,
    answer: statementView,
  },
  {
    method: "get",
    path: "/statements/current",
    tag,
    summary: "What may be said now: one statement for an incident, an audience and a language",
    needs: "read",
    query: currentFilters,
    list: true,
    answer: statementView,
  },
  {
    method: "get",
    path: "/statements/{id}",
    tag,
    summary: "One statement with what it waits for",
    needs: "read",
    answer: statementView,
  },
  write(
    "/statements",
    "Drafts the next version; 409 names the draft that is open already",
    "statements.write",
    newStatement,
    { status: 201 },
  ),
  write(
    "/statements/{id}",
    "Edits a draft; 409 where somebody edited it meanwhile",
    "statements.write",
    statementEdit,
    { method: "put" },
  ),
  write("/statements/{id}/submit", "Asks for the signatures", "statements.write", null),
  write(
    "/statements/{id}/sign-offs",
    "Signs this very text; the last signature releases it",
    "statements.sign.legal` or `statements.sign.commander",
    signOffInput,
  ),
  write(
    "/statements/{id}/return",
    "A signer sends it back",
    "statements.sign.legal` or `statements.sign.commander",
    reasonInput,
  ),
  write("/statements/{id}/withdraw", "Takes it back", "statements.withdraw", reasonInput),
  write(
    "/statements/{id}/spoken",
    "Records that it was spoken; 409 for a text that may not be quoted now",
    "statements.speak",
    spokenInput,
  ),
  {
    method: "get",
    path: "/statement-templates",
    tag: "statement-templates",
    summary: "Templates with their blanks",
    needs: "read",
    list: true,
    answer: statementTemplate,
  },
  ...["signals", "complaints"].map((noun) =>
    write(
      `/${noun}/{id}/unmask`,
      "One record with its identity; that it was read is written into the log",
      "unmask",
      unmaskInput,
      { tag: noun, answer: signalView },
    ),
  ),
];
