import type { Bilingual } from "../../contract/primitives";
import { addTask } from "../steps/add-task";
import type { CaseFile } from "../steps/desk";
import type { Work } from "../steps/work";

/** Each rule that names a playbook gives one task to whoever is on duty: to open it and name the owners. */
export async function startPlaybook(
  work: Work,
  file: CaseFile,
  started: { playbook: string; because: Bilingual },
): Promise<void> {
  await addTask(work, file, {
    title: {
      "zh-CN": `按剧本 ${started.playbook} 处置：${started.because["zh-CN"]}`,
      en: `Work through playbook ${started.playbook}: ${started.because.en}`,
    },
    duty: "duty",
    withinMinutes: 15,
    playbook: started.playbook,
  });
}
