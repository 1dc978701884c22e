import { LISTING_PARAMETERS } from "./address-parameters";

/** "list_12.html", "node_3.htm", "forum-36-1.html", "page/2": numbers that turn the pages of a list. */
const LISTING =
  /^(?:list|node|page|channel|column|col|cat|category|class|section|tag|topic|forum|index|default|p)[-_]?\d*(?:[-_]\d+)*$/;
const LISTING_FOLDER =
  /^(?:list|node|page|channel|column|category|class|section|tag|topic|forum)s?$/;
/** "2026", "2026-03-09", "20260309", and after it "03": a day's list has nothing else. */
const DATE = /^(?:19|20)\d{2}(?:[-_]?[01]?\d(?:[-_]?[0-3]?\d)?)?$/;
const MONTH_OR_DAY = /^[0-3]?\d$/;
const EXTENSION = /\.(?:s?html?|php|jsp|aspx?|do|action)$/;
/** A headline as an address: sections have shorter names. */
const SLUG_JOINTS = 3;
const SLUG_HAN = 8;
/** "/s/AbCdEfGhIj": an id of letters, told from a word by its mixed case. */
const LETTER_ID = /^(?=.*[a-z].*[A-Z]|.*[A-Z].*[a-z])[\w-]{10,}$/;

/** True where a path or its parameters name one thing of many: a number, a long headline, an id; not a home page, section, list or day. */
export function namesArticle(path: string, parameters: readonly [string, string][]): boolean {
  const segments = path.split(/[/#!]+/).filter((segment) => segment !== "");
  return (
    segments.some((segment, at) => isName(segment, segments[at - 1] ?? "")) ||
    parameters.some(([name, value]) => isNamingParameter(name, value))
  );
}

function isName(segment: string, before: string): boolean {
  const name = segment.replace(EXTENSION, "");
  const lower = name.toLowerCase();
  if (/\d/.test(lower.replace(/%[\da-f]{2}/g, ""))) return !isListed(lower, before.toLowerCase());
  if (LETTER_ID.test(name)) return true;
  return name.split(/[-_]/).length > SLUG_JOINTS || hanIn(name) >= SLUG_HAN;
}

function isListed(name: string, before: string): boolean {
  if (LISTING.test(name)) return true;
  if (LISTING_FOLDER.test(before) && /^\d{1,4}$/.test(name)) return true;
  if (MONTH_OR_DAY.test(name)) return DATE.test(before) || MONTH_OR_DAY.test(before);
  return DATE.test(name);
}

function hanIn(name: string): number {
  if (!name.includes("%E")) return 0;
  try {
    return (decodeURIComponent(name).match(/\p{Script=Han}/gu) ?? []).length;
  } catch {
    return 0;
  }
}

/** "?id=5", "?tid=ab12", "?5123": it has a number, or is as long as an id. */
function isNamingParameter(name: string, value: string): boolean {
  if (LISTING_PARAMETERS.has(name.toLowerCase())) return false;
  const told = value === "" ? name : value;
  return /\d/.test(told) || told.length >= 8;
}
