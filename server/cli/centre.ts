import type { Actor } from "../../contract/permissions";
import { SYSTEM } from "../../contract/permissions";
import type { IntakeAnswer } from "../../contract/api";
import type { FieldFault } from "../../contract/field-fault";
import type { Drill, DrillRunView } from "../../contract/drill";
import { compose, type Centre } from "../compose";
import { readConfig } from "../config";
import { applyDirectory, type ApplyAnswer } from "../flows/apply-directory";
import { receiveRecords } from "../flows/receive-records";
import { localAccess } from "../local-access";
import { CommandFailed } from "./command-failed";

/** A centre as a command reaches it: the running one over HTTP, or, where none runs, the store of the same settings. */
export interface ReachedCentre {
  send(records: readonly unknown[]): Promise<IntakeAnswer>;
  apply(input: unknown, dryRun: boolean): Promise<ApplyAnswer>;
  createKey(key: { name: string; scopes: string[] }): Promise<string>;
  createUser(user: Record<string, unknown>): Promise<void>;
}

/** Reaches the centre, does the work, lets go. ONEVOICE_URL with ONEVOICE_API_KEY names a remote one. */
export async function withCentre<T>(
  root: string,
  work: (centre: ReachedCentre) => Promise<T>,
): Promise<T> {
  const remote = runningCentre();
  if (remote) return work(overHttp(remote.url, remote.key));
  const centre = await compose(readConfig(process.env), root);
  try {
    return await work(await inProcess(centre));
  } finally {
    await centre.close();
  }
}

/** A centre that runs: a drill is played in no other. */
export interface RunningCentre {
  playDrill(input: { drill: Drill; speed?: number }): Promise<DrillRunView>;
}

/** The same for what only a running centre can do. */
export async function withRunningCentre<T>(
  work: (centre: RunningCentre) => Promise<T>,
): Promise<T> {
  const running = runningCentre();
  if (!running)
    throw new CommandFailed(
      "no centre runs on this DATA_DIR: start one (onevoice serve), or name it by ONEVOICE_URL and ONEVOICE_API_KEY",
    );
  const post = posting(running.url, running.key);
  return work({
    playDrill: async (input) => {
      const answer = await post<DrillRunView & { errors?: FieldFault[] }>("/drills", input);
      if (!answer.errors) return answer;
      throw new CommandFailed(
        answer.errors.map((fault) => `${fault.path}: ${fault.message}`).join("\n"),
      );
    },
  });
}

function runningCentre(): { url: string; key: string } | null {
  const url = process.env["ONEVOICE_URL"];
  if (url) {
    const key = process.env["ONEVOICE_API_KEY"];
    if (!key)
      throw new CommandFailed(
        "ONEVOICE_API_KEY: found nothing, expected a key with the scope admin",
      );
    return { url: url.replace(/\/+$/, ""), key };
  }
  return localAccess(readConfig(process.env).DATA_DIR);
}

/** Posts JSON; an answer that lists what was refused is an answer, any other failure a `CommandFailed`. */
function posting(url: string, key: string): <T>(path: string, body: unknown) => Promise<T> {
  return async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    }).catch((error: unknown) => {
      throw new CommandFailed(
        `${url} cannot be reached: ${error instanceof Error ? error.message : "no answer"}`,
      );
    });
    const answer = (await response.json().catch(() => ({}))) as T & {
      title?: string;
      detail?: string;
    };
    if (
      response.ok ||
      (response.status === 422 &&
        ("accepted" in (answer as object) || "errors" in (answer as object)))
    )
      return answer;
    throw new CommandFailed(
      `${url} answered ${String(response.status)}: ${answer.detail ?? answer.title ?? "no reason given"}`,
    );
  };
}

function overHttp(url: string, key: string): ReachedCentre {
  const post = posting(url, key);
  return {
    send: (records) => post<IntakeAnswer>("/signals", records),
    apply: async (input, dryRun) => {
      const answer = await post<{ changes?: []; errors?: [] }>("/directory", {
        directory: input,
        dryRun,
      });
      return answer.changes
        ? { ok: true, changes: answer.changes }
        : { ok: false, errors: answer.errors ?? [] };
    },
    createKey: async (asked) => (await post<{ key: string }>("/api-keys", asked)).key,
    createUser: async (user) => {
      await post("/users", user);
    },
  };
}

async function inProcess(centre: Centre): Promise<ReachedCentre> {
  const { deps, passwords } = centre;
  const actor: Actor = SYSTEM;
  const access = { store: deps.store, clock: deps.clock, passwords };
  const { createApiKey } = await import("../flows/access/create-api-key");
  const { createUser } = await import("../flows/access/create-user");
  return {
    send: (records) => receiveRecords(deps, { records, actor }),
    apply: (input, dryRun) => applyDirectory(deps, { input, dryRun, actor }),
    createKey: async (key) => {
      const made = await createApiKey(access, { key, actor });
      if (!made.ok)
        throw new CommandFailed(
          made.errors.map((fault) => `${fault.path}: ${fault.message}`).join("\n"),
        );
      return made.key;
    },
    createUser: async (user) => {
      const made = await createUser(access, { user, actor });
      if (!made.ok)
        throw new CommandFailed(
          made.errors.map((fault) => `${fault.path}: ${fault.message}`).join("\n"),
        );
    },
  };
}
