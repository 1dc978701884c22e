/** A contact in its one spelling. A masked one is no identity: many numbers look like it. */
export interface Contact {
  value: string;
  masked: boolean;
}

const CHINESE_MOBILE = /^1[3-9]\d{9}$/;
/** Fewer digits are an extension or a slip, not somebody's number. */
const SHORTEST_PHONE = 7;
/** Weights and check characters of an 18-character identity number (GB 11643). */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/** "(+86)139-0000-0101", "139 0000 0101" and full-width figures give one value; "138****1234" is masked. Null: no phone. */
export function normalizePhone(text: string): Contact | null {
  const [first = "", ...others] = text.normalize("NFKC").split(/[/、,;|或和]/);
  const stated =
    others.length > 0 && first.replace(/\D/g, "").length >= SHORTEST_PHONE ? first : text;
  const folded = withoutExtension(stated.normalize("NFKC")).replace(/[xX×●•]/g, "*");
  const digits = folded.replace(/[^\d*]/g, "");
  if (digits.includes("*")) return maskedValue(digits, 4);
  const local = withoutCountry(digits);
  if (CHINESE_MOBILE.test(local)) return { value: local, masked: false };
  if (digits.length < SHORTEST_PHONE || isFiller(digits)) return null;
  return { value: local, masked: false };
}

/** Width, spaces and dashes folded; a 15-digit number becomes its 18-digit form. Null: too short to identify anyone. */
export function normalizeIdNumber(text: string): Contact | null {
  const stated = text.normalize("NFKC").replace(/^\s*(?:身份证|证件)(?:号码?)?[\s::]*/, "");
  if (/[一-龥]/.test(stated)) return null;
  const value = stated.toUpperCase().replace(/[^0-9A-Z*]/g, "");
  if (value.includes("*")) return maskedValue(value, 4);
  if (value.length < 6 || isFiller(value)) return null;
  return { value: /^\d{15}$/.test(value) ? modernId(value) : value, masked: false };
}

/** Lower case, width folded; null when it is none. */
export function normalizeEmail(text: string): Contact | null {
  const value = text.normalize("NFKC").trim().toLowerCase();
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) return null;
  return { value, masked: value.includes("*") };
}

/** An account of the organisation's own systems: trimmed, width and case folded. Null when empty. */
export function normalizeAccount(text: string): Contact | null {
  const value = text.normalize("NFKC").trim().toLowerCase().replace(/^@/, "").replace(/\s+/g, " ");
  return value === "" || NOBODY.test(value) ? null : { value, masked: value.includes("*") };
}

/** A name without title: "陈先生" is "陈", "Ms. Lee" is "lee". `full` tells whether more than a surname is left. */
export function normalizeName(text: string): { value: string; full: boolean } | null {
  const value = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/(?:先生|女士|小姐|太太|阿姨|大爷|老师|同志|师傅|经理|业主|客户|用户)$/, "")
    .replace(/^(?:mr|mrs|ms|miss|dr)\.?\s+/, "")
    .replace(/\s+/g, " ");
  if (value === "" || /^(?:匿名|未知|不详|某|anonymous|unknown|n\/a|-+)/.test(value)) return null;
  const full = /[一-龥]/.test(value)
    ? value.replace(/[^一-龥]/g, "").length >= 2
    : value.includes(" ");
  return { value, full };
}

/** What people and systems write where there is no account: many have it, so it is nobody's. */
const NOBODY =
  /^(?:无|没有|未知|不详|未提供|未填写|暂无|匿名|匿名用户|微信用户|手机用户|用户|游客|访客|客户|业主|-+|\.+|none|null|n\/a|na|unknown|anonymous|guest|user|test)$/;

/** "139 0000 0101 转 802", "010-12345678 ext. 5": the extension is cut where a whole number stands before it. */
function withoutExtension(text: string): string {
  const match = /^(.*\d)\s*(?:转|分机|ext(?:ension)?\.?|#|x)\s*\d{1,6}\s*$/i.exec(text);
  const [, number = ""] = match ?? [];
  return number.replace(/\D/g, "").length >= SHORTEST_PHONE ? number : text;
}

/** One figure over and over, or figures in a row: typed to fill the field. */
function isFiller(text: string): boolean {
  return (
    /^(.)\1*$/.test(text) ||
    "01234567890123456789".includes(text) ||
    "98765432109876543210".includes(text)
  );
}

function withoutCountry(digits: string): string {
  const trimmed = digits.replace(/^00/, "");
  if (/^86\d{9,11}$/.test(trimmed)) {
    const local = trimmed.slice(2);
    return CHINESE_MOBILE.test(local) ? local : local.replace(/^0?/, "0");
  }
  return trimmed === digits ? digits : trimmed;
}

function maskedValue(text: string, fewest: number): Contact | null {
  const shown = text.replace(/\*/g, "").length;
  return shown < fewest ? null : { value: text.replace(/\*+/g, "*"), masked: true };
}

function modernId(old: string): string {
  const body = `${old.slice(0, 6)}19${old.slice(6)}`;
  const total = ID_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0);
  return body + (ID_CHECKS[total % 11] ?? "");
}
