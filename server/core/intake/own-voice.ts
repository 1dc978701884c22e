import type { Findings } from "./compile-lexicon";

/** Who speaks in a post: somebody of his own complaint, somebody of others', or we cannot tell. */
export type Voice = "own" | "bystander" | "unclear";

/** Complaint boards are where people post their own complaints. */
const COMPLAINT_BOARD = /投诉|维权平台|complaint/;
/** First person with something done or owned: the lists hold the common ones, this the productive pattern. */
const FIRST_PERSON =
  /(?:^|[,。!?;、\s])(?:我|俺|本人)(?:的|家|在.{1,14}(?:买|办|存|订|租|住)|前天|昨天|今天|上周|上个月|去年|刚|也|都|被|打了|去了|买|住|订|付|交|花)|\bi(?:'ve| have| was| am|'m| bought| paid| ordered| got)\b|\bmy (?:new |own )?\w+/;

/** Whose matter a folded post tells. Words that mark a passer-by, tester or reporter win over "my". */
export function voiceOf(folded: string, platform: string, findings: Findings): Voice {
  if (findings.has("bystander")) return "bystander";
  if (findings.has("own-voice") || COMPLAINT_BOARD.test(platform)) return "own";
  return FIRST_PERSON.test(folded) ? "own" : "unclear";
}
