import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readLibrary } from "../../../server/adapters/files/library";
import { DataFileError } from "../../../server/adapters/files/read-yaml";
import { ROOT } from "../../harness/case-factory";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "onevoice-playbooks-"));
  for (const part of ["policies", "crises"])
    cpSync(path.join(ROOT, "playbooks", part), path.join(folder, part), { recursive: true });
  mkdirSync(path.join(folder, "statements"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function faults(): string {
  try {
    readLibrary(folder);
    return "";
  } catch (error) {
    if (error instanceof DataFileError) return error.faults.join("\n");
    throw error;
  }
}

test.each([
  [
    "a phase nobody knows",
    "phase: hour",
    "phase: later",
    /P1\.playbook\.yaml:\d+: tasks\.2\.phase: found "later", /,
  ],
  [
    "no time at all",
    "dueMinutes: 10",
    "dueMinutes: 0",
    /P1\.playbook\.yaml:\d+: tasks\.0\.dueMinutes: found 0, /,
  ],
  [
    "an unknown field",
    "critical: true",
    "critcal: true",
    /tasks\.0\.critcal: found true, expected no such field/,
  ],
  [
    "an event that answers nothing",
    "critical: true",
    "doneBy: page.queued",
    /tasks\.0\.doneBy: found "page\.queued", /,
  ],
  [
    "a task id twice",
    "id: p1-one-desk",
    "id: p1-capture-page",
    /tasks\.1\.id: found "p1-capture-page", expected an id that stands once in this file/,
  ],
  [
    "another playbook's task id",
    "id: p1-one-desk",
    "id: one-voice",
    /P1\.playbook\.yaml:\d+: tasks\.1\.id: found "one-voice", expected another id, or .* common|common.*expected another id/,
  ],
  [
    "an id that is none",
    "id: P1",
    "id: Crisis1",
    /P1\.playbook\.yaml:\d+: id: found "Crisis1", expected "common" or P/,
  ],
])("%s", (_what, from, to, told) => {
  const file = path.join(folder, "crises/P1.playbook.yaml");
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  expect(faults()).toMatch(told);
});

test.each([
  [
    "{time}说明{facts}",
    "At {time}",
    /h\.statement\.yaml:\d+: text\.zh-CN: found .*, expected every blank in slots, and \{facts\} is not/,
  ],
  [
    "{time}说明",
    "No blank",
    /h\.statement\.yaml:\d+: slots\.0\.id: found "time", expected a blank of that name in the en text/,
  ],
])("a template whose blanks and slots differ: %s", (zh, en, told) => {
  const template = {
    id: "h",
    version: "1",
    name: { "zh-CN": "声明", en: "Statement" },
    text: { "zh-CN": zh, en },
    slots: [{ id: "time", label: { "zh-CN": "时间", en: "Time" } }],
  };
  writeFileSync(
    path.join(folder, "statements/h.statement.yaml"),
    JSON.stringify(template, null, 1),
  );
  expect(faults()).toMatch(told);
});
