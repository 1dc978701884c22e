import type { Directory } from "../../contract/directory";
import type { Lexicon } from "../../contract/lexicon";
import { compileDirectory, type CompiledDirectory } from "../core/intake/compile-directory";
import { compileLexicon, type CompiledLexicon } from "../core/intake/compile-lexicon";
import type { LanguageTools } from "../ports/language";

/** What texts are read with. */
export interface Vocabulary {
  lexicon: CompiledLexicon;
  directory: CompiledDirectory;
}

export interface VocabularyTools {
  language: LanguageTools;
  lexicon: Lexicon;
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** Compiles names and words; teaches the cutter the names, so that they stay whole. */
export function compileVocabulary(
  directory: Directory,
  { language, lexicon }: VocabularyTools,
): Vocabulary {
  const { organisation, peers, projects, products, namesakes } = directory;
  const names = [
    organisation.name,
    ...organisation.aliases,
    ...peers.flatMap((peer) => [peer.name, ...peer.aliases]),
    ...projects,
    ...products,
    ...namesakes,
  ];
  language.learn(names.filter((name) => name.length > 1));
  const words = compiled.get(lexicon) ?? compileLexicon(lexicon);
  compiled.set(lexicon, words);
  return { lexicon: words, directory: compileDirectory(directory, (text) => language.fold(text)) };
}
