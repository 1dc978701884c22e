import type { HealthView } from "../../contract/api";
import type { Directory } from "../../contract/directory";
import type { Deps } from "../steps/deps";
import type { Access } from "../flows/access/access";
import type { Authenticator } from "./authenticate";
import type { Flows } from "./flows";
import type { Metrics } from "./metrics";

/** What every route is given. */
export interface Http {
  deps: Deps;
  flows: Flows;
  access: Access;
  authenticator: Authenticator;
  metrics: Metrics;
  health: () => Promise<HealthView>;
  /** The directory, at most 2 s old: names on a board need not be newer. */
  directory: () => Promise<Directory>;
}

const DIRECTORY_AGE_MS = 2_000;

/** Remembers an answer for `DIRECTORY_AGE_MS`, so that a busy board does not read the directory for every view. */
export function briefly<T>(load: () => Promise<T>, now: () => number): () => Promise<T> {
  let kept: { at: number; value: Promise<T> } | null = null;
  return () => {
    const at = now();
    if (kept && at - kept.at < DIRECTORY_AGE_MS && at >= kept.at) return kept.value;
    const value = load();
    kept = { at, value };
    value.catch(() => (kept = null));
    return value;
  };
}
