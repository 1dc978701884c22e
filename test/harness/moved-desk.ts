import type { DirectoryInput } from "../../contract/directory";
import type { PageDoc, SendDoc } from "../../contract/page";
import { SYSTEM } from "../../contract/permissions";
import { composeReplay } from "../../server/compose";
import { acknowledgePage } from "../../server/flows/acknowledge-page";
import { applyDirectory } from "../../server/flows/apply-directory";
import { deliverSends } from "../../server/flows/deliver-sends";
import { receiveRecords } from "../../server/flows/receive-records";
import type { Notifier, PageMessage } from "../../server/ports/notifier";
import type { Store } from "../../server/ports/store";
import { ROOT } from "./centre-process";

/** A call as a phone shows it. */
export interface Call {
  minute: number;
  to: string;
  page: number;
  kind: PageMessage["kind"];
}

/** The whole server in one process, on a clock that the test moves; nothing happens between two of its acts. */
export interface MovedDesk {
  receive(records: readonly object[]): Promise<void>;
  acknowledge(page: number, person: string): Promise<void>;
  /** Lets minutes pass; everything due in them happens at its own moment. */
  advance(minutes: number): Promise<void>;
  /** Calls since they were last asked for, oldest first, with the minute since the start. */
  calls(): Call[];
  page(number: number): Promise<PageDoc & { sends: SendDoc[] }>;
  unanswered(page: number): Promise<boolean>;
}

/** 11 March 2026, 08:50 in Shanghai. */
const START = Date.parse("2026-03-11T08:50:00+08:00");

/** Opens it on a store, with the pack re-cn. The store stays the caller's to close. */
export async function openMovedDesk(store: Store, directory: DirectoryInput): Promise<MovedDesk> {
  const engine = await composeReplay({
    root: ROOT,
    pack: "re-cn",
    timeZone: "Asia/Shanghai",
    store,
  });
  const { deps } = engine;
  engine.setTime(START);
  const heard: Call[] = [];
  const minute = () => (deps.clock.now() - START) / 60_000;
  const phone: Notifier = {
    kind: "email",
    async send(message) {
      const to = message.to.address.split("@")[0] ?? "";
      heard.push({ minute: minute(), to, page: message.page, kind: message.kind });
      return { ok: true, providerId: null };
    },
  };
  const work = async () => {
    while ((await engine.workDue()) + (await engine.workBatch()) > 0);
    while ((await deliverSends(deps, new Map([["email", phone]]))) > 0);
  };
  const answer = await applyDirectory(deps, { input: directory, dryRun: false, actor: SYSTEM });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return {
    ...pageViews(store),
    async receive(records) {
      const { refused } = await receiveRecords(deps, { records, actor: SYSTEM });
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
      await work();
    },
    async acknowledge(number, personId) {
      const of = { pageId: `page-${String(number)}`, incidentId: null, personId };
      const result = await acknowledgePage(deps, { ...of, via: "link" });
      if (!result.ok) throw new Error(result.reason);
    },
    async advance(minutes) {
      const until = deps.clock.now() + minutes * 60_000;
      for (;;) {
        const due = await engine.nextDue(until);
        if (due === null) break;
        engine.setTime(Math.max(due, deps.clock.now()));
        await work();
      }
      engine.setTime(until);
      await work();
    },
    calls: () => heard.splice(0),
  };
}

function pageViews({ read }: Store): Pick<MovedDesk, "page" | "unanswered"> {
  const page = async (number: number) => {
    const found = await read.pages.get(`page-${String(number)}`);
    if (!found) throw new Error(`there is no page ${String(number)}`);
    return { ...found, sends: await read.sends.find({ where: { pageId: found.id } }) };
  };
  return {
    page,
    unanswered: async (number) =>
      (await read.incidents.get((await page(number)).incidentId))?.unanswered ?? false,
  };
}
