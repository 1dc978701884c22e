import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatTime, messageTime, parseTime } from "../../../server/core/records/parse-time";
import { readAction, readSignal, type Receipt } from "../../../server/core/records/read-record";
import { at } from "../../harness/case-factory";

const now = at("2026-03-11T12:00");
const receipt: Receipt = { now, timeZone: "Asia/Shanghai", trustAt: true, drill: false, shard: 0 };
const complaint = { type: "complaint", id: "c-1", source: "hotline", text: "漏水" };

function read(over: Record<string, unknown>, how: Partial<Receipt> = {}) {
  const answer = readSignal({ ...complaint, ...over }, { ...receipt, ...how });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

describe("times", () => {
  test.each<[string, Record<string, unknown>, Partial<Receipt>, string, string]>([
    ["nothing said: received and made now", {}, {}, "2026-03-11T12:00", "2026-03-11T12:00"],
    [
      "at is believed in a replay",
      { at: "2026-03-09T09:00:00+08:00" },
      {},
      "2026-03-09T09:00",
      "2026-03-09T09:00",
    ],
    [
      "at is not believed otherwise",
      { at: "2026-03-09T09:00:00+08:00" },
      { trustAt: false },
      "2026-03-11T12:00",
      "2026-03-11T12:00",
    ],
    [
      "without a zone it is the centre's",
      { madeAt: "2026-03-09 09:00" },
      {},
      "2026-03-11T12:00",
      "2026-03-09T09:00",
    ],
    [
      "another zone is kept",
      { madeAt: "2026-03-09T01:00:00Z" },
      {},
      "2026-03-11T12:00",
      "2026-03-09T09:00",
    ],
    [
      "occurredAt counts for nothing",
      { occurredAt: "2020-01-01" },
      {},
      "2026-03-11T12:00",
      "2026-03-11T12:00",
    ],
    [
      "a time ahead is that of receipt",
      { madeAt: "2027-01-01" },
      {},
      "2026-03-11T12:00",
      "2026-03-11T12:00",
    ],
  ])("%s", (_, over, how, received, made) => {
    const { record } = read(over, how);
    expect([record.at, record.eventAt]).toEqual([at(received), at(made)]);
  });

  test("a time over five minutes ahead is warned of", () => {
    expect(read({ madeAt: "2026-03-11T12:05:00+08:00" }).warnings).toEqual([]);
    expect(read({ madeAt: "2026-03-11T12:06:00+08:00" }).warnings).toMatchObject([
      { path: "madeAt" },
    ]);
  });

  test("written and read again they are the same instant, in any zone", () => {
    const zones = fc.constantFrom("Asia/Shanghai", "America/New_York", "UTC", "Asia/Kolkata");
    const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(parseTime(formatTime(instant, zone), "Europe/London")).toBe(instant);
      }),
    );
    expect(parseTime("yesterday", "UTC")).toBeNull();
    expect(messageTime(now, "Asia/Shanghai")).toBe("2026-03-11 12:00 (Asia/Shanghai)");
  });
});

describe("a record", () => {
  test("unknown fields are kept aside and warned of", () => {
    const { record, warnings } = read({ mood: "angry" });
    expect(record.extra).toEqual({ mood: "angry" });
    expect(warnings).toMatchObject([{ path: "mood", message: "unknown field, kept aside" }]);
  });

  test.each<[string, unknown, string]>([
    ["no text and no title", { ...complaint, text: " " }, "text"],
    ["no id", { ...complaint, id: "" }, "id"],
    ["no source", { ...complaint, source: undefined }, "source"],
    ["an unknown type", { ...complaint, type: "rumour" }, "type"],
    ["an article without an outlet", { ...complaint, type: "article" }, "outlet"],
    ["a post without a platform", { ...complaint, type: "post" }, "platform"],
    ["no object at all", "hello", ""],
    ["a date that is none", { ...complaint, madeAt: "2026-13-45" }, "madeAt"],
  ])("that does not fit is refused by field: %s", (_, raw, path) => {
    const answer = readSignal(raw, receipt);
    expect(answer.ok ? null : answer.errors.map((one) => one.path)).toContain(path);
  });

  test("characters that cannot be stored are replaced, with a warning, wherever they stand", () => {
    const { record, warnings } = read({ text: "漏\u0000水\ud800", extra: { deep: "\u0000" } });
    expect(JSON.stringify(record)).not.toContain("\\u0000");
    expect(warnings[0]?.message).toContain("U+FFFD");
  });
});

test("an action needs what its kind needs", () => {
  const reject = { type: "action", id: "a", by: "duty", action: "reject", target: "c-1" };
  expect(readAction(reject, receipt)).toMatchObject({ ok: false, errors: [{ path: "reason" }] });
  expect(readAction({ ...reject, reason: "查无此事" }, receipt)).toMatchObject({
    ok: true,
    record: { id: "action|a" },
  });
});
