import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { freshScreens, screensOf, viewer } from "../dashboard/screens";
import type { Language, ScreenOf } from "../dashboard/screens";
import { openBrowser } from "../harness/browser";
import { ROOT } from "../harness/centre-process";
import { openStoryCentre } from "../harness/e1-centre";
import { openDesk, signedIn } from "../http/desk";

/**
 * Pictures of every screen: in Chinese in the middle of scenario E1, in English in a story written in English, and in
 * both of a centre just set up. The README shows two of them.
 */
const ALL = path.join(ROOT, "docs/screenshots/all");
const IN_README = ["wall-light", "incident"];

await mkdir(ALL, { recursive: true });
const browser = await openBrowser();

async function picture(
  open: ReturnType<typeof viewer>,
  screens: readonly ScreenOf[],
  language: Language,
): Promise<void> {
  for (const screen of screens) {
    const file = path.join(ALL, `${screen.name}.${language}.png`);
    await open(screen, language, async (page) => {
      await page.screenshot({ path: file });
    });
    process.stdout.write(`${path.relative(ROOT, file)}\n`);
  }
}

async function story(language: Language): Promise<void> {
  const centre = await openStoryCentre({ english: language === "en" });
  try {
    const open = viewer(browser, { url: centre.desk.url, cookie: (who) => centre.cookie(who) });
    await picture(open, screensOf(centre), language);
  } finally {
    await centre.close();
  }
}

async function fresh(): Promise<void> {
  const desk = await openDesk();
  try {
    const cookie = async () => (await signedIn(desk.url)).cookie;
    const open = viewer(browser, { url: desk.url, cookie });
    await picture(open, freshScreens(), "zh-CN");
    await picture(open, freshScreens(), "en");
  } finally {
    await desk.close();
  }
}

try {
  await story("zh-CN");
  await story("en");
  await fresh();
  for (const name of IN_README)
    await copyFile(
      path.join(ALL, `${name}.zh-CN.png`),
      path.join(ROOT, "docs/screenshots", `${name}.png`),
    );
} finally {
  await browser.close();
}
