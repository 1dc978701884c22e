import { afterAll, beforeAll, expect, test } from "@jest/globals";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright";
import { openStoryCentre, type StoryCentre } from "../harness/e1-centre";
import { ADMIN, openDesk, signedIn } from "../http/desk";
import { openBrowser } from "../harness/browser";
import { foreignWords } from "./foreign-words";
import { refusals } from "./refusals";
import { freshScreens, screensOf, setUpScreen, SIZES, viewer } from "./screens";
import type { Language, ScreenOf } from "./screens";

// Each language looks at a story that is written in it: what is foreign on a screen is then the product's own.
const centres: Partial<Record<Language, StoryCentre>> = {};
let browser: Browser;
beforeAll(async () => {
  centres["zh-CN"] = await openStoryCentre();
  centres.en = await openStoryCentre({ english: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await centres["zh-CN"]?.close();
  await centres.en?.close();
});

/** Each fault once, with the first place where it stands. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => {
      const said = nodes[0]?.any[0]?.message ?? "";
      const places = nodes.slice(0, 4).map((node) => node.target.join(" "));
      return `${id} (${String(nodes.length)}): ${places.join(" | ")} ${said}`;
    });
}

async function tooWide(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 844 });
  const over = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return over > 0 ? [`${String(over)} px wider than ${String(width)} px`] : [];
}

/** What is wrong with these screens: faults, foreign words, and what does not fit on a phone. */
async function walk(
  open: ReturnType<typeof viewer>,
  screens: readonly ScreenOf[],
  language: Language,
): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens)
    await open(screen, language, async (page) => {
      const all = [
        ...(await faults(page)),
        ...(await foreignWords(page, language)).map((text) => `not in ${language}: ${text}`),
      ];
      if (screen.size !== "wall")
        all.push(...(await tooWide(page, screen.size === "phone" ? 320 : SIZES.phone.width)));
      found.push(...all.map((fault) => `${screen.name}: ${fault}`));
    });
  return found;
}

function walkOf(language: Language): Promise<string[]> {
  const centre = centres[language];
  if (!centre) throw new Error("no story was opened");
  const open = viewer(browser, { url: centre.desk.url, cookie: (who) => centre.cookie(who) });
  return walk(open, screensOf(centre), language);
}

// Side by side: each language has browser windows, and so processes, of its own.
test("axe finds nothing serious, and no foreign word stands, on any screen in either language", async () => {
  const [zh, en] = await Promise.all([walkOf("zh-CN"), walkOf("en")]);
  expect({ zh, en }).toEqual({ zh: [], en: [] });
}, 480_000);

test.each(["zh-CN", "en"] as const)(
  "nor does a refusal say a foreign word in %s",
  async (language) => {
    const centre = centres[language];
    if (!centre) throw new Error("no story was opened");
    const open = viewer(browser, { url: centre.desk.url, cookie: (who) => centre.cookie(who) });
    const found: string[] = [];
    for (const { name, path, who, provoke } of refusals(language))
      await open({ name, path, who, size: "desk" }, language, async (page) => {
        const said = await provoke(page);
        // Something was said, and in so many words: a refusal that shows nothing would pass too.
        expect([name, said.trim().length > 3]).toEqual([name, true]);
        const foreign = await foreignWords(page, language);
        found.push(...foreign.map((text) => `${name}: ${text}`));
      });
    expect(found).toEqual([]);
  },
);

test("nor where nobody has set anything up", async () => {
  const empty = await openDesk({ admin: false });
  try {
    const open = viewer(browser, { url: empty.url });
    await open(setUpScreen(empty.setupToken ?? ""), "zh-CN", async (page) => {
      await page.locator("form").waitFor();
      const foreign = await foreignWords(page, "zh-CN");
      expect([...foreign, ...(await faults(page)), ...(await tooWide(page, 320))]).toEqual([]);
    });
  } finally {
    await empty.close();
  }
});

test("nor in a centre just set up, with no people, no sources and no signal", async () => {
  const fresh = await openDesk({ admin: false });
  try {
    // A name that the story's reader reads: the one made of an address would be foreign by itself.
    const made = await fetch(`${fresh.url}/api/v1/setup`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-OneVoice": "1", Origin: fresh.url },
      body: JSON.stringify({ ...ADMIN, name: "夏知行", token: fresh.setupToken }),
    });
    expect(made.status).toBe(201);
    const open = viewer(browser, {
      url: fresh.url,
      cookie: async () => (await signedIn(fresh.url)).cookie,
    });
    expect(await walk(open, freshScreens(), "zh-CN")).toEqual([]);
  } finally {
    await fresh.close();
  }
});
