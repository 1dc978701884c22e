import type { CaseDoc, Reading } from "../../contract/case";
import type { Directory } from "../../contract/directory";
import { createPartyTally } from "../core/intake/count-parties";
import { createCaseIndex, type CaseIndex } from "../core/intake/case-index";
import type { Tx } from "../ports/store";
import { asReceived, fileOf, loadFiles, remember, type CaseFile } from "./case-file";
import { DIRECTORY_VERSION, loadDirectory } from "./directory";
import { OpenIncidents } from "./open-incidents";
import { ReadAhead } from "./read-ahead";
import { compileVocabulary, type Vocabulary, type VocabularyTools } from "./vocabulary";

export { tallyOf, type CaseFile } from "./case-file";

/** What a scope's cases are found by; what is real and what is a drill never see each other. */
interface Scope {
  real: CaseIndex;
  drill: CaseIndex;
  ids: Set<string>;
}

/** How many scopes stay in memory; the one unused for longest goes first and is read again when needed. */
const SCOPES_KEPT = 5_000;

/**
 * The worker's memory of a shard: cases and indexes of the scopes it has met, rebuilt from the store, never the truth.
 * Only the owner of the shard may hold one. After a failed transaction it must be forgotten.
 */
export class Desk {
  /** Which incident a case would join. */
  readonly incidents = new OpenIncidents();
  /** Signals read before their turn. */
  readonly ahead = new ReadAhead();
  readonly #scopes = new Map<string, Scope>();
  readonly #cases = new Map<string, CaseFile>();
  readonly #dirty = new Set<CaseFile>();
  readonly #newReadings = new Map<string, Reading>();
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
    this.incidents.begin();
    const version = (await tx.settings.get(DIRECTORY_VERSION))?.value ?? 0;
    if (version !== this.#directoryVersion) this.#forgetDirectory();
    this.#directoryVersion = version;
  }

  /** The transaction is committed: what is remembered is stored. Without this the next `begin` forgets it. */
  settled(): void {
    this.#unsettled = false;
  }

  #forgetDirectory(): void {
    [this.#directory, this.#vocabulary] = [null, null];
  }

  /** Takes the cases of scopes into memory that are not there yet, all in one go. */
  async gather(tx: Tx, scopes: readonly string[]): Promise<void> {
    const fresh = [...new Set(scopes)].filter((scope) => !this.#scopes.has(scope));
    // Used last: the order of the map is that of use.
    for (const scope of scopes) {
      const entry = this.#entry(scope);
      this.#scopes.delete(scope);
      this.#scopes.set(scope, entry);
    }
    if (fresh.length === 0) return;
    const docs = await tx.cases.find({
      where: { scope: { in: fresh } },
      orderBy: [["openedAt", "asc"]],
      limit: 1_000_000,
    });
    const files = await loadFiles(tx, docs);
    for (const file of files) this.#enter(file);
    for (const [doc, reading] of asReceived(files)) this.#indexOf(doc).note(reading);
    this.#makeRoom(scopes.length);
  }

  /** The index of a scope's cases, the real ones or those of drills, read from the store on first use. */
  async scope(tx: Tx, about: Pick<CaseDoc, "scope" | "drill">): Promise<CaseIndex> {
    await this.gather(tx, [about.scope]);
    return this.#indexOf(about);
  }

  /** A case that is in memory; null where it would have to be read. */
  known(id: string): CaseFile | null {
    return this.#cases.get(id) ?? null;
  }

  /** A case with its readings, or the one that took it in; null when there is none of that id. */
  async case(tx: Tx, id: string): Promise<CaseFile | null> {
    const file = await this.own(tx, id);
    const into = file?.doc.mergedInto ?? null;
    return into === null ? file : this.case(tx, into);
  }

  /** A case itself, also where another took it in. */
  async own(tx: Tx, id: string): Promise<CaseFile | null> {
    const known = this.#cases.get(id);
    if (known) return known;
    const doc = await tx.cases.get(id);
    if (!doc) return null;
    await this.scope(tx, doc);
    return this.#cases.get(id) ?? null;
  }

  /** The cases that began as recurrences of this one; its scope is in memory. */
  recurrencesOf({ id, scope }: CaseDoc): CaseFile[] {
    const files = [...(this.#scopes.get(scope)?.ids ?? [])].map((one) => this.#cases.get(one));
    return files.flatMap((file) => (file?.doc.recurrenceOf === id ? [file] : []));
  }

  /** Takes a new case in. */
  async open(tx: Tx, doc: CaseDoc): Promise<CaseFile> {
    await this.scope(tx, doc);
    const file = fileOf(doc, []);
    this.#enter(file);
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
    const index = this.#indexOf(file.doc);
    index.put(file.doc);
    index.note(reading);
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
    const index = this.#indexOf(file.doc);
    if (file.doc.mergedInto) index.remove(file.doc.id);
    else index.put(file.doc);
  }

  /** After a correction: readings changed, counts are made again. */
  recount(file: CaseFile, changed: readonly Reading[]): void {
    for (const reading of changed) this.#newReadings.set(reading.id, reading);
    file.tally = createPartyTally(file.doc.links);
    for (const reading of file.readings) file.tally.add(reading);
    file.doc.counts = { ...file.tally.counts() };
    this.#dirty.add(file);
  }

  /** Readings of one case become another's: both are counted, remembered and found anew. */
  move(from: CaseFile, to: CaseFile, readings: readonly Reading[]): void {
    const moved = new Set(readings);
    from.readings = from.readings.filter((reading) => !moved.has(reading));
    to.readings = [...to.readings, ...readings].sort((a, b) => a.seq - b.seq);
    for (const reading of readings) reading.caseId = to.doc.id;
    for (const file of [from, to]) {
      remember(file);
      this.recount(file, file === to ? readings : []);
      this.reindex(file);
    }
    const index = this.#indexOf(to.doc);
    for (const reading of readings) index.note(reading, true);
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
    this.incidents.forget();
    this.ahead.forget();
    this.#forgetDirectory();
  }

  #entry(scope: string): Scope {
    const fresh = () => ({
      real: createCaseIndex(),
      drill: createCaseIndex(),
      ids: new Set<string>(),
    });
    const entry = this.#scopes.get(scope) ?? fresh();
    this.#scopes.set(scope, entry);
    return entry;
  }

  #indexOf({ scope, drill }: Pick<CaseDoc, "scope" | "drill">): CaseIndex {
    return this.#entry(scope)[drill ? "drill" : "real"];
  }

  #enter(file: CaseFile): void {
    const { doc } = file;
    this.#cases.set(doc.id, file);
    this.#entry(doc.scope).ids.add(doc.id);
    if (!doc.mergedInto) this.#indexOf(doc).put(doc);
  }

  /** Lets the scopes unused for longest go, but for as many as are in use. */
  #makeRoom(inUse: number): void {
    if (this.#dirty.size > 0) return;
    for (const [scope, entry] of this.#scopes) {
      if (this.#scopes.size <= Math.max(SCOPES_KEPT, inUse)) return;
      for (const id of entry.ids) this.#cases.delete(id);
      this.#scopes.delete(scope);
    }
  }
}
