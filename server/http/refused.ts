import { HttpProblem } from "./errors";

const STATUS = { "not-found": 404, forbidden: 403, conflict: 409, unfit: 422 } as const;

/** What a flow decided, or its refusal as a problem document: 403, 404, 409, or 422 naming the field. */
export function decided<T extends { kind: "ok" }>(
  result: T | { kind: "refused"; why: keyof typeof STATUS; reason: string; path?: string },
): T {
  if (result.kind === "ok") return result;
  const { why, reason, path } = result;
  throw path === undefined
    ? new HttpProblem(STATUS[why], reason)
    : new HttpProblem(STATUS[why], "the request does not fit", [{ path, message: reason }]);
}
