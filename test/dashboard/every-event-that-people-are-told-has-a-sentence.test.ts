import { expect, test } from "@jest/globals";
import i18next from "i18next";
import { EVENT_TYPES, type EventView } from "../../contract/events";
import { eventSentence } from "../../dashboard/lib/event-sentence";
import { allEn, allZh } from "../../dashboard/lib/words/all";
import { TOLD } from "../../server/http/summary/recent";

const i18n = i18next.createInstance();
await i18n.init({
  lng: "zh-CN",
  keySeparator: false,
  resources: { "zh-CN": { translation: allZh }, en: { translation: allEn } },
});
const say = (event: Partial<EventView>, language = "zh-CN") =>
  eventSentence({ seq: 1, at: "2026-03-11T08:53:20+08:00", data: {}, ...event } as EventView, {
    t: i18n.getFixedT(language),
    language,
    people: [{ id: "duty", name: "沈一诺" }] as never,
  });

test.each([...TOLD])("%s is told in both languages", (type) => {
  expect(Object.keys(allZh)).toContain(`event.${type}`);
  expect(Object.keys(allEn)).toContain(`event.${type}`);
});

test("tasks, command, playbooks, statements, lowering, closing and drills are told", () => {
  const kinds =
    /^(task|command|playbook|lowering|drill)\.|^statement\.(?!changed)|incident\.closed/;
  const silent = EVENT_TYPES.filter((type) => kinds.test(type) && !TOLD.has(type));
  // A superseded statement is told by the one that was released, a drill's step by what it sets in motion, a wish
  // to stop it by its end.
  expect(silent).toEqual(["statement.superseded", "drill.step", "drill.stopping"]);
});

const title = { "zh-CN": "由谁指挥？", en: "Who commands?" };

test.each<[string, Partial<EventView>, string, string]>([
  [
    "a task's answer, by a user who is nobody of the directory",
    { type: "task.done", data: { title, by: "user-7", byName: "Ann" } },
    "Ann完成：由谁指挥？",
    "Ann did: Who commands?",
  ],
  [
    "who owns a task now",
    { type: "task.taken", data: { title, owner: "duty", name: "沈一诺", by: "duty" } },
    "由谁指挥？：由沈一诺负责",
    "Who commands?: 沈一诺 owns it",
  ],
  [
    "a release",
    { type: "statement.released", data: { title: "车库渗水", version: 2, name: "Bo" } },
    "发布口径 v2：车库渗水",
    "Statement v2 released: 车库渗水",
  ],
  [
    "a drill that came to its end",
    { type: "drill.ended", data: { name: title, why: null, reason: null } },
    "演练结束：由谁指挥？",
    "Drill ended: Who commands?",
  ],
  [
    "a drill that did not",
    { type: "drill.ended", data: { name: title, why: "centre-died", reason: "the centre died" } },
    "演练中止：由谁指挥？，本中心曾意外中断",
    "Drill broken off: Who commands?, the centre had died",
  ],
])("%s", (_name, event, zh, en) => {
  expect(say(event)).toBe(zh);
  expect(say(event, "en")).toBe(en);
});
