import { faultAt } from "../../contract/field-fault";
import { HttpProblem } from "./errors";
import type { Refused } from "./flows";

const STATUS = { "not-found": 404, forbidden: 403, conflict: 409, unfit: 422 } as const;

/** What a flow decided, or its refusal as a problem document: 403, 404, 409, or 422 naming the field. */
export function decided<T extends { kind: "ok" }>(result: T | Refused): T {
  if (result.kind === "ok") return result;
  const { why, said, path } = result;
  throw path === undefined
    ? new HttpProblem(STATUS[why], said)
    : new HttpProblem(STATUS[why], "unfit", { errors: [faultAt(path, said)] });
}
