import { say } from "../../contract/refusal";
import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { fieldFaults } from "../../contract/field-fault";
import type { Actor, Permission } from "../../contract/permissions";
import { HttpProblem } from "./errors";

/** Who asks. Throws 401 where nobody is signed in. */
export function actorOf(response: Response): Actor {
  const actor = (response.locals as { actor?: Actor | null }).actor;
  if (!actor) throw new HttpProblem(401, "sign-in-first");
  return actor;
}

/** Lets through who has all of these permissions; 401 for nobody, 403 naming what is missing. */
export function allow(...permissions: Permission[]): RequestHandler {
  return (_request, response, next) => {
    const actor = actorOf(response);
    const missing = permissions.filter((each) => !actor.permissions.includes(each));
    if (missing.length > 0)
      throw new HttpProblem(403, say("no-permission", { permission: missing.join(", ") }));
    next();
  };
}

/** A named part of the path. */
export function param(request: Request, name: string): string {
  const value = request.params[name];
  if (typeof value !== "string") throw new HttpProblem(404, "nothing-here");
  return value;
}

/** The body by this schema; throws 422 naming every field at fault. */
export function body<S extends z.ZodType>(request: Request, schema: S): z.infer<S> {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw new HttpProblem(422, "unfit", { errors: fieldFaults(parsed.error) });
}

/** Writes carry JSON or nothing. Throws 415 for anything else: a form of another site cannot send JSON. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  const writes =
    request.method === "POST" || request.method === "PUT" || request.method === "PATCH";
  const hasBody =
    Number(request.headers["content-length"] ?? 0) > 0 || "transfer-encoding" in request.headers;
  // A table to import comes as it is; a form of another site cannot send this type either.
  const table = request.path === "/imports" && request.is("text/csv");
  if (writes && hasBody && !table && !request.is(["application/json", "application/*+json"]))
    throw new HttpProblem(415, "not-as-json");
  next();
};
