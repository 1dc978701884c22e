import type { Tx } from "../ports/store";

/** Scopes whose last incident is remembered; more are forgotten all at once. */
const SCOPES_KEPT = 5_000;
/** One scope has one open incident, or one beside it for a drill: a bound that is never met. */
const MOST_OPEN = 100_000;

/**
 * Which incident a scope's next case will most likely join. Across transactions this is a hint, to be checked against
 * the row; within one it knows, of the scopes that were asked for at its start, which are open: those rows are held.
 */
export class OpenIncidents {
  readonly #last = new Map<string, string>();
  readonly #held = new Map<string, string[]>();

  /** At the start of a transaction: rows held in an earlier one may have changed since. */
  begin(): void {
    this.#held.clear();
  }

  /** Reads and locks the open incidents of scopes in one statement: one by one they were two thirds of a batch's round trips. */
  async hold(tx: Tx, scopes: readonly string[]): Promise<void> {
    const rows = await tx.incidents.hold({
      where: { scope: { in: scopes }, status: "open" },
      orderBy: [["openedAt", "asc"]],
      limit: MOST_OPEN,
    });
    for (const scope of scopes) this.#held.set(scope, []);
    for (const row of rows) this.#held.get(row.scope)?.push(row.id);
  }

  /** The open incidents of a scope that this transaction holds, oldest first; null where it was not asked for. */
  heldIn(scope: string): readonly string[] | null {
    return this.#held.get(scope) ?? null;
  }

  /** The incident that the last case of a scope joined or opened; a hint. */
  last(scope: string, drill: boolean): string | null {
    return this.#last.get(keyOf(scope, drill)) ?? null;
  }

  /** Remembers the incident that the scope's next case will most likely join. */
  joinNext(scope: string, drill: boolean, incidentId: string): void {
    if (this.#last.size >= SCOPES_KEPT) this.#last.clear();
    this.#last.set(keyOf(scope, drill), incidentId);
    const held = this.#held.get(scope);
    if (held && !held.includes(incidentId)) held.push(incidentId);
  }

  /** Forgets everything: the next use reads the store again. */
  forget(): void {
    this.#last.clear();
    this.#held.clear();
  }
}

function keyOf(scope: string, drill: boolean): string {
  return `${scope}|${String(drill)}`;
}
