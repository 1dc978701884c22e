import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EMPTY_DIRECTORY, directoryInput, type Directory } from "../../../contract/directory";
import type { CaseDoc, Counts, Reading } from "../../../contract/case";
import { signal, type Signal } from "../../../contract/signal";
import { readLexicon } from "../../../server/adapters/files/library";
import { createLanguageTools } from "../../../server/adapters/language/language-tools";
import {
  assignCase,
  type Assignment,
  type KnownCase,
} from "../../../server/core/intake/assign-case";
import { buildReading } from "../../../server/core/intake/build-reading";
import { createCaseEcho, type CaseEcho } from "../../../server/core/intake/case-echo";
import { createCaseIndex, type CaseIndex } from "../../../server/core/intake/case-index";
import type { KnownPage } from "../../../server/core/intake/page-memory";
import { EMPTY_PROFILE, updateProfile } from "../../../server/core/intake/case-profile";
import {
  compileDirectory,
  type CompiledDirectory,
} from "../../../server/core/intake/compile-directory";
import { compileLexicon } from "../../../server/core/intake/compile-lexicon";
import { countParties, type IdentityLink } from "../../../server/core/intake/count-parties";
import { understand, type Understanding } from "../../../server/core/intake/understand";

export const language = createLanguageTools();
export const words = readLexicon(fileURLToPath(new URL("../../../playbooks", import.meta.url)));
export const compiled = compileLexicon(words);
/** A keyed hash with a key that protects nobody. */
export const hash = (text: string) =>
  createHmac("sha256", "test key").update(text).digest("base64url").slice(0, 16);

/** The directory of a replay's setup row. */
export const directoryOf = (setup: Record<string, unknown> = {}): Directory => {
  const fields = Object.entries(setup).filter(([name]) => name !== "type" && name !== "pack");
  const input = directoryInput.partial().parse(Object.fromEntries(fields));
  return { ...EMPTY_DIRECTORY, ...(input as Partial<Directory>) };
};

/** Reads signals one after another as the centre does, without a store. */
export class Desk {
  readonly readings: Reading[] = [];
  readonly links: IdentityLink[] = [];
  readonly cases = new Map<string, CaseDoc>();
  readonly #indexes = new Map<string, CaseIndex>();
  readonly #echoes = new Map<string, CaseEcho>();
  readonly #names: CompiledDirectory;

  constructor(directory: Directory) {
    this.#names = compileDirectory(directory, (text) => language.fold(text));
    const names = [...directory.projects, ...directory.products, directory.organisation.name];
    language.learn(names.filter((name) => name !== ""));
  }

  receive(raw: unknown): { reading: Reading; understood: Understanding; assignment: Assignment } {
    const record = signal.parse(raw);
    const times = timesOf(record);
    const understood = understand(record, {
      lexicon: compiled,
      directory: this.#names,
      language,
      hash,
      resurfacedAfterDays: 30,
      ...times,
    });
    const index = this.#indexOf(understood.scope);
    const candidates = index.candidates(understood, understood.identity.keys);
    const page = index.page(understood);
    const known = this.#knownCase(understood, index, page);
    const assignment = assignCase(understood, candidates, known, index.statistics);
    const caseId = caseFor(record, understood, assignment);
    const echo = (caseId && this.#echoes.get(caseId)) || createCaseEcho();
    const place = { seq: this.readings.length + 1, shard: 0, ...times, caseId, echo, known: page };
    const reading = buildReading(record, understood, assignment, place);
    this.readings.push(reading);
    if (caseId) this.#file(caseId, reading, understood, echo);
    return { reading, understood, assignment };
  }

  caseOf(id: string): string | null {
    return this.readings.find((one) => one.signal === id)?.caseId ?? null;
  }

  countsOf(id: string): Counts {
    const members = this.readings.filter((one) => one.caseId === this.caseOf(id));
    return countParties(members, this.links, { from: null, to: null }).counts;
  }

  link(a: string, b: string): void {
    const keyOf = (id: string) =>
      this.readings.find((one) => one.signal === id)?.personKeys[0] ?? id;
    this.links.push({ a: keyOf(a), b: keyOf(b) });
  }

  close(id: string): void {
    const doc = this.cases.get(this.caseOf(id) ?? "");
    if (doc) doc.status = "closed";
  }

  #indexOf(scope: string): CaseIndex {
    const index = this.#indexes.get(scope) ?? createCaseIndex();
    this.#indexes.set(scope, index);
    return index;
  }

  #knownCase(
    { repostOf, role, print, identity }: Understanding,
    index: CaseIndex,
    page: KnownPage | null,
  ): KnownCase | null {
    const target = repostOf === null ? null : this.caseOf(repostOf);
    if (target !== null) return { caseId: target, why: "repost" };
    const repeated = role === "complaint" ? index.repeated(print, identity.keys) : null;
    const copied = page?.reading.caseId;
    return repeated ?? (copied ? { caseId: copied, why: page.how } : null);
  }

  #file(caseId: string, reading: Reading, understood: Understanding, echo: CaseEcho): void {
    this.#echoes.set(caseId, echo);
    echo.add(reading);
    const doc = this.cases.get(caseId) ?? newCase(caseId, understood);
    if (reading.excluded === null) {
      doc.profile = updateProfile(doc.profile, understood.print, understood.facets);
    }
    this.cases.set(caseId, doc);
    const home = this.#indexOf(doc.scope);
    home.put(doc);
    home.note(reading);
  }
}

export const openDesk = (directory: Directory = EMPTY_DIRECTORY): Desk => new Desk(directory);

/** The joined case, or a new one where the signal may open one. */
function caseFor(
  record: Signal,
  { mayOpen }: Understanding,
  assignment: Assignment,
): string | null {
  if (assignment.decision === "join") return assignment.caseId;
  return mayOpen && assignment.decision !== "none" ? `case-${record.id}` : null;
}

function timesOf(record: Signal) {
  const receivedAt = Date.parse(record.at ?? "2026-03-09T09:00:00+08:00");
  const stated = record.type === "complaint" ? record.madeAt : record.publishedAt;
  return { receivedAt, eventAt: stated ? Date.parse(stated) : receivedAt };
}

function newCase(id: string, { place, scope, excerpt }: Understanding): CaseDoc {
  return {
    id,
    scope,
    ...place,
    title: excerpt,
    status: "open",
    profile: EMPTY_PROFILE,
  } as unknown as CaseDoc;
}

export function replay(file: string): Record<string, unknown>[] {
  const text = readFileSync(new URL(`../../replays/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
