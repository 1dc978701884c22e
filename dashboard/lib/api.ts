import type { FieldFault } from "../../contract/field-fault";
import type { ImportProgress } from "../../contract/imports";
import type { IntakeAnswer, Problem } from "../../contract/api";

/** An answer that is no success. `status` 0: the server was not reached. */
export class ApiFault extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: FieldFault[] = [],
    /** One word for why, and the statement that a conflict is about, where the server names them. */
    readonly about: Pick<Problem, "reason" | "params" | "statement" | "revision"> = {},
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

/** Sends a table and hears how far it is, line by line; resolves to the last line. Throws ApiFault. */
export async function sendTable<R>(
  path: string,
  table: Blob,
  onProgress: (line: ImportProgress) => void,
): Promise<R> {
  const response = await fetch(`/api/v1${path}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "X-OneVoice": "1", "Content-Type": "text/csv" },
    body: table,
  }).catch(unreachable);
  if (!response.ok || !response.body)
    throw faultOf(response, await response.json().catch(() => null));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let last = "";
  for (;;) {
    const { value, done } = await reader.read().catch(unreachable);
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (last) onProgress(JSON.parse(last) as ImportProgress);
      last = line;
    }
  }
  if (!last) throw new ApiFault(0, "unreachable");
  return JSON.parse(last) as R;
}

const unreachable = (): never => {
  throw new ApiFault(0, "unreachable");
};

/** A problem document, or an intake's answer that took nothing: its first refusal names the fields. */
function faultOf(response: Response, answer: unknown): ApiFault {
  const problem = (answer ?? {}) as Partial<Problem> & Partial<IntakeAnswer>;
  const errors = problem.errors ?? problem.refused?.[0]?.errors;
  return new ApiFault(response.status, problem.detail ?? problem.title ?? "", errors, problem);
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
  }).catch(unreachable);
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw faultOf(response, answer);
}
