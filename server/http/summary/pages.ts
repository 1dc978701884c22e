import type { PageDoc } from "../../../contract/page";
import type { Http } from "../context";

const PAGES_SHOWN = 12;

/** The pages worth showing: every one without its answer, then the newest. */
export async function pagesNow(http: Http): Promise<PageDoc[]> {
  const newest = await http.deps.store.read.pages.find({
    orderBy: [["number", "desc"]],
    limit: 60,
  });
  const waits = (page: PageDoc) => (page.acknowledgedAt === null ? 0 : 1);
  return newest
    .sort((a, b) => Number(a.drill) - Number(b.drill) || waits(a) - waits(b) || b.number - a.number)
    .slice(0, PAGES_SHOWN);
}
