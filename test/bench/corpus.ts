import { signal, type Signal } from "../../contract/signal";
import {
  CONSEQUENCES,
  GIVEN,
  OPENINGS,
  OUTLETS,
  PEER,
  PRAISE,
  PROBLEMS,
  PROJECTS,
  SPAM,
  SURNAMES,
  THREATS,
  WISHES,
} from "./corpus-words";
import { diceOf, type Dice } from "./dice";

/** A record as a sender posts it. */
export type Sent = Record<string, unknown> & { id: string; source: string; type: string };

/**
 * The signal of that number, the same in every run: 79 % complaints, 12 % posts, 5 % articles, 4 % praise, spam and a
 * peer's trouble. One in 25 repeats an earlier sender's words; one article in three is a reprint. Texts have 20–120
 * characters. Projects and their problems are unequal: the loudest problem of 2,400 holds some 0.3 % of all signals.
 */
export function signalAt(index: number): Sent {
  const dice = diceOf(index);
  if (index > 200 && dice() < 0.04) {
    const earlier = original(index - 1 - Math.floor(dice() * 200), diceOf);
    return { ...earlier, id: `b-${String(index)}` };
  }
  return original(index, () => dice);
}

/** `count` signals from that number on. */
export function signalsFrom(start: number, count: number): Sent[] {
  return Array.from({ length: count }, (_, n) => signalAt(start + n));
}

/** The same signals as the centre reads them. */
export function asRead(sent: readonly Sent[]): Signal[] {
  return sent.map((one) => signal.parse(one));
}

/** A hotline complaint of that number, for the live figures: each joins a case. */
export function complaintAt(index: number): Sent {
  return complaint(`b-${String(index)}`, diceOf(index));
}

/** The organisation that all of it is about. */
export const BENCH_DIRECTORY = {
  organisation: { name: "一声置业", aliases: ["一声地产"] },
  peers: [{ name: "万禾地产", aliases: [] }],
  outlets: OUTLETS.map((name) => ({ name, domain: null, tier: 2, kind: "registered" })),
  projects: [...PROJECTS],
  people: [],
};

function original(index: number, dicing: (index: number) => Dice): Sent {
  const id = `b-${String(index)}`;
  const dice = dicing(index);
  const kind = dice();
  if (kind < 0.79) return complaint(id, dice);
  if (kind < 0.91) return post(id, dice);
  return kind < 0.96 ? article(id, dice) : aside(id, dice);
}

function complaint(id: string, dice: Dice): Sent {
  const { project, text } = matter(dice);
  const anonymous = dice() < 0.05;
  return {
    type: "complaint",
    id,
    source: pick(["hotline", "app", "store"], dice),
    channel: pick(["hotline", "app", "store"], dice),
    text: pick(OPENINGS, dice) + text,
    project,
    ...(anonymous
      ? { complainant: null }
      : { complainant: person(dice), address: `${project}${flat(dice)}` }),
  };
}

function post(id: string, dice: Dice): Sent {
  const { project, text } = matter(dice);
  const number = Math.floor(dice() * 50_000);
  const own = dice() < 0.5;
  return {
    type: "post",
    id,
    source: "forum:owners",
    platform: "业主论坛",
    url: `https://forum.example/t/${id}`,
    author: {
      id: `u${String(number)}`,
      name: `住户${String(number)}`,
      followers: 20 + (number % 300),
    },
    text: own ? `我家${text}` : `听说${text}`,
    project,
  };
}

function article(id: string, dice: Dice): Sent {
  // Of every three, one is told anew: the story's own dice give the same words to its reprints.
  const story = diceOf(1_000_000_000 + Math.floor(dice() * 20_000));
  const { project, text } = matter(story);
  return {
    type: "article",
    id,
    source: "feed:press",
    outlet: pick(OUTLETS, dice),
    url: `https://news.example/a/${id}`,
    title: `${project}业主反映问题未解决`,
    text: `近日,一声置业旗下${text}。多位业主表示问题存在已久,记者致电物业,对方称正在核实。`,
  };
}

function aside(id: string, dice: Dice): Sent {
  const text = pick(dice() < 0.5 ? PRAISE : dice() < 0.5 ? SPAM : PEER, dice);
  return {
    type: "post",
    id,
    source: "forum:city",
    platform: "城市论坛",
    author: { id: `c${String(Math.floor(dice() * 5_000))}`, name: "路人" },
    text: `${text} ${String(Math.floor(dice() * 1_000))}`,
  };
}

/** What is wrong where: 12 of the 20 problems live in a project, the first ones far more often. */
function matter(dice: Dice): { project: string; text: string } {
  const at = Math.floor(dice() ** 1.4 * PROJECTS.length);
  const project = PROJECTS[at] ?? "";
  const which = (at * 7 + Math.floor(dice() ** 1.6 * 12)) % PROBLEMS.length;
  const problem = PROBLEMS[which];
  const parts = [
    `${project}${String(1 + Math.floor(dice() * 20))}号楼${problem?.where ?? ""}${pick(problem?.said ?? [], dice)}`,
    pick(CONSEQUENCES, dice),
    pick(WISHES, dice),
    dice() < 0.03 ? pick(THREATS, dice) : "",
  ];
  return { project, text: parts.filter(Boolean).join(",") };
}

function person(dice: Dice): { name: string; phone: string } {
  const phone = `13${String(Math.floor(dice() * 1e9)).padStart(9, "0")}`;
  return { name: pick(SURNAMES, dice) + pick(GIVEN, dice) + pick(GIVEN, dice), phone };
}

function flat(dice: Dice): string {
  const [building, unit, floor, room] = [20, 3, 30, 4].map((most) => 1 + Math.floor(dice() * most));
  return `${String(building)}栋${String(unit)}单元${String((floor ?? 1) * 100 + (room ?? 1))}室`;
}

function pick<T>(list: readonly T[], dice: Dice): T {
  return list[Math.floor(dice() * list.length)] as T;
}
