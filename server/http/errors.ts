import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { FieldFault, Problem } from "../../contract/api";
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

/** An answer that is no success: status, a sentence for people, and the fields at fault. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly errors: FieldFault[] = [],
    readonly more: Pick<Problem, "reason" | "statement" | "revision"> = {},
  ) {
    super(detail);
  }
}

/** Answers with an RFC 9457 problem document. */
export function sendProblem(response: Response, problem: HttpProblem): void {
  const body: Problem = {
    type: "about:blank",
    title: TITLES[problem.status] ?? "Error",
    status: problem.status,
    detail: problem.detail,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
    ...problem.more,
  };
  if (problem.status === 401) response.set("WWW-Authenticate", 'Bearer realm="onevoice"');
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(body));
}

/** For a path that nothing answers. */
export const notFound: RequestHandler = () => {
  throw new HttpProblem(404, "there is nothing at this address");
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

const BODY_FAULTS: Record<string, [status: number, detail: string]> = {
  "entity.parse.failed": [400, "the body is not valid JSON"],
  "entity.too.large": [413, "the body is larger than 10 MB (a table: 20 MB)"],
  "encoding.unsupported": [415, "this content encoding is not supported"],
  "charset.unsupported": [415, "the body must be UTF-8"],
  "request.size.invalid": [400, "the body is shorter or longer than announced"],
  "request.aborted": [400, "the request was broken off"],
};

function asProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  const known = typeof type === "string" ? BODY_FAULTS[type] : undefined;
  if (known) return new HttpProblem(known[0], known[1]);
  if (error instanceof URIError) return new HttpProblem(400, "the address is not validly encoded");
  if (typeof status === "number" && status >= 400 && status < 500)
    return new HttpProblem(status, TITLES[status] ?? "the request could not be read");
  return new HttpProblem(500, "something broke inside; the log of the centre tells more");
}
