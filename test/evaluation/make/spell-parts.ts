// Figures and single parts of an address in the ways that people write them.
import { Converter } from "opencc-js";
import type { Chance } from "./chance.js";

const figures = "零一二三四五六七八九";

/** One figure after another: 1801 → 一八零一. Letters stay. */
export function figureByFigure(number: string, chance: Chance): string {
  const zero = chance.now(0.3) ? "〇" : "零";
  return number.replace(/\d/g, (figure) =>
    figure === "0" ? zero : (figures[Number(figure)] ?? ""),
  );
}

/** As it is read: 18 → 十八, 1801 → 一千八百零一. For 1 to 9999; letters after the figures stay. */
export function asRead(number: string): string {
  return number.replace(/^\d+/, (digits) => {
    const padded = digits.padStart(4, "0");
    let words = "";
    ["千", "百", "十", ""].forEach((unit, place) => {
      const figure = Number(padded[place]);
      if (figure > 0) words += (figures[figure] ?? "") + unit;
      else if (words && !words.endsWith("零")) words += "零";
    });
    words = words.replace(/零$/, "");
    return words.startsWith("一十") ? words.slice(1) : words;
  });
}

/** Latin letters, figures and the number sign as full-width characters. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z#]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Traditional characters for simplified ones. */
export const traditional: (text: string) => string = Converter({ from: "cn", to: "t" });

/** 二期 as 2期, 第二期, Ⅱ期, （二期）; A区 as a区; 第一组团 as 1组团. Named parts (玫瑰苑) also in brackets. */
export function zoneSpelling(zone: string, chance: Chance): string {
  const phase = /^([一二三四五])期$/.exec(zone)?.[1];
  if (phase) {
    const at = figures.indexOf(phase);
    const roman = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ"][at] ?? "";
    const forms = [zone, zone, `${at}期`, `第${phase}期`, `${roman}期`, `（${zone}）`, `(${at}期)`];
    return chance.pick(forms);
  }
  const group = /^第([一二三])组团$/.exec(zone)?.[1];
  if (group) {
    const at = figures.indexOf(group);
    return chance.pick([zone, `${group}组团`, `${at}组团`, `第${at}组团`, `${group}组团`]);
  }
  if (/^[A-Z]区$/.test(zone)) {
    return chance.pick([zone, zone, zone.toLowerCase(), fullWidth(zone), `（${zone}）`]);
  }
  return chance.pick([zone, zone, zone, `（${zone}）`, `·${zone}`, ` ${zone}`]);
}
