import { ENDS, LESS_THAN_A_NAME, LONGEST_END, NO_NAME, type PlaceKind } from "./place-words";

/** Figures before a line's word name it: "17路", "3号线", "六号线". */
const NUMBERED =
  /(?<![\d一-龥])\d{1,4}(?:路|号线)|(?<![一-龥])[一二三四五六七八九十]{1,2}(?:路|号线)|[一二三四五六七八九十]{1,2}号线/g;
const LINE = /^\d{1,4}(?:路|号线)$/;
/** So many characters of its own, before what ends it, make a name. */
const SHORTEST = 2;
const LONGEST = 4;
/** What shows that the word before it names where people live. */
const HOME_FOLLOWS =
  /^(?:的?(?:小区|业主|楼盘|开发商|项目|物业|住户|居民|售楼|购房|买房|交房|房子|房产证)|[一二三四五六1-9]期|\d{1,3}[栋幢号]|[东南西北]门|门口|附近|旁边?)/;
/** What the longest of these needs to be seen. */
const HOME_FOLLOWS_WITHIN = 5;
/** A region written as a letter, as in published letters of citizens: a home's name follows it. */
const LETTERED_BEFORE = /[a-z]\d{1,2}[市区县]$/;
/** What the cutter joins to the front of a name it does not know. */
const LEADING = /^[上在到离说着于把被让给]/;
const REGION = /[市区县镇]$/;
const COUNTED = /^[一二三四五六七八九十百两几多]+$/;
const ORDINALS = "一二三四五六七八九十";

interface Token {
  word: string;
  at: number;
}

/**
 * The public places that a folded text names: "蓝天路", "第三小学", "云岭新城", "17路"; sorted, each once. `words` are the
 * text's words in order, as the cutter gives them: a name is a word or two before what ends the names of places.
 */
export function placesIn(folded: string, words: readonly string[]): string[] {
  const found = new Set<string>();
  for (const [line] of folded.matchAll(NUMBERED)) found.add(inFigures(line));
  const tokens = located(folded, words);
  tokens.forEach((_, index) => {
    const name = nameEndingAt(tokens, index, folded);
    if (name !== null) found.add(name);
  });
  return [...found].sort();
}

/** What kind of place a name is of. */
export function placeKind(place: string): PlaceKind {
  return LINE.test(place) ? "line" : (ENDS.get(endOf(place) ?? "")?.kind ?? "institution");
}

/** The name without what kind of place it is: people write "翠园" for "翠园小区". Null where nothing telling is left. */
export function placeStem(place: string): string | null {
  const end = endOf(place);
  const stem = end === null ? place : place.slice(0, -end.length);
  return /^[一-龥]{2,}$/.test(stem) ? stem : null;
}

function inFigures(line: string): string {
  const kind = line.endsWith("路") ? "路" : "号线";
  const [first = "", second = ""] = line.slice(0, -kind.length);
  const one = ORDINALS.indexOf(first) + 1;
  const two = ORDINALS.indexOf(second) + 1;
  if (one === 0) return line;
  if (second === "") return `${String(one)}${kind}`;
  return `${String(one === 10 ? 10 + two : one * 10)}${kind}`;
}

function located(folded: string, words: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const word of words) {
    const at = folded.indexOf(word, from);
    // A stemmed English word does not stand in the text as it is.
    if (at < 0) continue;
    tokens.push({ word, at });
    from = at + word.length;
  }
  return tokens;
}

function nameEndingAt(tokens: readonly Token[], index: number, folded: string): string | null {
  const token = tokens[index];
  const end = token ? endOf(token.word) : null;
  if (!token || end === null) return null;
  const own = end === token.word ? ownBefore(tokens, index) : ownWithin(token.word, end);
  if (own.length < SHORTEST || NO_NAME.has(own + end) || COUNTED.test(own)) return null;
  // "建设路" is a road where the cutter knows it as one, though "建设" alone names nothing.
  const known = end !== token.word && ENDS.get(end)?.kind === "road";
  if (!known && NO_NAME.has(own)) return null;
  return isCertain(own, end, token, folded) ? own + end : null;
}

/** The name's own part where the cutter took the whole as one word. */
function ownWithin(word: string, end: string): string {
  const bare = word.length > 3 ? word.replace(LEADING, "") : word;
  return bare.slice(0, -end.length);
}

/** The name-like words right before an end, a word or two. */
function ownBefore(tokens: readonly Token[], index: number): string {
  const end = tokens[index];
  const last = tokens[index - 1];
  // "云岭新城小区" is named by its own words already.
  if (end && last && LESS_THAN_A_NAME.has(end.word) && touch(last, end) && endOf(last.word))
    return "";
  let own = "";
  for (let at = index - 1; at >= 0 && own.length < SHORTEST; at -= 1) {
    const [here, next] = [tokens[at], tokens[at + 1]];
    if (!here || !next || !touch(here, next) || !mayName(here.word)) break;
    if (own.length + here.word.length > LONGEST || (own !== "" && REGION.test(here.word))) break;
    own = here.word + own;
  }
  return own;
}

function touch(first: Token, second: Token): boolean {
  return first.at + first.word.length === second.at;
}

function mayName(word: string): boolean {
  return /^[一-龥]{1,4}$/.test(word) && !NO_NAME.has(word);
}

/** The longest of the known ends that a word ends with. */
function endOf(word: string): string | null {
  for (let length = Math.min(LONGEST_END, word.length); length > 0; length -= 1) {
    const end = word.slice(-length);
    if (ENDS.has(end)) return end;
  }
  return null;
}

/** A short end such as "里" or "台" ends many words: it needs a sign that people live there. */
function isCertain(own: string, end: string, { word, at }: Token, folded: string): boolean {
  if (!ENDS.get(end)?.short) return true;
  const after = at + word.length;
  if (HOME_FOLLOWS.test(folded.slice(after, after + HOME_FOLLOWS_WITHIN))) return true;
  const start = after - own.length - end.length;
  return LETTERED_BEFORE.test(folded.slice(Math.max(0, start - 4), start));
}
