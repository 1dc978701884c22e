import { describe, expect, test } from "@jest/globals";
import { act, clock, leaks, minute, pagesOf, replayed, setup, withReplay } from "./replayed";
import { playRecords } from "../../server/flows/replay/play";

type Result = Awaited<ReturnType<typeof replayed>>;
const sends = (result: Result, page: number) =>
  result.sends
    .filter((one) => one["page"] === page)
    .map((one) => [one["at"], one["to"], one["kind"]].map(String).join(" "));
const ten = leaks(10);
const three = leaks(3);

describe("the ladder of level 2", () => {
  test("backup +5, commander +10, leader +15, then everybody a last time", async () => {
    const result = await replayed([setup("re-cn"), ...three, clock(minute(120))]);
    expect(sends(result, 1).slice(0, 4)).toEqual([
      `${minute(3)} duty first`,
      `${minute(8)} backup ladder`,
      `${minute(13)} commander ladder`,
      `${minute(18)} leader ladder`,
    ]);
    expect(sends(result, 1).slice(4).sort()).toEqual(
      ["backup", "commander", "duty", "leader"].map((one) => `${minute(23)} ${one} last-resort`),
    );
  });

  test("stops with the first answer", async () => {
    const result = await replayed([
      setup("re-cn"),
      ...three,
      act("acknowledge", minute(9), "c-1", { by: "backup" }),
      clock(minute(120)),
    ]);
    expect(sends(result, 1)).toEqual([`${minute(3)} duty first`, `${minute(8)} backup ladder`]);
  });
});

describe("the ladder of level 1", () => {
  test("needs one of duty and one of leadership; who has answered is not called again", async () => {
    const lines = [
      setup("re-cn"),
      ...ten,
      act("acknowledge", minute(11), "c-1", { by: "duty" }),
      act("acknowledge", minute(16), "c-1", { by: "backup" }),
      clock(minute(60)),
    ];
    const result = await replayed(lines);
    const later = sends(result, 2).filter((row) => !row.endsWith("first"));
    expect(later.slice(0, 3)).toEqual([
      `${minute(15)} backup ladder`,
      `${minute(20)} commander repeat`,
      `${minute(25)} leader repeat`,
    ]);
    expect(later.slice(3).sort()).toEqual([
      `${minute(30)} commander last-resort`,
      `${minute(30)} leader last-resort`,
    ]);
  });

  test("duty and a leader end it", async () => {
    const lines = [
      setup("re-cn"),
      ...ten,
      act("acknowledge", minute(11), "c-1", { by: "duty" }),
      act("acknowledge", minute(12), "c-1", { by: "leader" }),
      clock(minute(60)),
    ];
    const result = await replayed(lines);
    expect(sends(result, 2).filter((row) => !row.endsWith("first"))).toEqual([]);
  });
});

test("a class with nobody in it falls to duty and says so; then duty's answer is enough", async () => {
  const bare = setup("re-cn", ["pr", "leader", "commander", "backup", "legal"]);
  await withReplay("re-cn", async (engine) => {
    const result = await playRecords(engine, [
      bare,
      ...ten,
      act("acknowledge", minute(11), "c-1"),
      clock(minute(60)),
    ]);
    const page = await engine.deps.store.read.pages.get("page-2");
    expect(page?.to).toEqual(["duty"]);
    expect([...(page?.fellToDuty ?? [])].sort()).toEqual(["leadership", "legal", "pr"]);
    expect(page?.acknowledgedAt).not.toBeNull();
    expect(page?.exhaustedAt).toBeNull();
    expect(pagesOf(result)).toHaveLength(2);
  });
});
