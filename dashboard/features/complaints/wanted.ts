/** The tabs of the queue, in their order. */
export const TABS = ["all", "overdue", "soon", "followUp", "closed"] as const;
export type Tab = (typeof TABS)[number];

/** Which complaints are looked at, and in which order: what breaks first in front, or what came last. */
export interface Wanted {
  tab: Tab;
  words: string;
  project: string;
  /** "1" to "4"; "" stands for any. */
  level: string;
  sort: "due" | "newest";
}

/** Everything that waits, by its first deadline. */
export const EVERYTHING: Wanted = { tab: "all", words: "", project: "", level: "", sort: "due" };

/** Rows that are read at once; the table shows them 50 a page and asks for more when its last page is left. */
export const READ_AT_ONCE = 200;

const STANDING: Record<Tab, Record<string, string>> = {
  all: {},
  overdue: { due: "overdue" },
  soon: { due: "soon" },
  followUp: { status: "resolved" },
  closed: { status: "closed" },
};

/** Whether something narrows the list besides its tab. */
export function narrowed({ words, project, level }: Wanted): boolean {
  return words.trim() !== "" || project !== "" || level !== "";
}

/** The list of the API that shows what is wanted, without a cursor. */
export function pathOf(wanted: Wanted): string {
  const { tab, project, level } = wanted;
  const words = wanted.words.trim();
  // What is closed has no deadline. Words look through everything: who searches a number wants to find it, closed or not.
  const sort = tab === "closed" ? "newest" : wanted.sort;
  const waiting = tab === "all" && sort === "newest" && words === "" ? { status: "waiting" } : {};
  const query = new URLSearchParams({
    sort,
    ...STANDING[tab],
    ...waiting,
    ...(project ? { project } : {}),
    ...(level ? { level } : {}),
    ...(words ? { q: words } : {}),
    limit: String(READ_AT_ONCE),
  });
  return `/complaints?${query.toString()}`;
}
