import { scenario } from "../replays/scenario";
import { CHINESE_WORK, ENGLISH_WORK, withReceipts } from "./story-work";
import type { Deed } from "./story-work";

type Row = Record<string, unknown>;

/** What a centre of a story is filled with. Times of rows are ISO 8601. */
export interface Story {
  language: "zh-CN" | "en";
  setup: Row;
  rows: Row[];
  /** Person id, name to show, access roles. */
  staff: readonly (readonly [string, string, readonly string[]])[];
  /** What people do on 11 March, in the order of its time. */
  work: readonly Deed[];
  slots: Record<string, string>;
  /** Names of three sources: one that works, one that is late, one that is silent. */
  sources: readonly [string, string, string];
}

/** Scenario E1: the garage of 云栖府. */
export function CHINESE(): Story {
  const [setup = {}, ...rows] = scenario("e1");
  return {
    language: "zh-CN",
    setup,
    rows: withReceipts(rows, { late: "S10", posts: ["S07", "S11", "S13", "S15"] }),
    staff: [
      ["pr", "苏禾", ["pr", "spokesperson"]],
      ["legal", "严律", ["legal"]],
      ["cmd", "雷岩", ["commander"]],
      ["lead", "方远山", ["commander"]],
      ["duty", "夏知行", ["admin"]],
    ],
    work: CHINESE_WORK,
    slots: {
      time: "3 月 11 日上午",
      event: "云栖府地下车库出现渗水",
      concern: "给各位业主的出行和用车带来不便，我们深表歉意",
      facts: "已登记 10 户反映同一问题，目前没有人员受伤",
      unknowns: "渗水的原因和影响范围",
      action: "围挡漏水车位并请第三方机构到场检测",
      owner: "沅浦公司工程负责人",
      cooperation: "配合住建部门查验",
      contact: "业主服务专线 400-000-0000",
      company: "霁栖置业",
    },
    sources: ["沅浦晚报", "沅浦电视台", "业主论坛"],
  };
}

const person = (id: string, name: string, access: string[], duties: string[]) => ({
  id,
  name,
  language: "en",
  unit: null,
  access,
  duties,
  contacts: [{ kind: "email", address: `${id}@example.com` }],
});

const TROUBLES = [
  "Water is leaking from the ceiling of the underground garage onto my parking space.",
  "The underground garage leaks above our parking space and nobody has come to repair it.",
  "The garage ceiling drips on my car, the leak has been there for a week.",
  "There is a water leak in the underground garage next to the lift; my mother slipped.",
  "Our parking space in the underground garage is under water, please stop the leak.",
];

const household = (n: number): Row => {
  const day = n < 5 ? "09" : "10";
  const moment =
    n === 10 ? "2026-03-11T08:50" : `2026-03-${day}T${String(9 + n).padStart(2, "0")}:10`;
  return {
    type: "complaint",
    id: `H${String(n)}`,
    source: "hotline",
    at: `${moment}:00+08:00`,
    channel: "hotline",
    text: `${TROUBLES[n % TROUBLES.length] ?? ""} Reported from building ${String(n)}.`,
    complainant: { name: `Owner ${String(n)}`, phone: `1390000${String(2000 + n)}` },
    address: `Maple Court ${String(n)}-1-${String(n)}01`,
    project: "Maple Court",
  };
};

const ARTICLE: Row = {
  type: "article",
  id: "A1",
  source: "feed:paper",
  at: "2026-03-11T10:20:00+08:00",
  publishedAt: "2026-03-11T10:20:00+08:00",
  outlet: "River Evening News",
  url: "https://paper.example/a1",
  title: "Maple Court: owners find water in the underground garage",
  text: "Water is leaking through the ceiling of the underground garage of Maple Court, built by Harbour Homes. Owners say repairs were promised.",
};

const REPORT: Row = {
  type: "action",
  id: "R1",
  at: "2026-03-11T13:10:00+08:00",
  by: "site",
  action: "report_event",
  target: "H1",
  kind: "on-site-gathering",
  persons: 12,
  text: "Twelve owners came to the sales office with photographs; they are calm.",
};

const answered = (id: string, at: string, by: string, target: string): Row => ({
  type: "action",
  id,
  at: `2026-03-${at}:00+08:00`,
  by,
  action: "acknowledge",
  target,
});

/** Who answered the pages. */
const ANSWERED: Row[] = [
  answered("answer-1", "09T12:12", "duty", "H3"),
  answered("answer-2", "11T08:52", "duty", "H10"),
  answered("answer-3", "11T08:52", "lead", "H10"),
  answered("answer-4", "11T13:12", "duty", "H1"),
  answered("answer-5", "11T13:12", "lead", "H1"),
];

/** Ten households of Maple Court with water in the garage: nothing in it is Chinese. */
export const ENGLISH: Story = {
  language: "en",
  setup: {
    type: "setup",
    pack: "re-cn",
    organisation: {
      name: "Harbour Homes",
      aliases: ["Harbour"],
      units: [{ id: "group", name: "Harbour Homes Group", kind: "group", parent: null }],
    },
    outlets: [{ name: "River Evening News", domain: "paper.example", tier: 1, kind: "registered" }],
    projects: ["Maple Court"],
    people: [
      person("duty", "Ann Field", ["commander", "intake"], ["duty"]),
      person("backup", "Ben Cole", ["intake"], ["backup"]),
      person("cmd", "Carl Stone", ["commander"], ["commander"]),
      person("lead", "Dora Hill", ["commander"], ["leader"]),
      person("pr", "Eve Marsh", ["pr", "spokesperson"], ["pr"]),
      person("legal", "Frank Law", ["legal"], ["legal"]),
      person("site", "Greg Wood", ["intake"], ["site"]),
    ],
    escalation: { default: [{ afterMinutes: 5, duties: ["backup"] }] },
  },
  rows: withReceipts(
    [
      ...Array.from({ length: 10 }, (_, index) => household(index + 1)),
      ...ANSWERED,
      ARTICLE,
      REPORT,
    ],
    { late: "H5" },
  ),
  staff: [
    ["pr", "Eve Marsh", ["pr", "spokesperson"]],
    ["legal", "Frank Law", ["legal"]],
    ["cmd", "Carl Stone", ["commander"]],
    ["lead", "Dora Hill", ["commander"]],
    ["duty", "Ann Field", ["admin"]],
  ],
  work: ENGLISH_WORK,
  slots: {
    time: "the morning of 11 March",
    event: "water in the underground garage of Maple Court",
    concern: "We are sorry for what the owners have to bear",
    facts: "ten households have reported the same problem; nobody is hurt",
    unknowns: "the cause and the extent of the leak",
    action: "closed the wet parking spaces and called an independent inspector",
    owner: "the head of engineering",
    cooperation: "cooperating with the inspection",
    contact: "the owners' line, 400-000-0000",
    company: "Harbour Homes",
  },
  sources: ["River Evening News", "River Television", "Owners' forum"],
};
