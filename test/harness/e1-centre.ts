import { say } from "../../contract/refusal";
import { visitFault } from "../../contract/source";
import type { StatementView } from "../../contract/response";
import type { TaskDoc } from "../../contract/task";
import { playRecords } from "../../server/flows/replay/play";
import { pageLink } from "../../server/steps/page-link";
import { openDesk, signedIn, type OpenDesk } from "../http/desk";
import { aSource } from "../http/seed";
import { centreApi } from "./centre-api";
import { giveAccess, PASSWORD } from "./staff";
import { CHINESE, ENGLISH, type Story } from "./stories";
import type { Deed } from "./story-work";

const MINUTE = 60_000;
const at = (time: string) => Date.parse(`2026-03-11T${time}:00+08:00`);

/** Where a screen of one thing is found, and who is who. */
export interface StoryCentre {
  desk: OpenDesk;
  ids: { incident: string; case: string; statement: string; draft: string; complaint: string };
  /** Paths of signed links of the last page: the leader's, who has answered, and the commander's, who has not. */
  links: { answered: string; open: string };
  /** A session's cookie for a person of the story: pr, legal, cmd, lead, duty. */
  cookie(person: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * A centre in the middle of a crisis: scenario E1 up to 11 March 2026, 13:42 in Shanghai, or with `english` a smaller
 * story in which nothing is written in Chinese. Command is taken, tasks are answered, one statement is released and
 * one waits for legal; of the sources one is silent for 26 minutes and one is late.
 */
export async function openStoryCentre(given: { english?: boolean } = {}): Promise<StoryCentre> {
  const story = given.english ? ENGLISH : CHINESE();
  const desk = await openDesk({
    working: true,
    pack: "re-cn",
    at: Date.parse("2026-03-09T09:00:00+08:00"),
  });
  const admin = centreApi(desk.url, await desk.key("admin"));
  const sessions = new Map<string, ReturnType<typeof signedIn>>();
  const as = (person: string) => {
    const known =
      sessions.get(person) ??
      signedIn(desk.url, { email: `${person}@example.com`, password: PASSWORD });
    sessions.set(person, known);
    return known;
  };
  let played = 0;
  const playTo = async (time: string) => {
    const rows = played === 0 ? [story.setup, ...story.rows] : story.rows;
    await playUntil(desk, rows, at(time), played);
    played = at(time);
  };

  await playTo("08:54");
  for (const [person, name, access] of story.staff) await giveAccess(admin, person, name, access);
  const [incident] = await desk.store.read.incidents.find({ limit: 1 });
  if (!incident) throw new Error("the story opens no incident");
  must(await (await as("cmd")).post(`/api/v1/incidents/${incident.id}/command`, {}));
  const statement = await workThrough(desk, story, { incident: incident.id, as, playTo });
  await playTo("13:36");
  const draft = await write(story, incident.id, await as("pr"), "15:30");
  await playTo("13:42");
  await seedSources(desk, story);

  const pages = await desk.store.read.pages.find({ limit: 100 });
  const expiresAt = at("23:00");
  const page = pages.at(-1);
  if (!page) throw new Error("the story pages nobody");
  const link = (personId: string) =>
    pageLink(desk.deps.secrets, "", { pageId: page.id, personId, expiresAt });
  const complaint = story.rows.find((row) => row["type"] === "complaint");
  return {
    desk,
    ids: {
      incident: incident.id,
      case: incident.caseIds[0] ?? "",
      statement: statement.id,
      draft: draft.id,
      complaint: String(complaint?.["id"]),
    },
    links: { answered: link("lead"), open: link("cmd") },
    cookie: async (person) => (await as(person)).cookie,
    close: () => desk.close(),
  };
}

type As = (person: string) => ReturnType<typeof signedIn>;

function must<T extends { status: number; text: string }>(answer: T): T {
  if (answer.status >= 300) throw new Error(`answered ${String(answer.status)}: ${answer.text}`);
  return answer;
}

/** Plays the rows after one moment up to another, and lets the clock stand there. */
async function playUntil(
  desk: OpenDesk,
  rows: readonly Record<string, unknown>[],
  until: number,
  after: number,
): Promise<void> {
  const due = rows.filter((row) => {
    if (row["type"] === "setup") return true;
    const moment = Date.parse(String(row["at"]));
    return moment > after && moment <= until;
  });
  const stop = { type: "clock", at: new Date(until).toISOString() };
  const { refused } = await playRecords(desk.engine, [...due, stop]);
  const unread = refused.filter((one) => one.line > 0);
  if (unread.length > 0) throw new Error(`not played: ${JSON.stringify(unread)}`);
}

/** The day's work up to 13:31; in between the first statement is signed and released. Returns it. */
async function workThrough(
  desk: OpenDesk,
  story: Story,
  given: { incident: string; as: As; playTo: (time: string) => Promise<void> },
) {
  const { incident, as, playTo } = given;
  let released: Awaited<ReturnType<typeof release>> | null = null;
  for (const deed of story.work) {
    await playTo(deed.at);
    if (deed.at >= "09:41") released ??= await release(story, incident, as);
    await work(desk, deed, await as(deed.by));
  }
  if (!released) throw new Error("the story releases nothing");
  return released;
}

async function work(desk: OpenDesk, deed: Deed, person: Awaited<ReturnType<As>>): Promise<void> {
  const [task]: TaskDoc[] = await desk.store.read.tasks.find({
    where: { step: deed.step, state: "open" },
    limit: 1,
  });
  // Some are done by themselves: whoever acknowledged a page has acknowledged it.
  if (!task) return;
  const path = `/api/v1/tasks/${encodeURIComponent(task.id)}`;
  must(await person.post(`${path}/take`));
  must(await person.post(`${path}/done`, { answer: deed.answer, choice: deed.choice }));
}

async function write(story: Story, incident: string, pr: Awaited<ReturnType<As>>, until: string) {
  const wish = { incident, template: "holding", language: story.language };
  const draft = must(await pr.post("/api/v1/statements", wish)).body as StatementView;
  const path = `/api/v1/statements/${draft.id}`;
  const edit = { revision: 1, slots: { ...story.slots, "next-update": until } };
  const edited = must(await pr.put(path, edit)).body as StatementView;
  if (edited.emptySlots.length > 0) throw new Error(`empty: ${edited.emptySlots.join(", ")}`);
  const expiresAt = new Date(at(until)).toISOString();
  const speaker = { revision: edited.revision, speaker: "pr", expiresAt };
  const { hash } = must(await pr.put(path, speaker)).body as StatementView;
  must(await pr.post(`${path}/submit`));
  return { id: draft.id, path, hash };
}

async function release(story: Story, incident: string, as: As) {
  const made = await write(story, incident, await as("pr"), "14:00");
  for (const [person, role] of [
    ["legal", "legal"],
    ["cmd", "commander"],
  ] as const)
    must(await (await as(person)).post(`${made.path}/sign-offs`, { role, hash: made.hash }));
  return made;
}

async function seedSources(desk: OpenDesk, story: Story): Promise<void> {
  const now = at("13:42");
  const seen = { nextAt: now + MINUTE, lastVisitAt: now, lastItemAt: now - 30 * MINUTE };
  const [good, late, silent] = story.sources;
  await desk.store.transaction(async (tx) => {
    const put = (id: string, name: string, more = {}) =>
      tx.sources.put(
        aSource(id, { name, outlet: name, lastSuccessAt: now - MINUTE, ...seen, ...more }),
      );
    put("feed:paper", good);
    put("feed:tv", late, { state: "late", failures: 1, lastSuccessAt: now - 6 * MINUTE });
    put("forum:owners", silent, {
      state: "silent",
      failures: 9,
      lastSuccessAt: now - 26 * MINUTE,
      fault: visitFault("timeout", say("visit-within", { seconds: 10 })),
    });
    await Promise.resolve();
  });
}
