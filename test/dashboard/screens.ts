import type { Browser, BrowserContext, Page } from "playwright";
import type { StoryCentre } from "../harness/e1-centre";

/** What people look at, in CSS pixels. */
export const SIZES = {
  wall: { width: 1920, height: 1080 },
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;
export type Language = "zh-CN" | "en";

/** A screen as somebody opens it; `who` null: nobody is signed in. */
export interface ScreenOf {
  name: string;
  path: string;
  who: string | null;
  size: Size;
  dark?: boolean;
}

const screen = (name: string, path: string, who: string | null, size: Size = "desk"): ScreenOf => ({
  name,
  path,
  who,
  size,
});

/** Every screen of a centre in a crisis. */
export function screensOf({ ids, links }: StoryCentre): ScreenOf[] {
  const id = (value: string) => encodeURIComponent(value);
  return [
    screen("wall-light", "/wall", "duty", "wall"),
    { ...screen("wall-dark", "/wall", "duty", "wall"), dark: true },
    screen("overview", "/", "lead"),
    screen("incidents", "/incidents", "duty"),
    screen("incident", `/incidents/${id(ids.incident)}`, "cmd"),
    screen("cases", "/cases", "duty"),
    screen("case", `/cases/${id(ids.case)}`, "duty"),
    screen("complaints", "/complaints", "duty"),
    screen("complaint", `/complaints/${id(ids.complaint)}`, "duty"),
    screen("new-complaint", "/complaints/new", "duty"),
    screen("import", "/complaints/import", "duty"),
    screen("playbooks", "/playbooks", "duty"),
    screen("playbook", "/playbooks/common", "duty"),
    screen("statements", "/statements", "pr"),
    screen("statement", `/statements/${id(ids.statement)}`, "pr"),
    screen("statement-draft", `/statements/${id(ids.draft)}`, "legal"),
    screen("on-call", "/on-call", "duty"),
    screen("policies", "/policies", "duty"),
    screen("policy", "/policies/re-cn", "duty"),
    screen("sources", "/sources", "duty"),
    screen("peers", "/peers", "duty"),
    screen("reviews", "/reviews", "duty"),
    screen("speak", "/speak", "pr", "phone"),
    screen("page-link", links.answered, null, "phone"),
    screen("page-link-open", links.open, null, "phone"),
    screen("sign-in", "/", null, "phone"),
    screen("overview-phone", "/", "lead", "phone"),
    screen("incident-phone", `/incidents/${id(ids.incident)}`, "cmd", "phone"),
  ];
}

/** The screen of a centre that nobody has set up yet. */
export const setUpScreen = (setupToken: string): ScreenOf =>
  screen("set-up", `/setup#${setupToken}`, null);

/** The screens of a centre just set up: its administrator, and nothing else; no people, no sources, no signal. */
export const freshScreens = (): ScreenOf[] => [
  screen("fresh-wall", "/wall", "admin", "wall"),
  screen("fresh-overview", "/", "admin"),
  screen("fresh-incidents", "/incidents", "admin"),
  screen("fresh-cases", "/cases", "admin"),
  screen("fresh-complaints", "/complaints", "admin"),
  screen("fresh-statements", "/statements", "admin"),
  screen("fresh-on-call", "/on-call", "admin"),
  screen("fresh-sources", "/sources", "admin"),
  screen("fresh-peers", "/peers", "admin"),
  screen("fresh-reviews", "/reviews", "admin"),
  screen("fresh-overview-phone", "/", "admin", "phone"),
  screen("fresh-speak", "/speak", "admin", "phone"),
];

/** Opens screens one after the other; everybody signs in once, and what his browser has loaded it keeps. */
export function viewer(browser: Browser, centre: { url: string; cookie?: StoryCentre["cookie"] }) {
  const cookies = new Map<string, string>();
  const cookieOf = async (who: string) => {
    const known = cookies.get(who) ?? (await centre.cookie?.(who)) ?? "";
    cookies.set(who, known);
    return known;
  };
  const contexts = new Map<string, BrowserContext>();
  const contextOf = async (of: ScreenOf, language: Language): Promise<BrowserContext> => {
    const key = [of.who, of.size, language, of.dark].join(" ");
    const known = contexts.get(key);
    if (known) return known;
    const context = await browser.newContext({
      viewport: SIZES[of.size],
      locale: language,
      bypassCSP: true,
    });
    if (of.who !== null) {
      const [name = "", value = ""] = (await cookieOf(of.who)).split(/=(.*)/s);
      await context.addCookies([{ name, value, url: centre.url }]);
    }
    const kept = { "onevoice.language": language, "onevoice.wall": of.dark ? "dark" : "light" };
    await context.addInitScript(`Object.assign(localStorage, ${JSON.stringify(kept)})`);
    contexts.set(key, context);
    return context;
  };
  return async (of: ScreenOf, language: Language, look: (page: Page) => Promise<void>) => {
    const page = await (await contextOf(of, language)).newPage();
    try {
      await page.goto(`${centre.url}${of.path}`);
      await page.locator("h1, h2").first().waitFor();
      await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
      // Whoever is signed in must not be looking at the door.
      if (of.who !== null && (await page.locator('input[name="password"]').count()) > 0)
        throw new Error(`${of.name}: ${of.who} is not signed in`);
      await look(page);
    } finally {
      await page.close();
    }
  };
}
