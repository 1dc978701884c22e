import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import type { StatementView } from "../../contract/response";
import { openBrowser } from "../harness/browser";
import { preparedDataDirectory } from "../harness/data-directory";
import { adminApi, expectStatus, openDesk, type Desk } from "../harness/desk";
import { endings } from "../harness/endings";
import { estateDeveloper, households } from "../harness/people";
import { giveAccess, PASSWORD, signIn } from "../harness/staff";
import { signedIn } from "../http/desk";

const SCREEN = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const RUN = `window.ran='yes'`;
/** What would run if anything took it for more than words; the project's name is in titles, mails and pages. */
const SCRIPT = `<script>${RUN}</script>`;
const IMAGE = `<img src=x onerror="${RUN}">`;
const PROJECT = `云栖府<svg/onload=${RUN}>`;
const NAME = `夏${IMAGE}`;

let browser: Browser;
const ending = endings();
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => ending.all());
afterAll(() => browser.close());

test("script and markup in complaints, articles, names, reasons and statements are shown as words everywhere, and nothing runs", async () => {
  const directory = await preparedDataDirectory();
  ending.add(() => directory.remove());
  const desk = await openDesk(ending, { DATA_DIR: directory.path });
  await describeHostile(desk);
  const complaints = households(1, 10).map((one) => ({
    ...one,
    project: PROJECT,
    text: `${SCRIPT}${one.text}${IMAGE}`,
    complainant: { ...one.complainant, name: `业主${IMAGE}` },
  }));
  await desk.receive([...complaints, ARTICLE]);
  const letter = await desk.letter("leader-1", 2);
  const incident = (await desk.incidents()).find((one) => one.level === 1);
  const statement = await release(desk, incident?.id ?? "");

  const pages = desk.mail.letters.flatMap(
    (one) => /<!doctype html>.*<\/html>/s.exec(one.raw) ?? [],
  );
  expect(pages.join("\n")).toContain("&lt;svg");
  expect(pages.join("\n")).not.toMatch(/<(script|img|svg)/i);

  const { page, troubles } = await signIn(browser, desk.centre.url, "duty", SCREEN);
  await plain(page, "/", PROJECT);
  await plain(page, `/incidents/${incident?.id ?? ""}`, IMAGE);
  await page.keyboard.press("e");
  await shows(page, SCRIPT);
  await plain(page, `/cases/${incident?.cases[0] ?? ""}`, PROJECT);
  await page.keyboard.press("e");
  await shows(page, SCRIPT);
  await plain(page, "/complaints", SCRIPT);
  await plain(page, `/complaints/${encodeURIComponent("hotline|garage-1")}`, SCRIPT);
  await plain(page, `/statements/${statement}`, IMAGE);
  await plain(page, "/speak", IMAGE);
  await plain(page, "/on-call", NAME);
  await plain(page, "/wall", IMAGE);
  expect(troubles()).toEqual([]);

  const leader = await browser.newPage({ locale: "zh-CN", viewport: PHONE });
  const broken: string[] = [];
  leader.on("console", (line) => line.type() === "error" && broken.push(line.text()));
  await leader.goto(letter.link);
  await shows(leader, PROJECT);
  expect(await alive(leader)).toEqual([]);
  expect(broken).toEqual([]);
}, 120_000);

async function plain(page: Page, path: string, words: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await shows(page, words);
  expect([path, await alive(page)]).toEqual([path, []]);
}

const shows = (page: Page, words: string) => page.getByText(words).first().waitFor();

/** What runs, or could, that is not the dashboard's own. */
function alive(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[
    ...(window.ran ? ["a script ran"] : []),
    ...[...document.querySelectorAll("img[src=x], [onload], [onerror], a[href^='javascript' i], script:not([src])")]
      .map((one) => one.outerHTML),
  ]`);
}

async function describeHostile(desk: Desk): Promise<void> {
  const known = estateDeveloper([{ afterMinutes: 60, duties: ["backup"] }]);
  const people = (known.people ?? []).map((one) =>
    one.id === "duty" ? { ...one, name: NAME } : one,
  );
  await desk.describe({ ...known, people, projects: [PROJECT] });
  const admin = await adminApi(desk);
  await giveAccess(admin, "duty", NAME, ["admin"]);
  await giveAccess(admin, "pr", "苏禾", ["pr"]);
  await giveAccess(admin, "legal", "严律", ["legal"]);
  await giveAccess(admin, "commander", "雷岩", ["commander"]);
}

/** A statement of hostile words that pr writes and two sign; resolves to its id. */
async function release(desk: Desk, incident: string): Promise<string> {
  const as = (person: string) =>
    signedIn(desk.centre.url, { email: `${person}@example.com`, password: PASSWORD });
  const [pr, legal, commander] = [await as("pr"), await as("legal"), await as("commander")];
  const wish = { incident, audience: "public", text: `积水区已封闭。${SCRIPT}${IMAGE}` };
  const made = expectStatus({ type: "", ...(await pr.post("/api/v1/statements", wish)) }, 201);
  const { id, hash } = made.body as StatementView;
  const path = `/api/v1/statements/${id}`;
  await pr.post(`${path}/submit`);
  await legal.post(`${path}/sign-offs`, { role: "legal", hash });
  const signed = await commander.post(`${path}/sign-offs`, { role: "commander", hash });
  expectStatus({ type: "", ...signed }, 200);
  const reason = { reason: IMAGE };
  await commander.post(`/api/v1/incidents/${incident}/command`, reason);
  return id;
}

const ARTICLE = {
  type: "article",
  id: "a-1",
  source: "feed:paper",
  publishedAt: new Date().toISOString(),
  outlet: `沅浦晚报${IMAGE}`,
  url: `https://paper.example/?"onload=${RUN}`,
  title: `云栖府地下车库漏水${SCRIPT}`,
  text: `霁栖置业开发的云栖府地下车库长期漏水${IMAGE}，业主多次投诉，开发商拒不维修，业主十分不满。`,
};
