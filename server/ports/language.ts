/** What the language tools say of a text. */
export interface Analysis {
  /** NFKC, traditional folded to simplified, lower case, white space collapsed. */
  folded: string;
  /** Words in order of appearance, without punctuation: Chinese cut by jieba, Latin stemmed. */
  words: string[];
}

/** Cuts text into words. Deterministic; no network; the same answer for the same text and dictionary. */
export interface LanguageTools {
  /** Analyses one text of up to 100,000 characters (longer text is analysed up to there). */
  analyse(text: string): Analysis;
  /** Folds without cutting: NFKC, traditional → simplified, lower case, white space collapsed. */
  fold(text: string): string;
  /** Teaches the cutter names that must stay whole: projects, products, organisations. Calling it twice with the same words changes nothing. */
  learn(words: readonly string[]): void;
}
