import type { Directory } from "../../../contract/directory";
import { createWordScanner, type WordScanner } from "./word-scanner";

/** What a name in a text is the name of. `canonical` is the name as the directory spells it. */
export interface NameTag {
  kind: "namesake" | "peer" | "own" | "project" | "product" | "branch";
  canonical: string;
}

/** The directory ready for reading texts. */
export interface CompiledDirectory {
  scanner: WordScanner<NameTag>;
  /** Outlets by folded name. */
  outlets: ReadonlyMap<string, { name: string; kind: "registered" | "self-media" }>;
  /** Folded names and aliases of the organisation itself. */
  ownNames: ReadonlySet<string>;
  /** The project, product or branch that a folded name means, in the directory's spelling. */
  spelling: ReadonlyMap<string, string>;
}

/** A model such as "m10" must have a letter, a digit and three characters: "c1" is also a parking space. */
const MODEL = /[a-z]+[a-z-]*\d[a-z0-9-]*/g;
const SHORTEST_MODEL = 3;

/** Compiles the names once for each version of the directory. `fold` is the language tools' own. */
export function compileDirectory(
  directory: Directory,
  fold: (text: string) => string,
): CompiledDirectory {
  const words = [...namesOf(directory)].map(([name, tag]) => [fold(name), tag] as const);
  const models = [...modelsOf(directory.products, fold)];
  return {
    scanner: createWordScanner([...words, ...models].filter(([word]) => word.length > 0)),
    outlets: new Map(
      directory.outlets.map(({ name, kind }) => [fold(name), { name, kind }] as const),
    ),
    ownNames: new Set(words.flatMap(([word, tag]) => (tag.kind === "own" ? [word] : []))),
    spelling: new Map(words.map(([word, tag]) => [word, tag.canonical] as const)),
  };
}

function* namesOf(directory: Directory): Iterable<readonly [string, NameTag]> {
  const { organisation } = directory;
  for (const name of directory.namesakes) yield [name, { kind: "namesake", canonical: name }];
  for (const peer of directory.peers) {
    for (const name of [peer.name, ...peer.aliases]) {
      yield [name, { kind: "peer", canonical: peer.name }];
    }
  }
  for (const name of [organisation.name, ...organisation.aliases]) {
    if (name) yield [name, { kind: "own", canonical: organisation.name }];
  }
  for (const name of directory.projects) yield [name, { kind: "project", canonical: name }];
  for (const name of directory.products) yield [name, { kind: "product", canonical: name }];
  for (const unit of organisation.units) {
    const kind = unit.kind === "branch" ? "branch" : "own";
    yield [unit.name, { kind, canonical: unit.name }];
  }
}

/** People write "M10" where the list says "M10充电宝": a model that only one product carries names it. */
function* modelsOf(
  products: readonly string[],
  fold: (text: string) => string,
): Iterable<readonly [string, NameTag]> {
  const owners = new Map<string, string[]>();
  for (const product of products) {
    const folded = fold(product);
    for (const [model] of folded.matchAll(MODEL)) {
      if (model === folded || model.length < SHORTEST_MODEL) continue;
      owners.set(model, [...(owners.get(model) ?? []), product]);
    }
  }
  for (const [model, named] of owners) {
    const [only] = named;
    if (only !== undefined && named.length === 1)
      yield [model, { kind: "product", canonical: only }];
  }
}
