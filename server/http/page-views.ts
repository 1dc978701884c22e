import type { PageView } from "../../contract/api";
import type { PageDoc, SendDoc } from "../../contract/page";
import type { Http } from "./context";
import { pageView } from "./present/incident";

/** Views of pages with their sends: one read of sends for all of them. */
export async function pageViews(http: Http, pages: readonly PageDoc[]): Promise<PageView[]> {
  if (pages.length === 0) return [];
  const [sends, directory] = await Promise.all([
    http.deps.store.read.sends.find({
      where: { pageId: { in: pages.map((page) => page.id) } },
      limit: 10_000,
    }),
    http.directory(),
  ]);
  const byPage = new Map<string, SendDoc[]>();
  for (const send of sends) byPage.set(send.pageId, [...(byPage.get(send.pageId) ?? []), send]);
  return pages.map((page) =>
    pageView(page, {
      zone: http.deps.timeZone,
      sends: byPage.get(page.id) ?? [],
      people: directory.people,
    }),
  );
}
