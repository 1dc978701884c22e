import { inEnglish, type PlainCode, type Said } from "../../contract/refusal";
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Problem } from "../../contract/api";
import type { FieldFault } from "../../contract/field-fault";
import type { Logger } from "../ports/logger";

const TITLES: Record<number, string> = {
  400: "Bad request",
  401: "Sign-in required",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  422: "Refused",
  429: "Too many requests",
  500: "Internal error",
  503: "Not available",
};

type More = { errors?: FieldFault[] | undefined } & Pick<Problem, "statement" | "revision">;

/** An answer that is no success: status, why (a code, with params where its words have blanks), the fields at fault. */
export class HttpProblem extends Error {
  readonly said: Said;
  constructor(
    readonly status: number,
    why: PlainCode | Said,
    readonly more: More = {},
  ) {
    const said: Said = typeof why === "string" ? { code: why } : why;
    super(inEnglish(said));
    this.said = said;
  }
}

/** Answers with an RFC 9457 problem document. */
export function sendProblem(response: Response, problem: HttpProblem): void {
  const { errors = [], ...more } = problem.more;
  const body: Problem = {
    type: "about:blank",
    title: TITLES[problem.status] ?? "Error",
    status: problem.status,
    detail: problem.message,
    reason: problem.said.code,
    ...(problem.said.params ? { params: problem.said.params } : {}),
    ...more,
    ...(errors.length > 0 ? { errors } : {}),
  };
  if (problem.status === 401) response.set("WWW-Authenticate", 'Bearer realm="onevoice"');
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(body));
}

/** For a path that nothing answers. */
export const notFound: RequestHandler = () => {
  throw new HttpProblem(404, "nothing-here");
};

/** Turns whatever was thrown into a problem document. Unexpected trouble is logged, and its words stay inside. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = asProblem(error);
    if (problem.status >= 500)
      log.error(
        { err: error, method: request.method, route: routeOf(request.path) },
        "request failed",
      );
    sendProblem(response, problem);
  };
}

// Signed links carry their right in the path: they must not reach a log.
function routeOf(path: string): string {
  return path.startsWith("/a/") ? "/a/:token" : path;
}

const BODY_FAULTS: Record<string, [status: number, code: PlainCode]> = {
  "entity.parse.failed": [400, "no-json"],
  "entity.too.large": [413, "body-too-large"],
  "encoding.unsupported": [415, "body-encoding"],
  "charset.unsupported": [415, "body-charset"],
  "request.size.invalid": [400, "body-length"],
  "request.aborted": [400, "broken-off"],
};

function asProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  const known = typeof type === "string" ? BODY_FAULTS[type] : undefined;
  if (known) return new HttpProblem(known[0], known[1]);
  if (error instanceof URIError) return new HttpProblem(400, "address-encoding");
  if (typeof status === "number" && status >= 400 && status < 500)
    return new HttpProblem(status, "unreadable");
  return new HttpProblem(500, "broken");
}
