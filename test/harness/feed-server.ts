import { createServer } from "node:http";
import { once } from "node:events";

/** An article as an outlet publishes it. */
export interface PublishedArticle {
  id: string;
  title: string;
  text: string;
  publishedAt: Date;
}

/** An outlet's web server with an RSS feed, on a free loopback port. */
export interface FeedServer {
  /** Address of the feed. */
  url: string;
  /** How often the feed was asked for. */
  visits(): number;
  publish(article: PublishedArticle): void;
  stop(): Promise<void>;
}

/** Starts it, with an empty feed. */
export async function startFeedServer(): Promise<FeedServer> {
  const articles: PublishedArticle[] = [];
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.setHeader("content-type", "application/rss+xml; charset=utf-8");
    response.end(feedOf(articles));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/feed.xml`,
    visits: () => visits,
    publish: (article) => void articles.unshift(article),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function feedOf(articles: readonly PublishedArticle[]): string {
  const items = articles.map(
    ({ id, title, text, publishedAt }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${escaped(title)}</title>` +
      `<link>https://paper.example/${id}</link><pubDate>${publishedAt.toUTCString()}</pubDate>` +
      `<description>${escaped(text)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>沅浦晚报</title><link>https://paper.example/</link><description>news</description>${items.join("")}</channel></rss>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
