import type { BrowserContext, Browser, Page } from "playwright";
import type { CentreApi } from "./centre-api";
import { expectStatus } from "./desk";

/** Everybody's password in tests. */
export const PASSWORD = "one voice, one command";

/** Makes a user who is this person of the directory, with these access roles. Signs in as `${person}@example.com`. */
export async function giveAccess(
  admin: CentreApi,
  person: string,
  name: string,
  access: readonly string[],
): Promise<void> {
  const user = { email: `${person}@example.com`, name, password: PASSWORD, access, person };
  expectStatus(await admin.post("/users", user), 201);
}

/**
 * A browser of his own, signed in by the form; `troubles` tells what broke in it since. `prepare` has the page before it
 * opens anything.
 */
export async function signIn(
  browser: Browser,
  url: string,
  person: string,
  screen: {
    width: number;
    height: number;
    path?: string;
    language?: "zh-CN" | "en";
    prepare?: (page: Page) => Promise<unknown>;
  },
): Promise<{ context: BrowserContext; page: Page; troubles: () => string[] }> {
  const { width, height } = screen;
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width, height } });
  const page = await context.newPage();
  await screen.prepare?.(page);
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (line) => {
    // Who is signed in is asked first, and rightly answered with 401.
    if (line.type() === "error" && !line.text().includes("401")) heard.push(line.text());
  });
  if (screen.language)
    await page.addInitScript(
      `localStorage.setItem("onevoice.language", ${JSON.stringify(screen.language)})`,
    );
  await page.goto(`${url}${screen.path ?? "/"}`);
  await page.locator('input[name="email"]').fill(`${person}@example.com`);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.locator('input[name="password"]').waitFor({ state: "detached" });
  return { context, page, troubles: () => heard };
}
