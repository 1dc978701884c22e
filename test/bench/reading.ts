import { createLanguageTools } from "../../server/adapters/language/language-tools";
import { minHash } from "../../server/core/intake/min-hash";
import { vectorOf, NO_STATISTICS } from "../../server/core/intake/term-vector";
import { bareText } from "../../server/core/intake/text-hash";
import type { Signal } from "../../contract/signal";
import { prepareAlone } from "./alone";
import { asRead, signalsFrom } from "./corpus";

/** Short texts a second, in one thread. */
export interface ReadingSpeeds {
  /** Everything that is read from a signal before its case is looked for: its text, who speaks, from which address. */
  analysis: number;
  /** The same of records that hold a text alone. */
  texts: number;
  /** Cutting, signature and weights of words alone. */
  bare: number;
}

const TEXTS = 4_000;
const WARM_UP_FROM = 70_000_000;

/** Reads the same short texts both ways by turns. */
export function prepareReading(): { round(): ReadingSpeeds; characters: number } {
  const alone = prepareAlone();
  const language = createLanguageTools();
  const texts = asRead(signalsFrom(WARM_UP_FROM, TEXTS));
  const unsigned = texts.map((signal) =>
    signal.type === "complaint" ? { ...signal, complainant: null, address: null } : signal,
  );
  const bare = () => {
    const started = performance.now();
    for (const signal of texts) {
      const { folded, words } = language.analyse(textOf(signal));
      minHash(bareText(folded));
      vectorOf(
        words.map((word) => [word, 1]),
        NO_STATISTICS,
      );
    }
    return (texts.length / (performance.now() - started)) * 1_000;
  };
  alone.analysis(texts);
  bare();
  const lengths = texts.map((signal) => textOf(signal).length).sort((a, b) => a - b);
  return {
    characters: lengths[Math.floor(lengths.length / 2)] ?? 0,
    round: () => ({
      analysis: alone.analysis(texts),
      texts: alone.analysis(unsigned),
      bare: bare(),
    }),
  };
}

function textOf(signal: Signal): string {
  return "text" in signal && typeof signal.text === "string" ? signal.text : "";
}
