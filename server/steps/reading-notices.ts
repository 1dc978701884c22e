import type { NoticeKind } from "../../contract/alert";
import type { Reading } from "../../contract/case";
import type { Bilingual } from "../../contract/primitives";
import type { Understanding } from "../core/intake/understand";
import type { CaseFile } from "./desk";
import { giveNotice, type Work } from "./work";

interface Remark {
  kind: NoticeKind;
  text: Bilingual;
  /** A case is told only once by the same key. */
  once?: string;
}

/** What people should see of a signal besides its counting: a peer's trouble, old news, lateness, words that tell of an event. */
export async function giveReadingNotices(
  work: Work,
  file: CaseFile | null,
  reading: Reading,
  understood: Understanding,
): Promise<void> {
  for (const remark of remarksOn(reading, understood, file !== null)) {
    await giveNotice(work, { ...remark, caseFile: file, signal: reading.signal });
  }
}

function remarksOn(reading: Reading, understood: Understanding, inCase: boolean): Remark[] {
  const stands = reading.excluded === null;
  const { hint } = understood;
  return [
    ...(reading.role === "peer" && understood.polarity.label === "negative"
      ? [peerWatch(reading, understood)]
      : []),
    ...(reading.excluded === "resurfaced" ? [oldNews(reading)] : []),
    ...(reading.late && stands && inCase ? [LATE] : []),
    ...(hint && stands ? [tellsOf(hint.kind, hint.words)] : []),
    ...(reading.threat?.kind === "regulator" && stands
      ? [tellsOf("regulator", reading.threat.words)]
      : []),
  ];
}

const LATE: Remark = {
  kind: "late",
  once: "late",
  text: {
    "zh-CN": "有晚到的记录，按发生时间计",
    en: "Late records, counted by event time",
  },
};

function peerWatch({ excerpt }: Reading, { about }: Understanding): Remark {
  const names = about.names.join("、");
  return {
    kind: "watch",
    text: { "zh-CN": `同业观察：${names}:${excerpt}`, en: `Peer watch: ${names}: ${excerpt}` },
  };
}

function oldNews({ excerpt }: Reading): Remark {
  return {
    kind: "resurfaced",
    text: {
      "zh-CN": `旧文重现，不触发：${excerpt}`,
      en: `Old news resurfaced, raises nothing: ${excerpt}`,
    },
  };
}

function tellsOf(what: string, words: string): Remark {
  return {
    kind: "watch",
    once: `watch:${what}`,
    text: {
      "zh-CN": `文中提到“${words}”，请核实`,
      en: `The text speaks of “${words}”: please check`,
    },
  };
}
