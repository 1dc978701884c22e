import type { Reading, TextPrint } from "../../../contract/case";
import { resemblance } from "./min-hash";
import { originKeys, outletKey } from "./origins";
import { decodeNumbers } from "./stored-numbers";

/** What a case has heard already, so that its next signal is known as a repeat, a reprint or a new origin. */
export interface CaseEcho {
  add(reading: Reading): void;
  /** The same person said the same words before. */
  repeats(print: TextPrint, personKeys: readonly string[]): boolean;
  /** This person or account complains in this case already. */
  speaks(personKeys: readonly string[]): boolean;
  /** An earlier publication or post of the case that has the words, wholly or almost. */
  sameWords(print: TextPrint): Reading | null;
  /** The outlet of that (folded) name is an origin of the case already. */
  knowsOutlet(name: string): boolean;
  /** One of these origin keys is known. */
  knowsOrigin(keys: readonly string[]): boolean;
}

/** Reprints change a headline, a name, a line: 0.6 of the 3-grams stay. Two reports of one matter share under 0.25. */
const REPRINT = 0.6;
/** So many different publications are compared; the oldest are forgotten first. */
const SIGNATURES = 400;
/** Two records that nobody signed cannot be told apart. */
const UNSIGNED = "";

/** The memory of one case. Adding a reading and asking cost the same however many there are. */
export function createCaseEcho(readings: Iterable<Reading> = []): CaseEcho {
  const said = new Set<string>();
  const speakers = new Set<string>();
  const published = new Map<string, Reading>();
  const signatures: { reading: Reading; signature: Uint32Array }[] = [];
  const sources = new Set<string>();

  const add = (reading: Reading) => {
    const { print, personKeys, role, type } = reading;
    if (role === "complaint") {
      for (const key of signed(personKeys)) said.add(`${print.exact}|${key}`);
      for (const key of personKeys) speakers.add(key);
    }
    if (role === "publication") for (const key of originKeys(reading)) sources.add(key);
    if (type === "complaint" || type === "event" || published.has(print.exact)) return;
    published.set(print.exact, reading);
    if (print.minhash) signatures.push({ reading, signature: decodeNumbers(print.minhash) });
    if (signatures.length > SIGNATURES) signatures.shift();
  };
  for (const reading of readings) add(reading);

  return {
    add,
    repeats: ({ exact }, personKeys) =>
      signed(personKeys).some((key) => said.has(`${exact}|${key}`)),
    speaks: (personKeys) => personKeys.some((key) => speakers.has(key)),
    sameWords: ({ exact, minhash }) => {
      const known = published.get(exact);
      if (known) return known;
      if (!minhash) return null;
      const mine = decodeNumbers(minhash);
      const alike = signatures.find(({ signature }) => resemblance(mine, signature) >= REPRINT);
      return alike?.reading ?? null;
    },
    knowsOutlet: (name) => sources.has(outletKey(name)),
    knowsOrigin: (keys) => keys.some((key) => sources.has(key)),
  };
}

function signed(personKeys: readonly string[]): readonly string[] {
  return personKeys.length > 0 ? personKeys : [UNSIGNED];
}
