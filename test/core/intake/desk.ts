import { readFileSync } from "node:fs";
import { createHmac } from "node:crypto";
import { parse } from "yaml";
import { EMPTY_DIRECTORY, directoryInput, type Directory } from "../../../contract/directory";
import { lexicon } from "../../../contract/lexicon";
import type { CaseDoc, Counts, Reading } from "../../../contract/case";
import { signal, type Signal } from "../../../contract/signal";
import { createLanguageTools } from "../../../server/adapters/language/language-tools";
import { assignCase, type Assignment } from "../../../server/core/intake/assign-case";
import { buildReading } from "../../../server/core/intake/build-reading";
import { createCaseEcho, type CaseEcho } from "../../../server/core/intake/case-echo";
import { createCaseIndex, type CaseIndex } from "../../../server/core/intake/case-index";
import { EMPTY_PROFILE, updateProfile } from "../../../server/core/intake/case-profile";
import { compileDirectory } from "../../../server/core/intake/compile-directory";
import { compileLexicon } from "../../../server/core/intake/compile-lexicon";
import { countParties, type IdentityLink } from "../../../server/core/intake/count-parties";
import { understand, type Understanding } from "../../../server/core/intake/understand";

export const language = createLanguageTools();
export const words = lexicon.parse(
  parse(readFileSync(new URL("../../../playbooks/policies/lexicon.yaml", import.meta.url), "utf8")),
);
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
export function openDesk(directory: Directory = EMPTY_DIRECTORY) {
  const names = compileDirectory(directory, (text) => language.fold(text));
  language.learn(
    [...directory.projects, ...directory.products, directory.organisation.name].filter(Boolean),
  );
  const indexes = new Map<string, CaseIndex>();
  const echoes = new Map<string, CaseEcho>();
  const cases = new Map<string, CaseDoc>();
  const readings: Reading[] = [];
  const links: IdentityLink[] = [];
  let seq = 0;

  const read = (raw: Signal): Understanding => {
    const { receivedAt, eventAt } = timesOf(raw);
    return understand(raw, {
      lexicon: compiled,
      directory: names,
      language,
      hash,
      receivedAt,
      eventAt,
      resurfacedAfterDays: 30,
    });
  };
  const indexOf = (scope: string) => {
    const index = indexes.get(scope) ?? createCaseIndex();
    indexes.set(scope, index);
    return index;
  };
  const receive = (
    raw: unknown,
  ): { reading: Reading; understood: Understanding; assignment: Assignment } => {
    const record = signal.parse(raw);
    const understood = read(record);
    const index = indexOf(understood.scope);
    const keys = understood.identity.keys;
    const target = understood.repostOf
      ? readings.find((one) => one.signal === understood.repostOf)?.caseId
      : null;
    const known = target
      ? { caseId: target, why: "repost" as const }
      : understood.role === "complaint"
        ? index.repeated(understood.print, keys)
        : null;
    const assignment =
      understood.role === "none" || understood.role === "peer"
        ? { decision: "none" as const, caseId: null, score: 0, reason: { "zh-CN": "-", en: "-" } }
        : assignCase(understood, index.candidates(understood, keys), known, index.statistics);
    const caseId =
      assignment.decision === "join"
        ? assignment.caseId
        : assignment.decision === "none" || !understood.mayOpen
          ? null
          : `case-${record.id}`;
    const echo = (caseId && echoes.get(caseId)) || createCaseEcho();
    const reading = buildReading(record, understood, assignment, {
      seq: (seq += 1),
      shard: 0,
      ...timesOf(record),
      caseId,
      echo,
    });
    readings.push(reading);
    if (caseId) {
      echoes.set(caseId, echo);
      echo.add(reading);
      const doc = cases.get(caseId) ?? newCase(caseId, understood);
      if (reading.excluded === null)
        doc.profile = updateProfile(doc.profile, understood.print, understood.facets);
      cases.set(caseId, doc);
      const home = indexOf(doc.scope);
      home.put(doc);
      home.note(reading);
    }
    return { reading, understood, assignment };
  };
  const caseOf = (id: string): string | null =>
    readings.find((one) => one.signal === id)?.caseId ?? null;
  const countsOf = (id: string): Counts =>
    countParties(
      readings.filter((one) => one.caseId === caseOf(id)),
      links,
      { from: null, to: null },
    ).counts;
  const link = (a: string, b: string) => {
    const keyOf = (id: string) => readings.find((one) => one.signal === id)?.personKeys[0] ?? id;
    links.push({ a: keyOf(a), b: keyOf(b) });
  };
  const close = (id: string) => {
    const doc = cases.get(caseOf(id) ?? "");
    if (doc) doc.status = "closed";
  };
  return { receive, read, readings, cases, caseOf, countsOf, link, close, links };
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
