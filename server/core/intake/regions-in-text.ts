import { CITIES } from "./china-places";
import { ENDS, NO_NAME } from "./place-words";

/** A region whose name is hidden behind a letter, as in published letters of citizens: "a7县", "a市". */
const LETTERED = /(?<![a-z\d])[a-z]\d{0,2}[市区县](?![a-z\d])/g;
const KNOWN_CITIES: ReadonlySet<string> = new Set(CITIES.split("|"));
/** "新区" and "小区" are no districts, nor is what any place has. */
const NO_DISTRICT =
  /(?:小|社|园|新|景|郊|市|城|校|厂|库|矿|片|地|辖|山|老|特|战|灾|疫|院|发|保护|自治)区$|^.?(?:各|该|全|本|我|外|邻|贫困)[区县]$/;

/**
 * The cities and districts that a folded text names: "成都市", "岳麓区", "长沙县", "a7县"; sorted, each once, cities with
 * "市" whether it is written or not. `words` are the text's words, as the cutter gives them.
 */
export function regionsIn(folded: string, words: readonly string[]): string[] {
  const found = new Set<string>();
  for (const [region] of folded.matchAll(LETTERED)) found.add(region);
  for (const word of words) {
    if (KNOWN_CITIES.has(word)) found.add(word.endsWith("市") ? word : `${word}市`);
    else if (isRegion(word)) found.add(word);
  }
  return [...found].sort();
}

function isRegion(word: string): boolean {
  if (!/^[一-龥]{2,5}[市区县]$/.test(word) || NO_DISTRICT.test(word)) return false;
  return !NO_NAME.has(word) && !NO_NAME.has(word.slice(0, -1)) && !ENDS.has(word);
}

/** Both name regions of one rank, and none is the same. */
export function regionsDiffer(mine: readonly string[], theirs: readonly string[]): boolean {
  return [isCity, isDistrict].some((ofRank) => {
    const [here, there] = [mine.filter(ofRank), theirs.filter(ofRank)];
    return here.length > 0 && there.length > 0 && !here.some((region) => there.includes(region));
  });
}

function isCity(region: string): boolean {
  return region.endsWith("市");
}

function isDistrict(region: string): boolean {
  return !isCity(region);
}
