import type { Lexicon } from "../../contract/lexicon";
import type { Drill } from "../../contract/drill";
import type { Playbook, StatementTemplate } from "../../contract/playbook";
import type { PolicyPack } from "../../contract/policy";
import type { ComplaintExample } from "../../contract/proposal";

/** What communicators wrote: packs, word lists, playbooks and statement templates, validated. */
export interface Library {
  readonly packs: ReadonlyMap<string, PolicyPack>;
  readonly lexicon: Lexicon;
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly drills: ReadonlyMap<string, Drill>;
  readonly templates: ReadonlyMap<string, StatementTemplate>;
  /** Labelled complaints of the shipped corpus, from which kind and urgency of others are told. */
  readonly complaints: readonly ComplaintExample[];
}
