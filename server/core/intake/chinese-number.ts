const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 幺: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A run of characters that can be a Chinese number. */
export const CHINESE_NUMBER = "[零〇一幺二两三四五六七八九十百千]+";

/** "十八零二": floor eighteen, door two. */
const FLOOR_THEN_DOOR =
  /^([一二三四五六七八九]?十[一二三四五六七八九]?)([零〇][一二三四五六七八九])$/;

/** Reads "十二" as "12", "一千八百零一" and "十八零一" as "1801" and, digit by digit, "一八零一" as "1801". */
export function chineseToDigits(text: string): string {
  const parts = FLOOR_THEN_DOOR.exec(text);
  if (parts?.[1] && parts[2]) return String(withUnits(parts[1])) + digitByDigit(parts[2]);
  return /[十百千]/.test(text) ? String(withUnits(text)) : digitByDigit(text);
}

function digitByDigit(text: string): string {
  return Array.from(text, (character) => String(DIGITS[character] ?? "")).join("");
}

function withUnits(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS[character] ?? 0;
      continue;
    }
    // "十二" begins with its unit: one ten.
    total += (digit === 0 ? 1 : digit) * unit;
    digit = 0;
  }
  return total + digit;
}

/** Writes a number under a hundred as people count: "6" as "六", "21" as "二十一". */
export function digitsToChinese(digits: string): string {
  const [tens, ones] = [Math.floor(Number(digits) / 10), Number(digits) % 10];
  const figure = (digit: number) => "零一二三四五六七八九".charAt(digit);
  const last = ones === 0 ? "" : figure(ones);
  return tens === 0 ? last : `${tens === 1 ? "" : figure(tens)}十${last}`;
}
