import type { Reading } from "../../contract/case";
import type { Understanding } from "../core/intake/understand";
import type { CaseFile } from "./desk";
import { giveNotice, type Work } from "./work";

/** What people should see of a signal besides its counting: a peer's trouble, old news, lateness, words that tell of an event. */
export async function giveReadingNotices(
  work: Work,
  file: CaseFile | null,
  reading: Reading,
  understood: Understanding,
): Promise<void> {
  const about = { caseFile: file, signal: reading.signal };
  if (reading.role === "peer" && understood.polarity.label === "negative") {
    const names = understood.about.names.join("、");
    await giveNotice(work, {
      ...about,
      kind: "watch",
      text: {
        "zh-CN": `同业观察:${names}:${reading.excerpt}`,
        en: `Peer watch: ${names}: ${reading.excerpt}`,
      },
    });
  }
  if (reading.excluded === "resurfaced") {
    await giveNotice(work, {
      ...about,
      kind: "resurfaced",
      text: {
        "zh-CN": `旧文重现,不触发:${reading.excerpt}`,
        en: `Old news resurfaced, raises nothing: ${reading.excerpt}`,
      },
    });
  }
  if (reading.late && reading.excluded === null && file) {
    await giveNotice(work, {
      ...about,
      kind: "late",
      once: "late",
      text: { "zh-CN": "有晚到的记录,按发生时间计", en: "Late records, counted by event time" },
    });
  }
  if (understood.hint && reading.excluded === null) {
    const { words } = understood.hint;
    await giveNotice(work, {
      ...about,
      kind: "watch",
      once: `watch:${understood.hint.kind}`,
      text: {
        "zh-CN": `文中提到“${words}”,请核实`,
        en: `The text speaks of “${words}”: please check`,
      },
    });
  }
  if (reading.threat?.kind === "regulator" && reading.excluded === null) {
    await giveNotice(work, {
      ...about,
      kind: "watch",
      once: "watch:regulator",
      text: {
        "zh-CN": `投诉人提到“${reading.threat.words}”`,
        en: `The complainant speaks of “${reading.threat.words}”`,
      },
    });
  }
}
