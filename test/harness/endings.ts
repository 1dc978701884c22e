/** What a test started and has to end, also when it failed. */
export interface Endings {
  /** Remembers how to end something; the latest is ended first. */
  add(end: () => Promise<unknown>): void;
  /** Ends everything. A trouble of one does not keep the others running; the first is thrown at the end. */
  all(): Promise<void>;
}

export function endings(): Endings {
  const ends: (() => Promise<unknown>)[] = [];
  return {
    add: (end) => void ends.push(end),
    async all() {
      const troubles: unknown[] = [];
      for (const end of ends.splice(0).reverse())
        await end().catch((error: unknown) => troubles.push(error));
      if (troubles.length > 0) throw troubles[0];
    },
  };
}
