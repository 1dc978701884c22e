import { CHINESE_NUMBER, chineseToDigits } from "./chinese-number";

const FORMAL: Readonly<Record<string, string>> = {
  壹: "一", 贰: "二", 貳: "二", 叁: "三", 參: "三", 肆: "四", 伍: "五", 陆: "六", 陸: "六", 柒: "七", 捌: "八", 玖: "九",
  拾: "十", 佰: "百",
}; // prettier-ignore
const ROMAN: Readonly<Record<string, string>> = {
  i: "1", ii: "2", iii: "3", iv: "4", v: "5", vi: "6", vii: "7", viii: "8",
}; // prettier-ignore

/** 陆 and 伍 are surnames and place names too: a formal figure counts as one before a counted word or another figure. */
const FORMAL_RUN = new RegExp(
  `[${Object.keys(FORMAL).join("")}零〇]+(?=号|栋|幢|座|单元|门|室|房|楼|层|期|弄|#|-|区|$)`,
  "g",
);
/** A figure before its counted word, and one that ends the address after such a word. */
const COUNTED = new RegExp(
  `${CHINESE_NUMBER}(?=号|栋|幢|座|单元|门|室|房|楼|层|期|弄|户|梯|#|-|区|组团)`,
  "g",
);
const LAST = new RegExp(
  `(?<=[\\d号栋幢座元门梯楼层厦寓心场#-])(?:${CHINESE_NUMBER.replace("+", "{3,}")}|(?<=[号栋幢座元门梯楼层#-])${CHINESE_NUMBER})$`,
);
const ORDINAL = /第(?=\d{1,4}(?:号|栋|幢|座|单元|门|期|层|楼|室|区|组团|#))/g;
const ROMAN_PHASE = /(?<![a-z])(i{1,3}|iv|vi{0,3})(?=期)/g;
/** How people begin when they say where they live. */
const LEAD_IN =
  /^(?:我家住在?|我家在|我住在?|家住在?|本人住在?|现住在?|住在|报修地址|报修|业主房号|业主地址|房号|房屋坐落|房屋地址|坐落于?|位于|家庭住址|家庭地址|现住址|地址|住址|业主|[:])+/;
/** What people add about themselves. */
const NOTE =
  /(?:的)?(?:业主|住户|房主|户主|租户|租客|本人|反映|自住|出租|已交房|未交房|已入住|房间)+$/;
const LABEL = "栋幢座楼层室房户号门梯期区弄院";
/** "(自住)" */
const REMARK = /\([^)a-z\d]*\)/g;
/** A piece with a figure that counts something, or with nothing but figures, says where; another is a remark. */
const SAYS_WHERE = new RegExp(
  `[\\da-z]|${CHINESE_NUMBER}(?=第|[${LABEL}]|单元|组团)|${CHINESE_NUMBER.replace("+", "{3,}")}|[${LABEL}苑园]`,
);

/** True for an address that is written in English words. */
export function isEnglish(folded: string): boolean {
  return /[a-z]{3,}/.test(folded) && !/[栋幢座单元室房弄]/.test(folded);
}

/**
 * An address in one spelling: dashes, spaces and brackets folded; Chinese, formal and Roman figures before a counted
 * word, and after the last one, as digits; without "第", "家住" and what people add about themselves. `text` is folded as
 * the language tools fold it (width, case, simplified characters).
 */
export function foldAddress(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐‑‒–—―−﹣﹘ー/_~\\]+/g, "-")
    .replace(/[♯]/g, "#")
    .trim();
  if (isEnglish(folded))
    return counted(folded.replace(REMARK, "")).replace(/\s+/g, " ").replace(NOTE, "").trim();
  return figures(withoutRemarks(folded));
}

/** A name of an estate in the spelling that addresses have it in. */
export function foldName(name: string): string {
  return figures(compact(name.normalize("NFKC").toLowerCase()));
}

function withoutRemarks(folded: string): string {
  const pieces = folded.split(/[,、;。()【】[\]{}"“”]/).map((piece) => compact(piece));
  while (pieces.length > 1 && !SAYS_WHERE.test(pieces.at(-1) ?? "")) pieces.pop();
  return pieces.join("").replace(NOTE, "");
}

function compact(text: string): string {
  return text.replace(/[\s,、;。.()【】[\]{}"“”'·:]+/g, "");
}

function figures(compacted: string): string {
  const bare = compacted.replace(LEAD_IN, "");
  return counted(bare === "" ? compacted : bare).replace(LAST, (run) => chineseToDigits(run));
}

function counted(text: string): string {
  return text
    .replace(FORMAL_RUN, (run) =>
      Array.from(run, (character) => FORMAL[character] ?? character).join(""),
    )
    .replace(COUNTED, (run) => chineseToDigits(run))
    .replace(ROMAN_PHASE, (run) => ROMAN[run] ?? run)
    .replace(ORDINAL, "");
}
