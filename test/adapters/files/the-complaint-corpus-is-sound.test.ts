import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { COMPLAINT_TYPES } from "../../../contract/complaint-types";
import { complaintUrgency } from "../../../contract/proposal";
import { readComplaintCorpus } from "../../../server/adapters/files/corpus";

const shipped = readComplaintCorpus(
  join(import.meta.dirname, "../../../playbooks/corpus/complaints.jsonl"),
  "complaints.jsonl",
);

test("every type and every urgency has examples enough to be told", () => {
  const count = (has: (one: (typeof shipped)[number]) => boolean) => shipped.filter(has).length;
  const few = [
    ...COMPLAINT_TYPES.filter((type) => count((one) => one.type === type) < 60),
    ...complaintUrgency.options.filter((urgency) => count((one) => one.urgency === urgency) < 50),
  ];
  expect(few).toEqual([]);
});

test("no text stands twice, and none holds a number of a person", () => {
  expect(new Set(shipped.map(({ text }) => text)).size).toBe(shipped.length);
  expect(shipped.filter(({ text }) => /\d{7}/.test(text))).toEqual([]);
});

test("a faulty line is told by its number", () => {
  const file = join(mkdtempSync(join(tmpdir(), "corpus-")), "complaints.jsonl");
  writeFileSync(file, '{"text":"电梯停了","type":"lift","urgency":"urgent"}\nno row\n');
  expect(() => readComplaintCorpus(file, "complaints.jsonl")).toThrow(
    /complaints\.jsonl line 1[^]*complaints\.jsonl line 2/,
  );
});
