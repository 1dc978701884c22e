import type { TextPrint } from "../../../contract/case";
import type { Signal } from "../../../contract/signal";
import { quotedPart } from "./citation";
import type { CompiledDirectory } from "./compile-directory";
import type { CompiledLexicon, Findings } from "./compile-lexicon";
import { conceptsIn } from "./concepts";
import { mentionIn, type Mention } from "./entity-mention";
import { facetsOf, type Facets } from "./facets";
import { polarityOf, type Polarity } from "./polarity";
import { printOf, type Analysis } from "./text-print";

/** The language tools as this stage uses them (the shape of the language port). */
export interface LanguageReader {
  analyse(text: string): Analysis;
  fold: (text: string) => string;
}

/** A signal's text, read. All text is folded. */
export interface ReadText {
  title: string;
  body: string;
  /** Title and body as one text. */
  full: string;
  mention: Mention;
  facets: Facets;
  polarity: Polarity;
  /** Of the words passed on, where the text passes on another's. */
  print: TextPrint;
  /** What the lexicon finds in `full`. */
  findings: Findings;
  inTitle: Findings | null;
  inBody: Findings;
  /** The part after "//": another's words. */
  quoted: string | null;
}

/** Reads title and body once each; everything else in this stage works on the result. */
export function readText(
  signal: Signal,
  tools: { lexicon: CompiledLexicon; directory: CompiledDirectory; language: LanguageReader },
): ReadText {
  const { lexicon, directory, language } = tools;
  const title = signal.title?.trim() ? language.analyse(signal.title) : null;
  const body = language.analyse(signal.text ?? "");
  const full = title ? `${title.folded}。${body.folded}` : body.folded;
  const inBody = lexicon.find(body.folded);
  const inTitle = title ? lexicon.find(title.folded) : null;
  const findings = title ? lexicon.find(full) : inBody;
  const facets = facetsOf(inBody, inTitle);
  const mention = mentionIn({ title: title?.folded ?? "", body: body.folded }, directory);
  const quoted = signal.type === "post" ? quotedPart(body.folded) : null;
  return {
    title: title?.folded ?? "",
    body: body.folded,
    full,
    mention,
    facets,
    polarity: polarityOf(full, findings),
    print: printOf(
      { title, body: quoted ? language.analyse(quoted) : body },
      {
        facets,
        concepts: conceptsIn(inBody, inTitle),
        names: namesOf(signal, mention, language),
        lexicon,
        published: signal.type !== "complaint",
      },
    ),
    findings,
    inTitle,
    inBody,
    quoted,
  };
}

/** What the record and its text call the project and the product. */
function namesOf(
  { project, product }: Signal,
  { projects, products }: Mention,
  { fold }: LanguageReader,
): string[] {
  const named = [project, product, ...projects, ...products];
  return named.flatMap((name) => (name ? [fold(name)] : []));
}
