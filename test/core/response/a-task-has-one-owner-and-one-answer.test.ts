import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Duty } from "../../../contract/directory";
import type { TaskDoc } from "../../../contract/task";
import { workTask, type TaskAct, type Worker } from "../../../server/core/response/work-task";
import { PLAIN } from "../../../server/steps/add-task";

const MINUTE = 60_000;
const evidence = { "zh-CN": "依据", en: "Grounds" };
const options = ["yes", "no"].map((id) => ({ id, text: { "zh-CN": id, en: id } }));
const people = ["duty", "pr", "boss"].map((id) => ({ id, name: `name of ${id}` }));

const task = (over: Partial<TaskDoc> = {}): TaskDoc => ({
  ...PLAIN,
  id: "task-1",
  at: 0,
  incidentId: "incident-1",
  caseId: null,
  title: evidence,
  duty: "pr",
  dueAt: 60 * MINUTE,
  playbook: "P1",
  options: [],
  drill: false,
  ...over,
});
const who = (id: string, duties: Duty[] = [], over: Partial<Worker> = {}): Worker => ({
  id,
  person: { id, name: `name of ${id}`, duties },
  commands: false,
  ...over,
});
const duty = who("duty", ["duty"]);
const pr = who("pr", ["pr"]);
const boss = who("boss", ["leader"], { commands: true });
const machine: Worker = { id: "key-1", person: null, commands: false };
const facts = { people, now: 10 * MINUTE, closed: false, clock: (at: number) => `t${String(at)}` };

const take: TaskAct = { kind: "take" };
const to = (id: string): TaskAct => ({ kind: "hand-over", to: id });
const done = (answer: string | null, choice: string | null = null): TaskAct => ({
  kind: "done",
  answer,
  choice,
});
const skip = (reason: string): TaskAct => ({ kind: "skip", reason });
const reopen: TaskAct = { kind: "reopen", reason: "有误" };

const owned = { owner: "duty", takenAt: 5 * MINUTE };
const answered = { ...owned, state: "done", doneBy: "duty", doneAt: 6 * MINUTE } as const;
const skipped = { state: "skipped", doneBy: "pr", doneAt: 6 * MINUTE, answer: "无关" } as const;

/** What comes of an act: the event's type, "same", or why it is refused. */
const outcome = (row: Partial<TaskDoc>, act: TaskAct, by: Worker) => {
  const decision = workTask(task(row), act, by, facts);
  if (decision.kind === "changed") return decision.event;
  return decision.kind === "same" ? "same" : decision.why;
};

test.each<[string, Partial<TaskDoc>, TaskAct, Worker, string]>([
  ["nobody's is taken", {}, take, duty, "task.taken"],
  ["his own again", owned, take, duty, "same"],
  ["another's is not", owned, take, pr, "conflict"],
  ["not even by who commands: he has it handed over", owned, take, boss, "conflict"],
  ["a machine owns nothing", {}, take, machine, "forbidden"],
  ["what is answered", answered, take, duty, "conflict"],
  ["what was skipped", skipped, take, duty, "conflict"],
  ["nobody's goes to anybody", {}, to("pr"), duty, "task.taken"],
  ["his own goes on", owned, to("pr"), duty, "task.taken"],
  ["to who has it", owned, to("duty"), pr, "same"],
  ["another's stays", owned, to("pr"), pr, "conflict"],
  ["but for who commands", owned, to("pr"), boss, "task.taken"],
  ["to nobody of the directory", {}, to("stranger"), duty, "unfit"],
  ["an answered one", answered, to("pr"), duty, "conflict"],
  ["plain, without words", {}, done(null), duty, "task.done"],
  ["evidence asked, none given", { evidence }, done(null), duty, "unfit"],
  ["evidence asked and given", { evidence }, done("见附件"), duty, "task.done"],
  ["a choice where none is offered", {}, done("x", "yes"), duty, "unfit"],
  ["another's, on his behalf", owned, done(null), pr, "task.done"],
  ["by a machine that saw it happen", {}, done(null), machine, "task.done"],
  ["the same answer again", { ...answered, answer: "甲" }, done("甲"), duty, "same"],
  ["another answer", { ...answered, answer: "甲" }, done("乙"), duty, "conflict"],
  ["the same answer by another", { ...answered, answer: "甲" }, done("甲"), pr, "conflict"],
  ["after a skip", skipped, done("无关"), pr, "conflict"],
  ["a decision by its duty", { options }, done(null, "yes"), pr, "task.done"],
  ["a decision by who commands", { options }, done(null, "no"), boss, "task.done"],
  ["a decision by another", { options }, done(null, "yes"), duty, "forbidden"],
  ["a decision by a machine", { options }, done(null, "yes"), machine, "forbidden"],
  [
    "a decision of the leadership",
    { options, duty: "leadership" },
    done(null, "yes"),
    who("boss", ["commander"]),
    "task.done",
  ],
  ["a decision without a choice", { options }, done("yes"), pr, "unfit"],
  ["a choice that is not offered", { options }, done(null, "maybe"), pr, "unfit"],
  ["skipped with a reason", {}, skip("无关"), duty, "task.skipped"],
  ["skipped again", skipped, skip("无关"), pr, "same"],
  ["skipped for another reason", skipped, skip("重复"), pr, "conflict"],
  ["skipped after its answer", answered, skip("无关"), duty, "conflict"],
  ["a decision is not skipped by others", { options }, skip("无关"), duty, "forbidden"],
  ["an answered one is open again", answered, reopen, pr, "task.reopened"],
  ["a skipped one is open again", skipped, reopen, pr, "task.reopened"],
  ["an open one is", {}, reopen, pr, "same"],
  [
    "a decision only by its own",
    { ...answered, options, choice: "yes" },
    reopen,
    duty,
    "forbidden",
  ],
])("%s", (_name, row, act, by, expected) => {
  expect(outcome(row, act, by)).toBe(expected);
});

describe("what the second one is told", () => {
  test.each<[string, Partial<TaskDoc>, TaskAct]>([
    ["who took it", owned, take],
    ["who answered it", answered, done("乙")],
    ["who skipped it", { ...skipped, doneBy: "duty" }, skip("重复")],
  ])("%s", (_name, row, act) => {
    expect(JSON.stringify(workTask(task(row), act, pr, facts))).toContain("name of duty");
  });
});

describe("what an act leaves", () => {
  const after = (row: Partial<TaskDoc>, act: TaskAct, by: Worker, closed = false) => {
    const decision = workTask(task(row), act, by, { ...facts, closed });
    if (decision.kind !== "changed") throw new Error(JSON.stringify(decision));
    return decision;
  };

  test("an answer for another names both and leaves it his", () => {
    const { task: next, data } = after({ ...owned, evidence }, done("见附件"), pr);
    expect(next).toMatchObject({ owner: "duty", doneBy: "pr", doneAt: facts.now, nextAt: null });
    expect(data).toMatchObject({ by: "pr", onBehalfOf: "duty" });
  });

  test("nobody's task is his who answers it; a machine makes it nobody's", () => {
    expect(after({}, done(null), pr)).toMatchObject({
      task: { owner: "pr" },
      data: { onBehalfOf: null },
    });
    expect(after({}, done(null), machine)).toMatchObject({
      task: { owner: null, doneBy: "key-1" },
    });
  });

  test("reopened, it is due again as before; what was told is not told twice", () => {
    expect(after(answered, reopen, pr).task).toMatchObject({
      state: "open",
      answer: null,
      doneBy: null,
      nextAt: 45 * MINUTE,
    });
    expect(after({ ...answered, dueToldAt: 46 * MINUTE }, reopen, pr).task.nextAt).toBe(
      60 * MINUTE,
    );
    expect(after({ ...answered, overdueAt: 60 * MINUTE }, reopen, pr).task.nextAt).toBeNull();
  });

  test("in a closed incident it is open to be seen and due no more", () => {
    expect(after(answered, reopen, pr, true).task).toMatchObject({ state: "open", nextAt: null });
  });
});

const workers = fc.constantFrom(duty, pr, boss, machine);
const acts = fc.oneof(
  fc.constant(take),
  fc.constantFrom("duty", "pr", "boss", "stranger").map(to),
  fc
    .tuple(fc.constantFrom(null, "甲", "乙"), fc.constantFrom(null, "yes", "no", "maybe"))
    .map(([answer, choice]) => done(answer, choice)),
  fc.constantFrom("无关", "重复").map(skip),
  fc.constant(reopen),
);
const kinds = fc.constantFrom<Partial<TaskDoc>>({}, { evidence }, { options });

test("whatever people do: an ended task has its end, an open one none; the same act again changes nothing", () => {
  fc.assert(
    fc.property(kinds, fc.array(fc.tuple(workers, acts), { maxLength: 12 }), (kind, steps) => {
      let now = task(kind);
      for (const [by, act] of steps) {
        const decision = workTask(now, act, by, facts);
        if (decision.kind !== "changed") continue;
        now = decision.task;
        expect(workTask(now, act, by, facts).kind).toBe("same");
        expect(now.owner === null || people.some((one) => one.id === now.owner)).toBe(true);
        const ended = now.state !== "open";
        expect([now.doneBy !== null, now.doneAt !== null]).toEqual([ended, ended]);
        if (ended) expect(now.nextAt).toBeNull();
        else expect([now.answer, now.choice]).toEqual([null, null]);
        if (now.state === "skipped") expect(now.answer).not.toBeNull();
        if (now.state !== "done") continue;
        if (now.options.length > 0) expect(["yes", "no"]).toContain(now.choice);
        else if (now.evidence) expect(now.answer).not.toBeNull();
      }
    }),
  );
});
