import type { NoticeDoc, NoticeKind } from "../../contract/alert";
import type { Directory } from "../../contract/directory";
import type { NewEvent } from "../../contract/events";
import type { Bilingual, Instant } from "../../contract/primitives";
import type { Tx } from "../ports/store";
import type { Deps } from "./deps";
import type { CaseFile, Desk } from "./desk";

/** One step of the story while it is being told: inside one transaction, at one moment. */
export interface Work {
  deps: Deps;
  tx: Tx;
  desk: Desk;
  /** The moment that is being worked: the record's, the timer's, the person's. */
  now: Instant;
  drill: boolean;
}

/** Writes an event of this moment. */
export function tell(work: Work, event: Omit<NewEvent, "at" | "drill">): void {
  work.tx.emit({ ...event, at: work.now, ...(work.drill ? { drill: true } : {}) });
}

/** The next id of a kind, such as `case-12`: short, in order, the same in every replay. */
export async function nextId(work: Work, kind: string): Promise<string> {
  return `${kind}-${String(await work.tx.numbers(kind, 1))}`;
}

/** Gives a notice. With `once`, a case is told a second time only by another key. */
export async function giveNotice(
  work: Work,
  notice: {
    kind: NoticeKind;
    caseFile: CaseFile | null;
    signal: string | null;
    text: Bilingual;
    once?: string;
  },
): Promise<void> {
  const subject = notice.caseFile?.doc ?? null;
  if (notice.once && subject) {
    if (subject.noticed.includes(notice.once)) return;
    subject.noticed.push(notice.once);
  }
  const row: NoticeDoc = {
    id: await nextId(work, "notice"),
    at: work.now,
    caseId: subject?.id ?? null,
    kind: notice.kind,
    signal: notice.signal,
    text: notice.text,
    drill: work.drill,
  };
  work.tx.notices.put(row);
  tell(work, {
    type: "notice.given",
    case: row.caseId,
    incident: subject?.incidentId ?? null,
    data: { kind: row.kind, text: row.text, signal: row.signal },
  });
}

/** The directory, read once and kept until it changes. */
export async function directoryOf(work: Work): Promise<Directory> {
  return work.desk.directory(work.tx);
}
