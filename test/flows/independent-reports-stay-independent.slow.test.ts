import { describe, expect, test } from "@jest/globals";
import {
  article,
  cases,
  FIRST,
  origins,
  OWN_WORDS,
  post,
  read,
  REPORT,
  type Line,
} from "./publications";
import { minute } from "./replayed";

describe("independent reports stay independent", () => {
  test("two outlets in their own words are two origins of one case", async () => {
    const readings = await read([
      FIRST,
      article("a-2", 9, "沅浦电视台", OWN_WORDS, "https://tv.example/v/99.html"),
    ]);
    expect(cases(readings).size).toBe(1);
    expect(origins(readings)).toEqual(["a-1", "a-2"]);
    expect(readings.get("a-2")?.repeats).toBeNull();
  });

  test("an outlet that quotes under half of another's text is its own origin", async () => {
    const quoting = `${OWN_WORDS}此前有报道说：“${REPORT.slice(0, Math.floor(REPORT.length * 0.45))}”。${OWN_WORDS}`;
    const readings = await read([FIRST, article("a-2", 9, "沅浦电视台", quoting, null)]);
    expect(origins(readings)).toEqual(["a-1", "a-2"]);
  });

  test("an outlet that quotes a private author's whole post in a longer report is its own origin", async () => {
    const said =
      "网传云栖府车库渗水严重，防水造假，霁栖置业至今不回应，上百户业主准备联名要求公开施工记录，物业只会让大家等等再等等。";
    const report = `${OWN_WORDS}网上流传的一则消息称：“${said}”。${REPORT}`;
    const readings = await read([
      post("p-1", 1, "楼市观察", said, "https://forum.example/thread-12-1-1.html"),
      article("a-2", 9, "沅浦电视台", report, null),
    ]);
    expect(readings.get("a-2")).toMatchObject({ origin: true, repeats: { how: "quotes" } });
  });

  test("two neighbours who complain in one template's words are two parties", async () => {
    const words = `我是云栖府业主，${REPORT}我家车位也泡在水里，请尽快维修。`;
    const complaint = (id: string, at: number, phone: string, text: string): Line => ({
      type: "complaint",
      id,
      source: "hotline",
      channel: "hotline",
      at: minute(at),
      text,
      complainant: { phone },
    });
    const readings = await read([
      complaint("c-1", 1, "13900001001", words),
      complaint("c-2", 2, "13900001002", `${words}另外物业电话打不通。`),
    ]);
    expect([...readings.values()].map((one) => [one.party, one.excluded])).toEqual([
      ["verified", null],
      ["verified", null],
    ]);
    expect([...readings.values()].every((one) => !one.print.passage && !one.repeats)).toBe(true);
  });
});
