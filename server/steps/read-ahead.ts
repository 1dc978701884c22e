import type { RecordDoc } from "../../contract/records";
import type { Signal } from "../../contract/signal";
import { understand, type Understanding } from "../core/intake/understand";
import type { Deps } from "./deps";
import type { Vocabulary } from "./vocabulary";

/** The tools that signals are read with. */
export type ReadingTools = Pick<Deps, "language" | "hash" | "pack">;

/** Signals of one slice of reading ahead: 3 ms, so that what the store answers meanwhile is taken up at once. */
const SLICE = 8;

/**
 * Signals that were read before their turn. Reading is pure and a stored record never changes, so it may be done while
 * the store is busy (it takes a third of a millisecond a signal, as long as storing it); another vocabulary, and all is
 * read again.
 */
export class ReadAhead {
  readonly #read = new Map<string, Understanding>();
  #with: Vocabulary | null = null;

  /** What a signal says; it stays at hand until `take`. */
  look(tools: ReadingTools, vocabulary: Vocabulary, record: RecordDoc): Understanding {
    if (vocabulary !== this.#with) this.forget();
    this.#with = vocabulary;
    const known = this.#read.get(record.id) ?? readNow(tools, vocabulary, record);
    this.#read.set(record.id, known);
    return known;
  }

  /** What a signal says, for its turn: handed over, so that whatever is made of it is not met again. */
  take(tools: ReadingTools, vocabulary: Vocabulary, record: RecordDoc): Understanding {
    const understood = this.look(tools, vocabulary, record);
    this.#read.delete(record.id);
    return understood;
  }

  /** Reads in slices for as long as `until` is not settled. Rejects as `until` does. */
  async while(
    until: Promise<unknown>,
    given: { tools: ReadingTools; vocabulary: Vocabulary; records: readonly RecordDoc[] },
  ): Promise<void> {
    const { tools, vocabulary, records } = given;
    const rest = [...records];
    const end = () => rest.splice(0);
    until.then(end, end);
    while (rest.length > 0) {
      for (const record of rest.splice(0, SLICE)) this.look(tools, vocabulary, record);
      await turn();
    }
    await until;
  }

  /** Forgets everything: the next use reads again. */
  forget(): void {
    this.#read.clear();
  }
}

function readNow(tools: ReadingTools, vocabulary: Vocabulary, record: RecordDoc): Understanding {
  return understand(record.body as Signal, {
    ...vocabulary,
    language: tools.language,
    hash: (text) => tools.hash(text),
    receivedAt: record.at,
    eventAt: record.eventAt,
    resurfacedAfterDays: tools.pack.resurfacedAfterDays,
  });
}

/** Lets everything that has arrived meanwhile have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
