import type { SentimentExample } from "../../../contract/evaluation";
import type { Lexicon } from "../../../contract/lexicon";
import type { LanguageTools } from "../../ports/language";

/** What the detectors read texts with. */
export interface ReaderTools {
  language: LanguageTools;
  lexicon: Lexicon;
  hash: (text: string) => string;
  /** Labelled texts of the shipped corpus. */
  sentiment: () => readonly SentimentExample[];
}

/** What a detector said of a file: one answer a row, in the rows' order, and how right they were where the file tells. */
export interface Evaluation {
  rows: object[];
  /** Name of a figure and its value, 0–1 unless it is a count; empty where the file holds no gold answers. */
  figures: Record<string, number>;
}

/** A row that does not fit its format. `line` counts from 1, empty lines too. */
export class EvaluationError extends Error {
  constructor(line: number, fault: string) {
    super(`line ${String(line)}: ${fault}`);
  }
}
