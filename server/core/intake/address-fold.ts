import { CHINESE_NUMBER, chineseToDigits, digitsToChinese } from "./chinese-number";

const FORMAL: Readonly<Record<string, string>> = {
  壹: "一", 贰: "二", 貳: "二", 叁: "三", 參: "三", 肆: "四", 伍: "五", 陆: "六", 陸: "六", 柒: "七", 捌: "八", 玖: "九",
  拾: "十", 佰: "百",
}; // prettier-ignore
const ROMAN: Readonly<Record<string, string>> = {
  i: "1", ii: "2", iii: "3", iv: "4", v: "5", vi: "6", vii: "7", viii: "8",
}; // prettier-ignore

/** 陆 and 伍 are surnames and place names too: a formal figure counts as one before a counted word or another figure. */
const FORMAL_RUN = new RegExp(
  `[${Object.keys(FORMAL).join("")}零〇]+(?=号|栋|幢|座|单元|门|室|房|楼|层|期|弄|巷|段|街区|#|-|区|$)`,
  "g",
);
/** A figure before its counted word, and one that ends the address after such a word. */
const COUNTED = new RegExp(
  `${CHINESE_NUMBER}(?=号|栋|幢|座|单元|门|室|房|楼|层|期|弄|巷\\d|段|户|梯|#|-|区|街区|组|队|社\\d|排|舍|宿舍)`,
  "g",
);
const LAST = new RegExp(
  `(?<=[号栋幢座元门梯楼层组队社排舍#-])${CHINESE_NUMBER}(?![一-龥])|(?<=[厦寓心场\\d])${CHINESE_NUMBER.replace("+", "{3,}")}$|^${CHINESE_NUMBER.replace("+", "{3,}")}(?=$|[号室房户])`,
  "g",
);
const ORDINAL = /第(?=\d{1,4}(?:号|栋|幢|座|单元|门|期|层|楼|室|区|组|队|社|排|舍|宿舍|#))/g;
const ROMAN_PHASE = /(?<![a-z])(i{1,3}|iv|vi{0,3})(?=期)/g;
/** "江南壹号6栋": a number with 号 that is followed by a building is the end of a name, after a road it is a house. */
const NAME_IN_NUMBERS =
  /(?<=[一-龥](?<![路街道巷弄村组段区期苑院园]))(?:[壹一1]号(?=院?-?(?:[零〇一二三四五六七八九十\d]{1,3}(?:栋|幢|座|号楼)|[壹贰叁肆伍陆柒捌玖拾]{1,3}(?:栋|幢|座|号楼)|[a-z]\d{0,2}(?:栋|幢|座)))|[壹一]号(?=[a-z]?\d{1,3}(?:#|-\d)))/g;
/** Two flats made one: "1801、1802", "1801/1802", "1801/02". */
const JOINED =
  /(?<!\d)(\d{1,3})(\d{2})(?:室|房|号)?\s*[/、,，&+和与及]\s*(?:\1)?(\d{2})(?!\d)(?=室|房|号|户|[^\d\-/栋幢座单弄#]|$)/;
/** Australia: "4/12 smith street" is flat 4 of house 12. */
const FLAT_OF_HOUSE =
  /(?<![\d/])(?:u(?:nit)?\s*)?(\d{1,4}[a-z]?)\s?\/\s?(\d{1,5}[a-z]?)(?=\s+[a-z]{2})/g;
/** "18f-01", "12-f c室": an F between a floor and a door. */
const FLOOR_F = /(?<![\da-z])(\d{1,3})-?f-?(?=\d{1,4}(?!\d)|[a-z](?![a-z]))/g;
/** "b-3栋" */
const LETTERED_BLOCK = /(?<![a-z\d])([a-z])-(?=\d{1,2}(?:栋|幢|座|号楼))/g;
/** "6村" is "六村". */
const QUARTER = /(?<=[一-龥]{2})\d{1,2}(?=(?:村|里|坊)(?!路|街))/g;
/** "1605单元", "18楼B单位": there the word means the flat. */
const UNIT_AS_ROOM =
  /(\d{3,5}|(?<=[楼层])[a-z\d]{1,2}(?=单位)|\d{1,2}[a-z])(?:单元|单位)(?![\da-z])/g;
const SHOP = /(?<=[\da-z])(?:号?商铺|号?铺位?|号?商户)/g;
/** "住址:", "Address:" */
const HEADING = /^[^:\d]{1,12}:\s*/;
/** How people begin when they say where they live. */
const LEAD_IN =
  /^(?:[一-龥]{0,8}?(?:现?居住[于在]|家住|住在|现住(?!址)|人住|是住|家是|户[为是]|上门到|住址[为是]?|地址[为是]?|家在|现居(?!住)|户址|坐落于?|位于|房号)|我们小区|(?:我们|我|本人|本户|投诉人|来电人|当事人|客户|业主|报修)(?:家)?(?:是|为|住|在)*)+/;
/** The names of a form's fields: "楼栋:3栋 单元:2单元 房号:1801". */
const FIELD =
  /(?:小区(?:名称)?|楼盘|楼栋号?|楼号|栋号|单元号?|房号|房间号|室号|门牌号?|户号)[:]\s*/g;
/** "3.2.1801", "3、2、1801", "3 2 1801": dashes in another dress. */
const APART = /(?<=[\da-z号栋幢座#])\s*[.、\s]\s*(?=\d)/g;
/** What people add about themselves. */
const NOTE =
  /(?:的?[老新]?(?:的?房子|这户|那户|业主|住户|房主|户主|房东|租户|租客|产权人|客户|本人|来电|投诉|反映|自住|出租|长期|空置|已交房|未交房|已入住|已装修))+$/;
/** Who says it: "王女士", "李姐". */
const PERSON =
  /^(?:业主|户主|住户|租户|租客|投诉人|来电人|客户|联系人|收货人|收件人|姓名)?:?[一-龥]{0,3}?(?:女士|先生|小姐|师傅|阿姨|大爷|大妈|老师|同志|[\u4e00-\u9fa5][姐哥])$|^(?:业主|户主|住户|租户|租客|投诉人|来电人|客户|收货人|收件人|原告|被告|申请人)$/;
/** A figure that counts no part of an address: a time, an amount, a telephone. */
const OTHER_FIGURE =
  /\d(?:年|月|日|点|次|人|口|岁|元|万|天|小时|分|平|㎡|m2|米|个)|(?<!\d)1[3-9]\d{9}(?!\d)/;
const TELEPHONE = /(?<!\d)1[3-9]\d(?:[\s-]?[\d*]{4}){2}(?!\d)/g;
const LABEL = "栋幢座楼层室房户号门梯期区弄院";
/** "(自住)" */
const REMARK = /\([^)a-z\d区期团苑园]*\)/g;
/** A piece with a figure that counts something, or with nothing but figures, says where; another is a remark. */
const SAYS_WHERE = new RegExp(
  `[\\da-z]|${CHINESE_NUMBER}(?=第|[${LABEL}]|单元|组团)|${CHINESE_NUMBER.replace("+", "{3,}")}|[栋幢座室弄苑园区期]`,
);

/** True for an address that is written in English words. */
export function isEnglish(folded: string): boolean {
  const words = folded.replace(/[ivx]+(?=期)/g, "");
  return (
    /[a-z]{3,}|\bb\d{1,2}[\s,]+u\d/.test(words) && !/[栋幢座单元室房弄]|\d[号楼层排]/.test(folded)
  );
}

/**
 * An address without what is no part of it: dashes, spaces and brackets folded, without "家住" and what people add about
 * themselves. `text` is folded as the language tools fold it (width, case, simplified characters).
 */
export function cleanAddress(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(JOINED, "$1$2+$1$3")
    .replace(FLAT_OF_HOUSE, "unit $1, $2")
    .replace(/[‐‑‒–—―−﹣﹘ー/_~\\]+/g, "-")
    .replace(/[♯]/g, "#")
    .replace(TELEPHONE, ",")
    .replace(/#+\s*$/, "")
    .trim()
    .replace(HEADING, "");
  if (isEnglish(folded)) {
    const plain = folded.replace(LEAD_IN, "").replace(REMARK, "");
    return plain.replace(/\s+/g, " ").replace(NOTE, "").trim();
  }
  const whole = withoutRemarks(folded.replace(FIELD, " ").replace(APART, "-"));
  const bare = whole.replace(LEAD_IN, "");
  return bare === "" ? whole : bare;
}

/**
 * Chinese, formal and Roman figures of a clean address or a name before a counted word, and after the last one, as
 * digits; without "第". To be read when region and names of places are off: "二七区" is no twenty-seventh zone.
 */
export function foldFigures(clean: string): string {
  return clean
    .replace(NAME_IN_NUMBERS, "一號")
    .replace(FORMAL_RUN, (run) =>
      Array.from(run, (character) => FORMAL[character] ?? character).join(""),
    )
    .replace(COUNTED, (run) => chineseToDigits(run))
    .replace(LAST, (run) => chineseToDigits(run))
    .replace(QUARTER, digitsToChinese)
    .replace(LETTERED_BLOCK, "$1")
    .replace(ROMAN_PHASE, (run) => ROMAN[run] ?? run)
    .replace(ORDINAL, "")
    .replace(FLOOR_F, "$1层")
    .replace(UNIT_AS_ROOM, "$1室")
    .replace(SHOP, "室");
}

/** A name of an estate in the spelling that addresses have it in. */
export function foldName(name: string): string {
  const plain = compact(name.normalize("NFKC").toLowerCase());
  return foldFigures(plain.replace(/(?<=[一-龥](?<![路街道巷弄村]))[壹一1]号$/, "一號"));
}

function withoutRemarks(folded: string): string {
  const pieces = folded
    .split(/[,、;。()【】[\]{}"“”]/)
    .map((piece) => compact(piece))
    .filter((piece, at, all) => piece !== "" && (all.length === 1 || !PERSON.test(piece)));
  while (pieces.length > 1 && isRemark(pieces.at(-1) ?? "")) pieces.pop();
  return inOrder(pieces).reduce(joined, "").replace(NOTE, "");
}

function isRemark(piece: string): boolean {
  return !SAYS_WHERE.test(piece) || OTHER_FIGURE.test(piece);
}

/** "18A, B座": the room first. */
function inOrder(pieces: readonly string[]): readonly string[] {
  const [first = "", second = "", ...others] = pieces;
  const roomFirst =
    /^(?:\d{3,5}[a-z]?|\d{1,2}[a-z])(?:室|房)?$/.test(first) && /[栋幢座]|号楼/.test(second);
  return roomFirst ? [second, ...others, first] : pieces;
}

/** Two figures that punctuation held apart stay apart. */
function joined(before: string, piece: string): string {
  return /[\da-z]$/.test(before) && /^[\da-z]/.test(piece) ? `${before}-${piece}` : before + piece;
}

function compact(text: string): string {
  return text.replace(/[\s,、;。.()【】[\]{}"“”'·:]+/g, "");
}
