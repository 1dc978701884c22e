import type { CaseFile } from "../steps/desk";
import { armCheck } from "../steps/watch-case";
import { findIncident } from "../steps/find-incident";
import { giveNotice, tell, type Work } from "../steps/work";

/**
 * A publication without a serious tag asks people, once a case, whether it is serious (conflict 2, B2): within the
 * pack's minutes, or on the board alone where the incident is confirmed at level 1 already.
 */
export async function askSeriousness(work: Work, file: CaseFile, signal: string): Promise<void> {
  const { doc } = file;
  const media = work.deps.pack.rules.find((rule) => rule.kind === "media");
  if (
    !media ||
    doc.seriousTags.length > 0 ||
    doc.checks.some((check) => check.kind === "seriousness")
  )
    return;
  const incident = await findIncident(work, file);
  if (!incident) return;
  const sure = incident.level === 1 && incident.confidence === "confirmed";
  const dueAt = sure ? null : work.now + work.deps.pack.seriousnessWithinMinutes * 60_000;
  doc.checks.push({
    kind: "seriousness",
    rule: media.id,
    openedAt: work.now,
    dueAt,
    answeredAt: null,
    answer: null,
    signal,
  });
  work.desk.touch(file);
  if (dueAt !== null) await armCheck(work, file, media.id, dueAt, signal, "seriousness");
  tell(work, {
    type: "check.opened",
    case: doc.id,
    incident: incident.id,
    data: { kind: "seriousness", rule: media.id, dueAt },
  });
  await giveNotice(work, {
    kind: "seriousness-check",
    caseFile: file,
    signal,
    text: {
      "zh-CN": "负面报道是否涉及诚信、安全、群体权益或违法?请判断",
      en: "Does the publication concern integrity, safety, mass rights or illegality? Please judge",
    },
  });
}
