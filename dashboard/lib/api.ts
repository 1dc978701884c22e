import type { Problem } from "../../contract/api";

/** An answer that is no success. `status` 0: the server was not reached. */
export class ApiFault extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: { path: string; message: string }[] = [],
    /** One word for why, and the statement that a conflict is about, where the server names them. */
    readonly about: Pick<Problem, "reason" | "statement" | "revision"> = {},
  ) {
    super(message);
  }
}

/** Reads. Throws ApiFault. */
export function get<T>(path: string): Promise<T> {
  return ask<T>("GET", path);
}

/** Writes. The header tells the server that this page itself asks. Throws ApiFault. */
export function post<T>(path: string, body: unknown = {}): Promise<T> {
  return ask<T>("POST", path, body);
}

/** Replaces. Throws ApiFault. */
export function put<T>(path: string, body: unknown): Promise<T> {
  return ask<T>("PUT", path, body);
}

/** Deletes. Throws ApiFault. */
export async function del(path: string): Promise<void> {
  await ask<unknown>("DELETE", path);
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: "same-origin",
    headers: {
      "X-OneVoice": "1",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiFault(0, "unreachable");
  });
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const problem = (answer ?? {}) as Partial<Problem>;
  throw new ApiFault(
    response.status,
    problem.detail ?? problem.title ?? "",
    problem.errors,
    problem,
  );
}
