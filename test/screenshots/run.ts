import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { openBrowser } from "../harness/browser";
import { screensOf, viewer, type Language } from "../dashboard/screens";
import { ROOT } from "../harness/centre-process";
import { openStoryCentre } from "../harness/e1-centre";

/** Pictures of every screen, in both languages, in the middle of scenario E1; the README shows two of them. */
const ALL = path.join(ROOT, "docs/screenshots/all");
const IN_README = ["wall-light", "incident"];

await mkdir(ALL, { recursive: true });
const [centre, browser] = await Promise.all([openStoryCentre(), openBrowser()]);
try {
  const open = viewer(browser, { url: centre.desk.url, cookie: (who) => centre.cookie(who) });
  for (const language of ["zh-CN", "en"] satisfies Language[]) {
    for (const screen of screensOf(centre)) {
      const file = path.join(ALL, `${screen.name}.${language}.png`);
      await open(screen, language, async (page) => {
        await page.screenshot({ path: file });
      });
      process.stdout.write(`${path.relative(ROOT, file)}\n`);
    }
  }
  for (const name of IN_README)
    await copyFile(
      path.join(ALL, `${name}.zh-CN.png`),
      path.join(ROOT, "docs/screenshots", `${name}.png`),
    );
} finally {
  await browser.close();
  await centre.close();
}
