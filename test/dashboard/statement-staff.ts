import type { Browser } from "playwright";
import { centreApi } from "../harness/centre-api";
import { giveAccess } from "../harness/staff";
import { openDesk } from "../http/desk";
import type { OpenDesk } from "../http/desk";
import { PEOPLE, seedCrisis } from "../http/seed";
import { openBrowser } from "../harness/browser";

const STAFF = [
  ["pr", "顾南", "pr"],
  ["pr2", "何苏", "pr"],
  ["counsel", "韩既明", "legal"],
  ["boss", "周启明", "commander"],
  ["voice", "林若溪", "spokesperson"],
] as const;

/** A desk in a crisis with everybody whom a statement needs: pr, pr2, counsel, boss, voice; and a browser. */
export async function openStatementDesk(): Promise<{
  desk: OpenDesk;
  browser: Browser;
  close: () => Promise<void>;
}> {
  const [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await seedCrisis(desk);
  const known = PEOPLE.filter((one) => one.id !== "pr");
  const more = STAFF.filter(([id]) => id !== "boss").map(([id, name, access]) => {
    return { id, name, duties: ["pr"], contacts: [], access: [access] };
  });
  await desk.describe({ people: [...known, ...more] } as never);
  const admin = centreApi(desk.url, await desk.key("admin"));
  for (const [person, name, access] of STAFF) await giveAccess(admin, person, name, [access]);
  const close = async () => {
    await browser.close();
    await desk.close();
  };
  return { desk, browser, close };
}
