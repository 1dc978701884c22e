import type { Signal } from "../../../contract/signal";
import type { CompiledDirectory } from "./compile-directory";
import type { Mention } from "./entity-mention";
import type { Place } from "./scope";

const BATCH =
  /(?:批次|批号|batch|lot)(?:号码?|编号| number| no\.?)?(?:为|是|都是)?[\s:#(]*([a-z]{0,4}\d[a-z0-9-]{1,19})|(?<![\w.])([a-z]{0,4}\d[a-z0-9-]{2,19})(?:这个|的)?批次/;

/** What a signal is about: its own fields first, then what the text names. Given names take the directory's spelling. */
export function placeOf(
  signal: Signal,
  text: { folded: string; mention: Mention },
  directory: CompiledDirectory,
  fold: (text: string) => string,
): Place {
  const given = (name: string | null | undefined) =>
    name ? (directory.spelling.get(fold(name)) ?? name.trim()) : null;
  const { mention, folded } = text;
  const project = given(signal.project) ?? mention.projects[0] ?? null;
  const product = given(signal.product) ?? mention.products[0] ?? null;
  const stated = signal.type === "article" ? null : signal;
  const [branch] = mention.branches.length === 1 ? mention.branches : [];
  return {
    project,
    product,
    batch: stated?.batch?.trim() || (product ? batchIn(folded) : null),
    branch: given(stated?.branch) ?? branch ?? null,
  };
}

function batchIn(folded: string): string | null {
  const match = BATCH.exec(folded);
  return match?.[1] ?? match?.[2] ?? null;
}
