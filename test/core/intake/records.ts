import { EMPTY_DIRECTORY, type Directory } from "../../../contract/directory";
import { openDesk } from "./desk";

export const DIRECTORY: Directory = {
  ...EMPTY_DIRECTORY,
  organisation: {
    name: "霁栖置业",
    aliases: ["霁栖"],
    units: [{ id: "b", name: "滨河路支行", kind: "branch" }],
  },
  namesakes: ["霁栖书店"],
  peers: [{ name: "拓宸地产", aliases: ["拓宸"] }],
  outlets: [
    { name: "沅浦晚报", tier: 1, kind: "registered" },
    { name: "沅浦楼事", tier: 3, kind: "self-media" },
  ],
  projects: ["云栖府"],
  products: ["M10充电宝", "数据线C1"],
};
const AT = "2026-03-10T09:00:00+08:00";
let next = 0;
const id = () => `t${String((next += 1))}`;
export const post = (text: string, over: object = {}) => ({
  type: "post",
  id: id(),
  source: "social",
  at: AT,
  publishedAt: AT,
  platform: "微博",
  author: { id: id(), name: "路人甲" },
  text,
  ...over,
});
export const article = (title: string, text: string, over: object = {}) => ({
  type: "article",
  id: id(),
  source: "feed",
  at: AT,
  publishedAt: AT,
  outlet: "沅浦晚报",
  title,
  text,
  ...over,
});
export const complaint = (text: string, over: object = {}) => ({
  type: "complaint",
  id: id(),
  source: "hotline",
  channel: "hotline",
  at: AT,
  text,
  complainant: { phone: "13900000101" },
  ...over,
});
export const receive = (record: object) => openDesk(DIRECTORY).receive(record);
