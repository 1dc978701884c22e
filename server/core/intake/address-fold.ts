import { CHINESE_NUMBER, chineseToDigits } from "./chinese-number";

const SIMPLIFIED: Readonly<Record<string, string>> = {
  號: "号", 棟: "栋", 樓: "楼", 單: "单", 層: "层", 門: "门", 區: "区", 園: "园", 灣: "湾", 莊: "庄", 雲: "云", 東: "东",
  幀: "幢", 戶: "户", 間: "间", 組: "组", 團: "团", 廣: "广", 場: "场", 廈: "厦", 濱: "滨", 龍: "龙", 華: "华", 鳳: "凤",
  路: "路", 陽: "阳", 麗: "丽", 濟: "济", 蘭: "兰", 馬: "马", 橋: "桥", 長: "长", 風: "风", 業: "业", 國: "国", 際: "际",
}; // prettier-ignore
const FORMAL: Readonly<Record<string, string>> = {
  壹: "一", 贰: "二", 貳: "二", 叁: "三", 參: "三", 肆: "四", 伍: "五", 陆: "六", 陸: "六", 柒: "七", 捌: "八", 玖: "九",
  拾: "十", 佰: "百",
}; // prettier-ignore
const ROMAN: Readonly<Record<string, string>> = {
  i: "1", ii: "2", iii: "3", iv: "4", v: "5", vi: "6", vii: "7", viii: "8",
}; // prettier-ignore

const TRADITIONAL = new RegExp(`[${Object.keys(SIMPLIFIED).join("")}]`, "g");
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
const LAST = new RegExp(`(?<=[\\d号栋幢座单元门楼层#-])${CHINESE_NUMBER}(?=$|业主|住户)`);
const ORDINAL = /第(?=\d{1,4}(?:号|栋|幢|座|单元|门|期|层|楼|室|区|组团|#))/g;
const ROMAN_PHASE = /(?<![a-z])(i{1,3}|iv|vi{0,3})(?=期)/g;
/** How people begin when they say where they live. */
const LEAD_IN =
  /^(?:我家|本人|业主|地址|住址|家庭住址|房号|房屋)?(?:住在|家住|住|位于|坐落于|是|在)?[:]?/;
const LEADS = /^(?:我家|本人|业主|地址|住址|家庭住址|房号|房屋|住在|家住|位于|坐落于|住)/;

/** True for an address that is written in English words. */
export function isEnglish(folded: string): boolean {
  return /[a-z]{3,}/.test(folded) && !/[栋幢座单元室房弄]/.test(folded);
}

/**
 * An address in one spelling: width, case, dashes, spaces and common traditional characters folded; Chinese, formal and
 * Roman figures before a counted word, and after the last one, as digits; without "第" and "家住".
 */
export function foldAddress(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐‑‒–—―−﹣﹘ー/_~\\]/g, "-")
    .replace(/[#＃♯]/g, "#")
    .replace(TRADITIONAL, (character) => SIMPLIFIED[character] ?? character)
    .trim();
  if (isEnglish(folded)) return folded.replace(/\s+/g, " ");
  return figures(folded.replace(/\s+/g, "").replace(/[,、;。.()【】[\]{}"“”'·:]/g, ""));
}

function figures(compact: string): string {
  const formal = compact.replace(FORMAL_RUN, (run) =>
    Array.from(run, (character) => FORMAL[character] ?? character).join(""),
  );
  const counted = formal
    .replace(COUNTED, (run) => chineseToDigits(run))
    .replace(LAST, (run) => chineseToDigits(run))
    .replace(ROMAN_PHASE, (run) => ROMAN[run] ?? run)
    .replace(ORDINAL, "");
  return LEADS.test(counted) ? counted.replace(LEAD_IN, "") : counted;
}
