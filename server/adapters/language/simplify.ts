import { Converter } from "opencc-js/t2cn";

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * A converter of traditional to simplified Chinese that leaves simplified text untouched.
 * The conversion costs about 6 µs a short text, the test before it under 1 µs; almost all text is simplified.
 */
export function createSimplifier(): (text: string) => string {
  const convert = Converter({ from: "t", to: "cn" });
  const traditional = charactersThatChange(convert);
  return (text) => (hasAny(text, traditional) ? convert(text) : text);
}

function charactersThatChange(convert: (text: string) => string): Uint8Array {
  const changes = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
  for (let code = FIRST_HAN; code <= LAST_HAN; code += 1) {
    const character = String.fromCharCode(code);
    if (convert(character) !== character) changes[code - FIRST_HAN] = 1;
  }
  return changes;
}

function hasAny(text: string, changes: Uint8Array): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (changes[text.charCodeAt(index) - FIRST_HAN] === 1) return true;
  }
  return false;
}
