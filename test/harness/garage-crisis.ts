import type { Browser, Page } from "playwright";
import { playRecords } from "../../server/flows/replay/play";
import { openDesk, type OpenDesk } from "../http/desk";
import { openBrowser } from "./browser";
import { centreApi } from "./centre-api";
import { estateDeveloper, households } from "./people";
import { giveAccess, signIn } from "./staff";

const MINUTE = 60_000;
const DESK = { width: 1440, height: 900 };
const STAFF = [
  ["duty", "夏知行", ["intake"]],
  ["commander", "雷岩", ["commander"]],
  ["leader-1", "方远山", ["commander"]],
  ["pr", "苏禾", ["pr"]],
  ["legal", "严律", ["legal"]],
] as const;

/** 11 March 2026, 08:53 in Shanghai. */
const LAST = Date.parse("2026-03-11T08:53:00+08:00");

/** A page of somebody's, and what broke in it so far. */
export type Seat = Awaited<ReturnType<typeof signIn>>;

/** A centre at work in a crisis, on a clock that the test moves, with people at browsers. */
export interface GarageCrisis {
  desk: OpenDesk;
  browser: Browser;
  /** The incident's id, and its case's. */
  ids: { incident: string; case: string };
  /** A browser of one of: duty, commander, leader-1, pr, legal. The screen is 1440 × 900 unless `more` says otherwise. */
  sit(person: string, path: string, more?: Partial<Parameters<typeof signIn>[3]>): Promise<Seat>;
  /** Takes records in and works them; an `at` moves the clock there. */
  play(rows: readonly Record<string, unknown>[]): Promise<void>;
  /** Lets so many minutes pass: whatever becomes due happens, at its own minute. */
  pass(minutes: number): Promise<void>;
  /** How many events of this type the log holds. */
  told(type: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * As many households of 云栖府 have complained of the garage, the last one just now. Ten: level 1, confirmed, and its page
 * is out; three: level 2. They say the same in `words`, where given.
 */
export async function openGarageCrisis(
  count = 10,
  words?: (number: number) => string,
): Promise<GarageCrisis> {
  const opening = openDesk({ working: true, pack: "re-cn", at: LAST - 10 * MINUTE });
  const [desk, browser] = await Promise.all([opening, openBrowser()]);
  await desk.describe(estateDeveloper([{ afterMinutes: 600, duties: ["backup"] }]) as never);
  const admin = centreApi(desk.url, await desk.key("admin"));
  for (const [person, name, access] of STAFF) await giveAccess(admin, person, name, access);
  const at = (moment: number) => new Date(moment).toISOString();
  const play = async (rows: readonly Record<string, unknown>[]) => {
    await desk.idle();
    const { refused } = await playRecords(desk.engine, rows);
    // What people did in between and was refused stands at line 0.
    const unread = refused.filter((one) => one.line > 0);
    if (unread.length > 0) throw new Error(`not played: ${JSON.stringify(unread)}`);
  };
  await play(
    households(1, count).map((row, index) => {
      const text = words?.(index + 1) ?? row.text;
      return { ...row, text, at: at(LAST - (count - 1 - index) * MINUTE) };
    }),
  );
  const [incident] = await desk.store.read.incidents.find({});
  if (!incident) throw new Error("these households open no incident");
  return {
    desk,
    browser,
    ids: { incident: incident.id, case: incident.caseIds[0] ?? "" },
    sit: async (person, path, more = {}) => {
      const seat = await signIn(browser, desk.url, person, { ...DESK, path, ...more });
      seat.page.setDefaultTimeout(15_000);
      return seat;
    },
    play,
    pass: (minutes) => play([{ type: "clock", at: at(desk.deps.clock.now() + minutes * MINUTE) }]),
    told: async (type) =>
      (await desk.store.events(0, 10_000)).filter((one) => one.type === type).length,
    close: async () => {
      await browser.close();
      await desk.close();
    },
  };
}

/** Waits until the page shows this text, somewhere. */
export async function seen(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}
