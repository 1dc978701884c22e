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

const MINUTE = 60_000;
const at = (time: string) => Date.parse(`2026-03-11T${time}:00+08:00`);

/** Where a screen of one thing is found, and who is who. */
export interface StoryCentre {
  desk: OpenDesk;
  ids: { incident: string; case: string; statement: string; draft: string; complaint: string };
  /** Path of the signed link of the leader's last page. */
  link: string;
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
  await playUntil(desk, [story.setup, ...story.rows], at("08:54"), 0);
  const admin = centreApi(desk.url, await desk.key("admin"));
  for (const [person, name, access] of story.staff) await giveAccess(admin, person, name, access);
  const as = (person: string) =>
    signedIn(desk.url, { email: `${person}@example.com`, password: PASSWORD });

  const [incident] = await desk.store.read.incidents.find({ limit: 1 });
  if (!incident) throw new Error("the story opens no incident");
  must(await (await as("cmd")).post(`/api/v1/incidents/${incident.id}/command`, {}));
  await answerTasks(desk, story, await as("duty"));
  const statement = await release(desk, story, incident.id, as);
  await playUntil(desk, story.rows, at("13:36"), at("08:54"));
  const draft = await propose(desk, story, incident.id, as);
  await playUntil(desk, story.rows, at("13:42"), at("13:36"));
  await seedSources(desk, story);

  const pages = await desk.store.read.pages.find({ limit: 100 });
  const expiresAt = at("23:00");
  const page = pages.at(-1);
  if (!page) throw new Error("the story pages nobody");
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
    link: pageLink(desk.deps.secrets, "", { pageId: page.id, personId: "lead", expiresAt }),
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

async function answerTasks(
  desk: OpenDesk,
  story: Story,
  duty: Awaited<ReturnType<As>>,
): Promise<void> {
  const tasks: TaskDoc[] = await desk.store.read.tasks.find({ limit: 200 });
  for (const step of Object.keys(story.answers)) {
    const task = tasks.find((one) => one.step === step && one.state === "open");
    if (!task) continue;
    const path = `/api/v1/tasks/${encodeURIComponent(task.id)}`;
    must(await duty.post(`${path}/take`));
    must(await duty.post(`${path}/done`, { answer: story.answers[step] }));
  }
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

async function release(desk: OpenDesk, story: Story, incident: string, as: As) {
  const made = await write(story, incident, await as("pr"), "15:00");
  for (const [person, role] of [
    ["legal", "legal"],
    ["cmd", "commander"],
  ] as const)
    must(await (await as(person)).post(`${made.path}/sign-offs`, { role, hash: made.hash }));
  return made;
}

const propose = async (_desk: OpenDesk, story: Story, incident: string, as: As) =>
  write(story, incident, await as("pr"), "17:00");

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
