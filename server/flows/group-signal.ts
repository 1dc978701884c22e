import type { Reading } from "../../contract/case";
import type { RecordDoc } from "../../contract/records";
import type { Signal } from "../../contract/signal";
import { acknowledgeClock } from "../core/complaints/clocks";
import { assignCase, type Assignment } from "../core/intake/assign-case";
import { buildReading } from "../core/intake/build-reading";
import { createCaseEcho } from "../core/intake/case-echo";
import { updateProfile } from "../core/intake/case-profile";
import type { KnownPage } from "../core/intake/page-memory";
import type { Understanding } from "../core/intake/understand";
import { giveReadingNotices } from "../steps/reading-notices";
import { homeOf } from "../steps/case-home";
import type { CaseFile } from "../steps/desk";
import { knownPlace } from "../steps/known-place";
import { startClocks } from "../steps/keep-clocks";
import { quiet } from "../steps/watch-case";
import { tell, type Work } from "../steps/work";

/** A signal that joined a case, as far as the rest of the story cares. */
export interface Grouped {
  file: CaseFile;
  signal: string;
  /** It may change what the rules say. */
  counts: boolean;
  /** It is an independent publication. */
  origin: boolean;
}

/** Reads one signal and puts it where it belongs: into a case, into a new one, or beside all of them. Each outcome is an event with its reason. */
export async function groupSignal(work: Work, record: RecordDoc): Promise<Grouped | null> {
  const signal = record.body as Signal;
  const understood = await read(work, record);
  const { file, assignment, page } = await place(work, record, signal, understood);
  const reading = buildReading(signal, understood, assignment, {
    seq: record.seq,
    shard: record.shard,
    receivedAt: record.at,
    eventAt: record.eventAt,
    caseId: file?.doc.id ?? null,
    echo: file?.echo ?? createCaseEcho(),
    known: file && page?.reading.caseId === file.doc.id ? page : null,
  });
  if (!file) {
    work.desk.keep(reading);
    tell(work, {
      type: "signal.read",
      data: {
        signal: reading.signal,
        source: reading.source,
        role: reading.role,
        reason: reading.reason,
      },
    });
    await giveReadingNotices(work, null, reading, understood);
    return null;
  }
  return join(work, file, reading, understood, assignment);
}

async function read(work: Work, record: RecordDoc): Promise<Understanding> {
  const { deps, desk, tx } = work;
  const vocabulary = await desk.vocabulary(tx, {
    language: deps.language,
    lexicon: deps.library.lexicon,
  });
  return desk.ahead.take(deps, vocabulary, record);
}

const NOWHERE: Assignment = {
  decision: "none",
  caseId: null,
  score: 0,
  reason: { "zh-CN": "", en: "" },
};

async function place(
  work: Work,
  record: RecordDoc,
  signal: Signal,
  understood: Understanding,
): Promise<{ file: CaseFile | null; assignment: Assignment; page: KnownPage | null }> {
  const stray =
    understood.role === "none" ||
    understood.role === "peer" ||
    understood.excluded === "resurfaced";
  if (stray) return { file: null, assignment: NOWHERE, page: null };
  const index = await work.desk.scope(work.tx, { scope: understood.scope, drill: work.drill });
  const { keys } = understood.identity;
  const { known, page } = await knownPlace(work, signal, understood, index);
  const open = assignCase(understood, index.candidates(understood, keys), known, index.statistics);
  const assignment =
    open.decision === "join"
      ? open
      : older(
          understood,
          assignCase(
            understood,
            index.candidates(understood, keys, "closed"),
            null,
            index.statistics,
          ),
          open,
        );
  const file = await homeOf(work, record, understood, assignment);
  if (assignment.decision === "grey" && file)
    ask(work, file, `${signal.source}|${signal.id}`, assignment);
  return { file, assignment, page };
}

/** The likeness is in the grey band: the question waits with the case until a person answers it (B1). */
function ask(work: Work, file: CaseFile, reading: string, assignment: Assignment): void {
  const { caseId, score, reason } = assignment;
  if (caseId === null) return;
  file.doc.questions = [
    ...(file.doc.questions ?? []),
    {
      reading,
      perhaps: caseId,
      score,
      reason,
      askedAt: work.now,
      answeredAt: null,
      answer: null,
      by: null,
    },
  ];
  tell(work, {
    type: "case.question",
    case: file.doc.id,
    data: { signal: reading.slice(reading.indexOf("|") + 1), perhaps: caseId, score, reason },
  });
}

/** A complaint that fits no open case may belong to a closed one: as a recurrence, or as another party's. */
function older(understood: Understanding, closed: Assignment, open: Assignment): Assignment {
  return understood.role === "complaint" && closed.decision === "join" ? closed : open;
}

async function join(
  work: Work,
  file: CaseFile,
  reading: Reading,
  understood: Understanding,
  assignment: Assignment,
): Promise<Grouped> {
  const before = { ...file.doc.counts };
  if (reading.excluded === null)
    file.doc.profile = updateProfile(file.doc.profile, understood.print, understood.facets);
  if (reading.complaint?.status === "open") file.doc.status = "open";
  file.doc.signals += 1;
  file.doc.updatedAt = work.now;
  work.desk.add(file, reading);
  if (reading.complaint)
    await startClocks(work, file, reading.signal, [acknowledgeClock(reading.at, work.deps.pack)]);
  const grew = file.doc.counts.parties > before.parties || file.doc.counts.origins > before.origins;
  if (grew) quiet(work, file);
  tell(work, {
    type: "case.grew",
    case: file.doc.id,
    incident: file.doc.incidentId,
    data: {
      signal: reading.signal,
      role: reading.role,
      party: reading.party,
      excluded: reading.excluded,
      reason: assignment.reason,
      title: file.doc.title,
      counts: file.doc.counts,
    },
  });
  await giveReadingNotices(work, file, reading, understood);
  return {
    file,
    signal: reading.signal,
    counts: reading.excluded === null && reading.role !== "reach",
    origin: reading.origin,
  };
}
