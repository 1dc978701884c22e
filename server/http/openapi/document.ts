import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { listOf, problem } from "../../../contract/api";
import { OPERATIONS } from "./operations";
import type { Operation } from "./operation";

const LIVE = `Live: socket.io at path \`/live\` (\`io(url, { path: "/live" })\`), authenticated by the session cookie or by
\`auth: { key }\`. After connecting, emit \`after\` with \`{"after": N}\` (or name \`after\` in \`auth\`): every event that you may
see with \`seq > N\` comes as a message \`event\`, in order and without a gap, first what has been, then what commits. A
client that falls far behind is disconnected; it connects again and asks after the last number it saw. The same sequence
is \`GET /api/v1/events?after=N\`.`;

const PROBLEMS: Record<number, string> = {
  400: "The query or the JSON cannot be read; fields are named",
  401: "Nobody is signed in, or the key does not work",
  403: "Not allowed",
  404: "Not found",
  409: "Somebody was first, or something is still open; the detail says who or what",
  422: "Refused, field by field",
};

let built: unknown = null;

/** The OpenAPI 3.1 description, made from the schemas that the routes parse and the views that they answer with. */
export function openApiDocument(publicUrl: string): unknown {
  built ??= generate(publicUrl);
  return built;
}

function generate(publicUrl: string): unknown {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "onevoice.sid",
  });
  for (const operation of OPERATIONS) registry.registerPath(describe(operation));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "OneVoice", version: "1", description: LIVE },
    servers: [{ url: publicUrl }],
  });
}

type Route = Parameters<OpenAPIRegistry["registerPath"]>[0];

function describe(operation: Operation): Route {
  const needs = operation.needs === null ? "" : `Needs the permission \`${operation.needs}\`.`;
  return {
    method: operation.method,
    path: `/api/v1${operation.path}`,
    tags: [operation.tag],
    summary: operation.summary,
    description: needs,
    security: operation.needs === null ? [] : [{ key: [] }, { session: [] }],
    request: request(operation),
    responses: { ...answers(operation), ...problems(operation) },
  };
}

function request(operation: Operation): NonNullable<Route["request"]> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const paging = { limit: z.int().min(1).max(500).optional(), cursor: z.string().optional() };
  return {
    ...(names.length > 0
      ? { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }
      : {}),
    ...(operation.list ? { query: z.object({ ...paging, ...operation.query }) } : {}),
    ...(operation.body
      ? { body: { content: { "application/json": { schema: operation.body } } } }
      : {}),
  };
}

function answers(operation: Operation): Route["responses"] {
  const { answer, status = 200 } = operation;
  if (!answer) return { [status]: { description: "Done" } };
  const schema = operation.list ? listOf(answer) : answer;
  return { [status]: { description: "Done", content: { "application/json": { schema } } } };
}

function problems(operation: Operation): Route["responses"] {
  const statuses = [
    ...(operation.list ? [400] : []),
    ...(operation.needs === null ? [] : [401, 403]),
    ...(operation.path.includes("{") ? [404] : []),
    ...(operation.conflicts ? [409] : []),
    ...(operation.body ? [422] : []),
  ];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: PROBLEMS[status] ?? "",
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}
