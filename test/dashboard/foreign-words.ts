import type { Page } from "playwright";
import type { Language } from "./screens";

/**
 * What a screen may say in Latin letters to a reader of Chinese, each for a reason: our own name; names of formats, which
 * have no other; rules and playbooks by their number; versions; keys of the keyboard; addresses of letters and of the web; and
 * digests of a text.
 */
const LATIN_THAT_STAYS: readonly RegExp[] = [
  /\bOneVoice\b/gu,
  /\b(?:CSV|XLSX?|PDF|UTF-8|GBK|MB|RSS|Atom|JSON|HTTP|UTC)\b/gu,
  /\b(?:RE|DEF|CB|EV|OD)(?:-[A-Z0-9]+)+\b/gu,
  /\bP\d+\b/gu,
  /\bv\d+\b/gu,
  /\b(?:Esc|Enter|Ctrl|Tab|[A-Z])\b/gu,
  /\bhttps?:\/\/\S*/gu,
  /[\w.*-]+@[\w.-]+\b/gu,
  /\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\b/gu,
  /\b(?=[0-9a-f]*\d)[0-9a-f]{4,64}\b/gu,
  // An author of the story that is played, by the name it gives him.
  /阿May的一天/gu,
];

/** The other language's own name, by which one changes to it. */
const SWITCH = { "zh-CN": "English", en: "中文" } as const;

/**
 * What a screen says that is not in its reader's language: every text that is shown, and every name that is read aloud.
 * The story that is played must be written in that language too; then whatever is left is the product's own.
 */
export async function foreignWords(page: Page, language: Language): Promise<string[]> {
  const said = await page.evaluate<string[]>(EVERYTHING_SAID);
  const rest = said.filter((text) => text !== SWITCH[language]);
  return [...new Set(rest.filter(language === "en" ? isChinese : isEnglish))];
}

const isChinese = (text: string) => /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/u.test(text);

function isEnglish(text: string): boolean {
  const rest = LATIN_THAT_STAYS.reduce((left, one) => left.replace(one, " "), text);
  return /[A-Za-z]{2,}/u.test(rest);
}

const EVERYTHING_SAID = `(() => {
  const said = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const inside = walk.currentNode.parentElement;
    if (inside && !inside.closest("script, style, noscript")) said.push(walk.currentNode.data);
  }
  for (const name of ["aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "title", "placeholder", "alt"])
    for (const one of document.querySelectorAll("[" + name + "]")) said.push(one.getAttribute(name));
  return said.map((text) => text.replace(/\\s+/g, " ").trim()).filter((text) => text !== "");
})()`;
