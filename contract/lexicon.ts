import { z } from "zod";
import { bilingual } from "./primitives";

const wordList = z.array(z.string().min(1));

/** Words by which a text's subject (what broke) or defect (how) is recognised. Facets come before text similarity. */
const facet = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: bilingual,
  words: wordList.min(1),
});

/** Words that name the same thing, state or act. */
export const concept = z.strictObject({
  /** A broad topic and a fine concept: "water.leak". */
  id: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/),
  words: wordList.min(1),
});
export type Concept = z.infer<typeof concept>;

/** The words that texts are read with: data, so that communicators can change them. Simplified Chinese and English, lower case. */
export const lexicon = z.strictObject({
  version: z.string().min(1),
  /** What a complaint is about: garage, lift, parcel locker … */
  subjects: z.array(facet),
  /** What is wrong with it: leak, stuck, no power … */
  defects: z.array(facet),
  negative: wordList,
  positive: wordList,
  /** Words that turn the polarity of what follows them. */
  negations: wordList,
  /** Words of praise after handling: 谢谢, 满意. A complaint that is nothing else adds nothing. */
  thanks: wordList,
  spam: wordList,
  /** "My flat", "we bought": the author speaks of his own complaint. */
  ownVoice: wordList,
  /** "Just passing by", "not an owner": he does not. */
  bystander: wordList,
  /** Marks of a reprint: 据…报道, 来源:, 转载自, 转发. */
  citations: wordList,
  /** Marks of the organisation's own statement: 情况说明, 声明, 公告. */
  statements: wordList,
  threats: z.strictObject({
    litigation: wordList,
    media: wordList,
    regulator: wordList,
    collective: wordList,
    /** Organised steps (E2): 律师函, 联名信, 推举代表, 采访函 … */
    organised: wordList,
    /** It happened (E3): 法院已受理, 已立案 … */
    happened: wordList,
    /** "If you do not …, I will": makes a mention of a threat a stated intent. */
    intent: wordList,
  }),
  /** Injury, fire, explosion in somebody's own words. */
  harm: wordList,
  /** Other reportable events by kind: only a watch notice. */
  hints: z.record(z.string(), wordList),
  /** Boilerplate that many complaints share and that must not glue them: 请尽快处理, 客服 … */
  boilerplate: wordList,
  /** Words that ask or say the same, the first standing for all: 如何, 怎样 → 怎么. */
  synonyms: z.array(wordList.min(2)),
  /** What words mean, finer and wider than the facets: the same matter in other words is found by them. Kept in a file of its own. */
  concepts: z.array(concept).default([]),
});
export type Lexicon = z.infer<typeof lexicon>;
