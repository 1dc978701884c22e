import type { CaseDoc, Reading, Tally } from "../../contract/case";
import type { Directory } from "../../contract/directory";
import type { Instant } from "../../contract/primitives";
import { countParties, createPartyTally, type PartyTally } from "../core/intake/count-parties";
import { createCaseEcho, type CaseEcho } from "../core/intake/case-echo";
import { createCaseIndex, type CaseIndex } from "../core/intake/case-index";
import type { Tx } from "../ports/store";
import { compileVocabulary, type Vocabulary, type VocabularyTools } from "./vocabulary";
import { DIRECTORY_VERSION, loadDirectory } from "./directory";

/** An open case as the worker keeps it in memory. */
export interface CaseFile {
  doc: CaseDoc;
  readings: Reading[];
  /** Running counts over everything added; rebuilt after a correction. */
  tally: PartyTally;
  /** What it has heard, so that repeats and reprints are known. */
  echo: CaseEcho;
  /** When its overdue row is due, as far as this worker knows; null: to be set with the next record. */
  overdueAt: Instant | null;
}

/** A scope, of what is real or of what is a drill. */
type ScopeOf = Pick<CaseDoc, "scope" | "drill">;

function keyOf({ scope, drill }: ScopeOf): string {
  return drill ? `drill|${scope}` : scope;
}

/** How many scopes stay in memory; the one unused for longest goes first and is read again when needed. */
const SCOPES_KEPT = 5_000;

/**
 * The worker's memory of a shard: cases and indexes of the scopes it has met, rebuilt from the store, never the truth.
 * Only the owner of the shard may hold one. After a failed transaction it must be forgotten.
 */
export class Desk {
  readonly #scopes = new Map<string, { index: CaseIndex; ids: Set<string> }>();
  readonly #cases = new Map<string, CaseFile>();
  readonly #dirty = new Set<CaseFile>();
  readonly #newReadings = new Map<string, Reading>();
  readonly #toJoin = new Map<string, string>();
  #directory: Directory | null = null;
  #vocabulary: Vocabulary | null = null;
  #directoryVersion: unknown = null;
  #unsettled = false;

  /** Names and word lists ready for reading texts, compiled once for each version of the directory. */
  async vocabulary(tx: Tx, tools: VocabularyTools): Promise<Vocabulary> {
    this.#vocabulary ??= compileVocabulary(await this.directory(tx), tools);
    return this.#vocabulary;
  }

  /** The directory as of the last change that this worker has seen. */
  async directory(tx: Tx): Promise<Directory> {
    this.#directory ??= await loadDirectory(tx.settings);
    return this.#directory;
  }

  /** At the start of a transaction, also where it runs again: forgets what an undone try left, and a directory that was changed since. */
  async begin(tx: Tx): Promise<void> {
    if (this.#unsettled) this.forget();
    this.#unsettled = true;
    const version = (await tx.settings.get(DIRECTORY_VERSION))?.value ?? 0;
    if (version !== this.#directoryVersion) this.#forgetDirectory();
    this.#directoryVersion = version;
  }

  /** The transaction is committed: what is remembered is stored. Without this the next `begin` forgets it. */
  settled(): void {
    this.#unsettled = false;
  }

  #forgetDirectory(): void {
    this.#directory = null;
    this.#vocabulary = null;
  }

  /** The index of a scope's cases, read from the store on first use. What is real and what is a drill never see each other. */
  async scope(tx: Tx, about: ScopeOf): Promise<CaseIndex> {
    const { scope, drill } = about;
    const key = keyOf(about);
    const known = this.#scopes.get(key);
    if (known) {
      this.#scopes.delete(key);
      this.#scopes.set(key, known);
      return known.index;
    }
    const index = createCaseIndex();
    const entry = { index, ids: new Set<string>() };
    this.#scopes.set(key, entry);
    for (const doc of await tx.cases.find({
      where: { scope, drill },
      orderBy: [["openedAt", "asc"]],
      limit: 100_000,
    })) {
      await this.#load(tx, doc);
      entry.ids.add(doc.id);
      index.put(doc);
      for (const reading of this.#cases.get(doc.id)?.readings ?? []) index.note(reading);
    }
    this.#makeRoom(key);
    return index;
  }

  /** A case with its readings; null when there is none of that id. */
  async case(tx: Tx, id: string): Promise<CaseFile | null> {
    const known = this.#cases.get(id);
    if (known) return known;
    const doc = await tx.cases.get(id);
    if (!doc) return null;
    await this.scope(tx, doc);
    return this.#cases.get(id) ?? this.#load(tx, doc);
  }

  /** The cases that began as recurrences of this one; its scope is in memory. */
  recurrencesOf(doc: CaseDoc): CaseFile[] {
    const { id } = doc;
    const files = [...(this.#scopes.get(keyOf(doc))?.ids ?? [])].map((one) => this.#cases.get(one));
    return files.flatMap((file) => (file?.doc.recurrenceOf === id ? [file] : []));
  }

  /** Takes a new case in. */
  async open(tx: Tx, doc: CaseDoc): Promise<CaseFile> {
    const index = await this.scope(tx, doc);
    const file: CaseFile = {
      doc,
      readings: [],
      tally: createPartyTally(),
      echo: createCaseEcho(),
      overdueAt: null,
    };
    this.#cases.set(doc.id, file);
    this.#scopes.get(keyOf(doc))?.ids.add(doc.id);
    index.put(doc);
    this.#dirty.add(file);
    return file;
  }

  /** Adds a reading to its case, in memory and to what will be stored. */
  add(file: CaseFile, reading: Reading): void {
    file.readings.push(reading);
    file.tally.add(reading);
    file.echo.add(reading);
    file.doc.counts = { ...file.tally.counts() };
    this.#newReadings.set(reading.id, reading);
    this.#dirty.add(file);
    const index = this.#scopes.get(keyOf(file.doc))?.index;
    index?.put(file.doc);
    index?.note(reading);
  }

  /** Keeps a reading that belongs to no case. */
  keep(reading: Reading): void {
    this.#newReadings.set(reading.id, reading);
  }

  /** Marks a case as changed. */
  touch(file: CaseFile): void {
    this.#dirty.add(file);
  }

  /** A case changed in a way that finding it depends on: its state. */
  reindex(file: CaseFile): void {
    this.#dirty.add(file);
    this.#scopes.get(keyOf(file.doc))?.index.put(file.doc);
  }

  /** After a correction: readings changed, counts are made again. */
  recount(file: CaseFile, changed: readonly Reading[]): void {
    for (const reading of changed) this.#newReadings.set(reading.id, reading);
    file.tally = createPartyTally(file.doc.links);
    for (const reading of file.readings) file.tally.add(reading);
    file.doc.counts = { ...file.tally.counts() };
    this.#dirty.add(file);
  }

  /** The incident that the last case of a scope joined or opened; a hint, to be checked against its row. */
  toJoin(scope: string): string | null {
    return this.#toJoin.get(scope) ?? null;
  }

  /** Remembers the incident that the scope's next case will most likely join. */
  joinNext(scope: string, incidentId: string): void {
    if (this.#toJoin.size >= SCOPES_KEPT) this.#toJoin.clear();
    this.#toJoin.set(scope, incidentId);
  }

  /** Writes what changed into the transaction. */
  flush(tx: Tx): void {
    for (const reading of this.#newReadings.values()) tx.readings.put(reading);
    for (const file of this.#dirty) tx.cases.put(file.doc);
    this.#newReadings.clear();
    this.#dirty.clear();
  }

  /** A reading that this transaction has made and not yet written. */
  reading(idOrSignal: string): Reading | null {
    for (const reading of this.#newReadings.values()) {
      if (reading.signal === idOrSignal || reading.id === idOrSignal) return reading;
    }
    return null;
  }

  /** Forgets everything: the next use reads the store again. */
  forget(): void {
    this.#scopes.clear();
    this.#cases.clear();
    this.#dirty.clear();
    this.#newReadings.clear();
    this.#toJoin.clear();
    this.#forgetDirectory();
  }

  async #load(tx: Tx, doc: CaseDoc): Promise<CaseFile> {
    const readings = await tx.readings.find({
      where: { caseId: doc.id },
      orderBy: [["seq", "asc"]],
      limit: 1_000_000,
    });
    const tally = createPartyTally(doc.links);
    for (const reading of readings) tally.add(reading);
    const file: CaseFile = {
      doc,
      readings,
      tally,
      echo: createCaseEcho(readings),
      overdueAt: null,
    };
    this.#cases.set(doc.id, file);
    return file;
  }

  #makeRoom(justUsed: string): void {
    if (this.#scopes.size <= SCOPES_KEPT || this.#dirty.size > 0) return;
    for (const [scope, entry] of this.#scopes) {
      if (scope === justUsed) continue;
      for (const id of entry.ids) this.#cases.delete(id);
      this.#scopes.delete(scope);
      return;
    }
  }
}

/** Counts a case's parties over a span of event time, both ends included. */
export function tallyOf(file: CaseFile, from: Instant | null, to: Instant | null): Tally {
  return countParties(file.readings, file.doc.links, { from, to });
}
