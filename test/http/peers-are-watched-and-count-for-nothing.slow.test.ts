import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { PeerSignalView, PeerView } from "../../contract/peer";
import { caller, openDesk, type OpenDesk } from "./desk";

let desk: OpenDesk;
let api: ReturnType<typeof caller>;
const AT = "2026-03-11T08:40:00+08:00";

const article = (id: string, title: string, text: string) => ({
  type: "article",
  id,
  source: "feed:city-paper",
  publishedAt: AT,
  outlet: "沅浦晚报",
  url: `https://news.example/${id}`,
  title,
  text,
});

beforeAll(async () => {
  desk = await openDesk({ working: true });
  await desk.describe({
    organisation: { name: "霁栖置业", aliases: [], units: [] },
    peers: [
      { name: "拓宸地产", aliases: ["拓宸"] },
      { name: "恒渡置业", aliases: [] },
    ],
  });
  api = caller(desk.url, { authorization: `Bearer ${await desk.key("read", "ingest")}` });
  await api.post("/api/v1/signals", [
    article(
      "a-1",
      "拓宸地产天境台车库渗水 业主拉横幅维权",
      "拓宸地产开发的天境台车库渗水，业主拉起横幅要求解决，电话 13912345678。",
    ),
    article(
      "a-2",
      "拓宸地产获评绿色社区",
      "拓宸地产开发的天境台获评年度绿色社区，业主点赞，环境优美，服务满意。",
    ),
    article("a-3", "霁栖置业车库渗水", "霁栖置业开发的小区车库渗水，业主不满，质疑偷工减料。"),
  ]);
}, 60_000);
afterAll(() => desk.close());

test("each peer of the directory says how much was heard of it, and how much of that was ill", async () => {
  const { items } = (await api.get("/api/v1/peers")).body as { items: PeerView[] };
  expect(items.map(({ name, heard, negative }) => [name, heard, negative])).toEqual([
    ["拓宸地产", 2, 1],
    ["恒渡置业", 0, 0],
  ]);
  expect(items[1]?.lastAt).toBeNull();
});

test("the signals about peers are listed by themselves, masked, with whom they name and how", async () => {
  const { items } = (await api.get("/api/v1/peers/signals")).body as { items: PeerSignalView[] };
  expect(items.map(({ id }) => id).sort()).toEqual(["a-1", "a-2"]);
  const ill = items.find(({ id }) => id === "a-1");
  expect(ill).toMatchObject({
    peers: ["拓宸地产"],
    tone: "negative",
    case: null,
    publisher: "沅浦晚报",
  });
  expect(ill?.text).not.toContain("13912345678");
});

test("no case holds them", async () => {
  const { items } = (await api.get("/api/v1/cases")).body as { items: { signals: number }[] };
  expect(items.map(({ signals }) => signals)).toEqual([1]);
});
