import type { Locator, Page } from "playwright";
import { allEn, allZh, type Word } from "../../dashboard/lib/words/all";
import type { Language } from "./screens";

/** Something that the centre refuses, done on its screen as a person does it. */
interface Refused {
  name: string;
  path: string;
  who: string;
  /** Does it, and resolves to what the screen says of it. */
  provoke: (page: Page) => Promise<string>;
}

/** Wrong files, wrong fields, a forbidden address. */
export function refusals(language: Language): Refused[] {
  const words: Record<Word, string> = language === "en" ? allEn : allZh;
  const press = (page: Page, word: Word) =>
    page
      .getByRole("button", { name: spaced(words[word]) })
      .last()
      .click();
  const choose = async (page: Page, name: string, text: string | Buffer) => {
    const buffer = Buffer.from(text);
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
    await press(page, "import.check");
  };
  const told = (page: Page) =>
    textOf(page.locator(".fault, [role=alert]").filter({ hasText: /\S/u }));
  const desk = { path: "/complaints/import", who: "duty" };
  return [
    {
      name: "a picture",
      ...desk,
      provoke: async (page) => {
        await choose(page, "1.csv", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 10]));
        return told(page);
      },
    },
    {
      name: "rows that do not fit",
      ...desk,
      provoke: async (page) => {
        await choose(page, "2.csv", ROWS[language]);
        return textOf(page.locator(".outcome tbody tr"));
      },
    },
    {
      name: "fields of a complaint",
      path: "/complaints/new",
      who: "duty",
      provoke: async (page) => {
        await page.getByLabel(words["entry.text"]).fill("1");
        await page.getByLabel(words["entry.phone"]).fill("12");
        await page.getByLabel(words["entry.email"]).fill("1");
        await press(page, "entry.save");
        return told(page);
      },
    },
    {
      name: "an address that is not visited",
      path: "/sources",
      who: "duty",
      provoke: async (page) => {
        await page.getByLabel(words["listen.url"]).fill("http://127.0.0.1:9/feed");
        await press(page, "listen.test");
        return told(page);
      },
    },
  ];
}

/** A table in the reader's language in which nothing fits. */
const ROWS: Record<Language, string> = {
  "zh-CN":
    "内容,电话,邮箱,渠道,投诉时间,金额,状态\n漏水,12,1,飞鸽,2026-02-31,-1,搁置\n,13900000001,,,,,",
  en: "text,phone,email,channel,made at,amount,status\nleak,12,1,pigeon,2026-02-31,-1,shelved\n,13900000001,,,,,",
};

/** A button of two Chinese letters may be drawn with a space between them. */
function spaced(text: string): RegExp {
  const letters = Array.from(text, (one) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${letters.join("\\s*")}`, "u");
}

async function textOf(where: Locator): Promise<string> {
  await where.first().waitFor();
  return (await where.allInnerTexts()).join(" ");
}
