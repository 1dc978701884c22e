import { createHmac } from "node:crypto";
import { fileURLToPath } from "node:url";
import { directoryInput, EMPTY_DIRECTORY, type Directory } from "../../contract/directory";
import type { Reading } from "../../contract/case";
import type { RecordDoc } from "../../contract/records";
import type { Signal } from "../../contract/signal";
import { readLibrary } from "../../server/adapters/files/library";
import { createLanguageTools } from "../../server/adapters/language/language-tools";
import { buildReading } from "../../server/core/intake/build-reading";
import { createCaseEcho } from "../../server/core/intake/case-echo";
import { understand, type ReadingContext } from "../../server/core/intake/understand";
import type { Store } from "../../server/ports/store";
import { compileVocabulary } from "../../server/steps/vocabulary";
import { BENCH_DIRECTORY } from "./corpus";

/** Records and readings in one transaction, as many as the centre takes. */
const BATCH = 250;

/** The two things that the pipeline cannot do without, each by itself. */
export interface Alone {
  /** Reads each text and takes its print, in this one thread. Resolves to signals a second. */
  analysis(signals: readonly Signal[]): number;
  /** Stores each signal's record and reading in batches, nothing else. Resolves to signals a second. */
  inserts(store: Store, signals: readonly Signal[]): Promise<number>;
}

/** Prepares both with the words and names that the centre works with. */
export function prepareAlone(): Alone {
  const { lexicon } = readLibrary(fileURLToPath(new URL("../../playbooks", import.meta.url)));
  const language = createLanguageTools();
  const directory: Directory = { ...EMPTY_DIRECTORY, ...parsedDirectory() };
  const context: ReadingContext = {
    ...compileVocabulary(directory, { language, lexicon }),
    language,
    hash: (text) =>
      createHmac("sha256", "a key for measuring only")
        .update(text)
        .digest("base64url")
        .slice(0, 22),
    receivedAt: NOON,
    eventAt: NOON,
    resurfacedAfterDays: 30,
  };
  return {
    analysis(signals) {
      const started = performance.now();
      for (const signal of signals) understand(signal, context);
      return perSecond(signals.length, started);
    },
    async inserts(store, signals) {
      const rows = signals.map((signal) => rowsOf(signal, context));
      const started = performance.now();
      for (let at = 0; at < rows.length; at += BATCH) {
        const batch = rows.slice(at, at + BATCH);
        await store.transaction(async (tx) => {
          await tx.receive(batch.map(({ record }) => record));
          for (const { reading } of batch) tx.readings.put(reading);
        });
      }
      return perSecond(rows.length, started);
    },
  };
}

/** Some Monday noon: rows need times, their speed does not depend on which. */
const NOON = Date.UTC(2026, 2, 9, 4);

function rowsOf(
  signal: Signal,
  context: ReadingContext,
): { record: Omit<RecordDoc, "seq">; reading: Reading } {
  const understood = understand(signal, context);
  const reading = buildReading(
    signal,
    understood,
    { decision: "new", caseId: null, score: 0, reason: { "zh-CN": "新问题", en: "A new problem" } },
    {
      seq: 0,
      shard: 0,
      receivedAt: NOON,
      eventAt: NOON,
      caseId: `case-of-${understood.scope}`,
      echo: createCaseEcho(),
      known: null,
    },
  );
  const record = {
    id: reading.id,
    shard: 0,
    type: signal.type,
    source: signal.source,
    at: NOON,
    eventAt: NOON,
    drill: false,
    body: signal,
    extra: null,
  };
  return { record, reading };
}

function parsedDirectory(): Partial<Directory> {
  const given = Object.entries(directoryInput.parse(BENCH_DIRECTORY));
  return Object.fromEntries(
    given.filter(([name, part]) => name !== "sources" && part !== undefined),
  );
}

function perSecond(count: number, started: number): number {
  return (count / (performance.now() - started)) * 1_000;
}
