import { say, type RefusalCode, type Said } from "../../../contract/refusal";
import type { Action } from "../../../contract/action";
import type { Reading } from "../../../contract/case";
import type { RecipientClass } from "../../../contract/directory";
import type { Bilingual } from "../../../contract/primitives";
import type { CaseFile } from "../../steps/desk";
import type { Trigger } from "../../steps/trigger";
import type { Work } from "../../steps/work";

/** How the pipeline is told that a case changed; handed in, so that flows do not call the story they are part of. */
export type CaseChanged = (
  work: Work,
  file: CaseFile,
  trigger: Trigger,
  besides?: {
    classes: readonly RecipientClass[];
    playbooks: readonly { rule: string; playbook: string; text: Bilingual }[];
    reason: () => { rule: string; text: Bilingual };
  },
) => Promise<void>;

/** What an action acts on. */
export interface ActionTarget {
  file: CaseFile;
  /** The complaint meant, where the target is one; for a target of another kind, null. */
  reading: Reading | null;
}

/** An action's turn. */
export interface ActionContext<A extends Action = Action> {
  work: Work;
  action: A;
  target: ActionTarget;
  caseChanged: CaseChanged;
}

/** Done, or why not. */
export type ActionResult = { ok: true } | { ok: false; said: Said };

export const DONE: ActionResult = { ok: true };

export const refuse = <C extends RefusalCode>(
  ...words: Parameters<typeof say<C>>
): ActionResult => ({ ok: false, said: say(...words) });
