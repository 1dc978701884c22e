import type { Store } from "../../../server/ports/store";

/** An engine that the promises are tested on. */
export interface EngineUnderTest {
  /** A store on a database of its own. The test closes nothing: `closeAll` does. */
  fresh(): Promise<OpenStore>;
  closeAll(): Promise<void>;
}

export interface OpenStore {
  store: Store;
  /** The same database as another process would open it; where only one process may, the same store. */
  readonly another: () => Promise<Store>;
}

/** Lets other work of this process go on, a random while: what two writers do then interleaves differently each time. */
export async function elsewhere(): Promise<void> {
  const turns = Math.floor(Math.random() * 4);
  for (let turn = 0; turn <= turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** 0, 1, … n - 1. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index);
}
