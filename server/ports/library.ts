import type { Lexicon } from "../../contract/lexicon";
import type { PolicyPack } from "../../contract/policy";

/** What communicators wrote: packs and word lists, validated. */
export interface Library {
  readonly packs: ReadonlyMap<string, PolicyPack>;
  readonly lexicon: Lexicon;
}
