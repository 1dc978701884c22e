import { readFile } from "node:fs/promises";
import path from "node:path";
import type { IncidentView, PageView } from "../../contract/api";
import type { DirectoryInput } from "../../contract/directory";
import type { EventView } from "../../contract/events";
import { centreApi, type ApiAnswer, type CentreApi } from "./centre-api";
import { startCentre, type CentreProcess, type Settings } from "./centre-process";
import type { Endings } from "./endings";
import { readLetter, type ReadLetter } from "./letter";
import { startMailServer, type MailServer } from "./mail-server";
import { until } from "./until";

export const INGEST_KEY = "ingest-key-of-the-smoke-suites";
export const ADMIN = { email: "admin@example.com", password: "correct horse battery" };

/** A command centre as its people meet it: a real process, a real mail server, an API. */
export interface Desk {
  centre: CentreProcess;
  mail: MailServer;
  /** With the ingest key: sends and reads. */
  api: CentreApi;
  settings: Settings;
  /** Brings the directory to what it says. */
  describe(directory: DirectoryInput): Promise<void>;
  /** Sends each record by itself; resolves to the moment (performance.now) of the last 202. */
  receive(records: readonly object[]): Promise<number>;
  /** Letters to a person, oldest first; `page` for those of one page. */
  letters(person: string, page?: number): ReadLetter[];
  /** Waits for a person's letter about a page, 30 s or `within` ms; `count` for the second, third … */
  letter(person: string, page: number, count?: number, within?: number): Promise<ReadLetter>;
  pages(): Promise<PageView[]>;
  page(number: number): Promise<PageView>;
  incidents(): Promise<IncidentView[]>;
  /** Every event that the key may see, from the beginning. */
  events(): Promise<EventView[]>;
  /** The same settings in a new process; the old one must have ended. */
  restart(more?: Settings): Promise<void>;
}

interface ListOf<T> {
  items: T[];
  nextCursor: string | null;
}

/** Starts the mail server and the centre; both end with the test. `more` overrides settings. */
export async function openDesk(endings: Endings, more: Settings): Promise<Desk> {
  const mail = await startMailServer();
  endings.add(() => mail.stop());
  const settings: Settings = {
    POLICY_PACK: "re-cn",
    SMTP_URL: mail.url,
    FETCH_ALLOW: "127.0.0.1",
    INGEST_API_KEY: INGEST_KEY,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ...more,
  };
  const desk = { mail, settings } as Desk;
  const open = async (over: Settings = {}) => {
    const centre = await startCentre({ ...settings, ...over });
    endings.add(() => centre.end("SIGKILL"));
    desk.centre = centre;
    desk.api = centreApi(centre.url, INGEST_KEY);
  };
  await open();
  return Object.assign(desk, { restart: open }, acts(desk), views(desk));
}

/** The key by which commands on the same machine reach the centre: the administrator's hand in tests. */
export async function adminApi(desk: Pick<Desk, "settings" | "centre">): Promise<CentreApi> {
  const file = path.join(desk.settings["DATA_DIR"] ?? "", "local-access.json");
  const { key } = JSON.parse(await readFile(file, "utf8")) as { key: string };
  return centreApi(desk.centre.url, key);
}

function acts(desk: Desk): Pick<Desk, "describe" | "receive" | "letters" | "letter"> {
  const letters = (person: string, page?: number) =>
    desk.mail.letters
      .map(readLetter)
      .filter((one) => one.to === `${person}@example.com`)
      .filter((one) => page === undefined || one.page === page);
  return {
    async describe(directory) {
      const admin = await adminApi(desk);
      expectStatus(await admin.post("/directory", { directory }), 200);
    },
    async receive(records) {
      for (const record of records) expectStatus(await desk.api.post("/signals", record), 202);
      return performance.now();
    },
    letters,
    letter: (person, page, count = 1, within = 30_000) =>
      until(
        `letter ${String(count)} of page ${String(page)} to ${person}`,
        () => letters(person, page)[count - 1],
        {
          within,
          seen: async () => ({
            letters: desk.mail.letters.map(readLetter).map((one) => [one.to, one.page]),
            pages: await desk.pages().catch(() => "no answer"),
          }),
        },
      ),
  };
}

function views(desk: Desk): Pick<Desk, "pages" | "page" | "incidents" | "events"> {
  const list = async <T>(path: string): Promise<ListOf<T>> =>
    expectStatus(await desk.api.get<ListOf<T>>(path), 200).body;
  const pages = async () =>
    (await list<PageView>("/pages?limit=100")).items.sort((a, b) => a.number - b.number);
  return {
    pages,
    async page(number) {
      const found = (await pages()).find((one) => one.number === number);
      if (!found) throw new Error(`there is no page ${String(number)}`);
      return found;
    },
    incidents: async () => (await list<IncidentView>("/incidents")).items,
    async events() {
      const events: EventView[] = [];
      let next: string | null = "";
      while (next !== null) {
        const cursor: string = next ? `&cursor=${next}` : "";
        const part = await list<EventView>(`/events?after=0&limit=500${cursor}`);
        events.push(...part.items);
        next = part.nextCursor;
      }
      return events;
    },
  };
}

/** The answer, where it has this status; else an error with what was said instead. */
export function expectStatus<T>(answer: ApiAnswer<T>, status: number): ApiAnswer<T> {
  if (answer.status === status) return answer;
  throw new Error(`expected ${String(status)}, got ${String(answer.status)}: ${answer.text}`);
}
