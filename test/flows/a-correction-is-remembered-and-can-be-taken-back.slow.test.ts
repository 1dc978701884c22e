import { describe, expect, test } from "@jest/globals";
import { act, caseWith, leak, leaks, levelsOf, minute, replayed, setup } from "./replayed";

const SETUP = setup("re-cn");
/** A grey-band complaint: the same thing with another trouble, or the other way round. */
const doubt = (at: string, over = {}) =>
  leak(40, at, { text: "卫生间马桶漏水到楼下，云栖府物业一直没来修。", ...over });
const counts = (result: Awaited<ReturnType<typeof replayed>>, signal: string) => {
  const found = caseWith(result, signal) as Record<string, unknown>;
  return { parties: found["parties"], households: found["households"], persons: found["persons"] };
};

describe("identities", () => {
  const two = [SETUP, ...leaks(3), leak(4, minute(4), { address: null })];

  test("linked records are one party, and two again once the link is taken back", async () => {
    const link = act("link_identity", minute(6), "c-4", { with: "c-1" });
    const linked = await replayed([...two, link]);
    expect(counts(linked, "c-1").parties).toBe(3);
    const back = await replayed([
      ...two,
      link,
      act("undo", minute(7), "c-1", { undoes: link["id"] }),
    ]);
    expect(counts(back, "c-1")).toEqual(counts(await replayed(two), "c-1"));
  });

  test("one telephone of two people is told apart, and that can be taken back", async () => {
    const shared = [
      SETUP,
      leak(1, minute(1), { address: null }),
      leak(2, minute(2), { address: null, complainant: { name: "另一人", phone: "13900001001" } }),
    ];
    expect(counts(await replayed(shared), "c-1").parties).toBe(1);
    const split = act("split_identity", minute(5), "c-2");
    expect(counts(await replayed([...shared, split]), "c-1").parties).toBe(2);
    const again = [...shared, split, act("undo", minute(6), "c-2", { undoes: split["id"] })];
    expect(counts(await replayed(again), "c-1").parties).toBe(1);
  });

  test("who was told apart and calls again by his own number is one person still", async () => {
    const id = { idNumber: "330106198001012416" };
    const shared = [
      SETUP,
      leak(1, minute(1), { address: null }),
      leak(2, minute(2), { address: null, complainant: { phone: "13900001001", ...id } }),
    ];
    const split = act("split_identity", minute(5), "c-2");
    const again = leak(3, minute(9), {
      address: null,
      complainant: { phone: "13700009999", ...id },
    });
    expect(counts(await replayed([...shared, split, again]), "c-1").persons).toBe(2);
  });

  test("a record that is no party counts again when that is taken back", async () => {
    const invalid = act("mark_invalid", minute(6), "c-2", { reason: "员工测试" });
    expect(counts(await replayed([...two, invalid]), "c-1").parties).toBe(3);
    const back = [...two, invalid, act("undo", minute(7), "c-1", { undoes: invalid["id"] })];
    expect(counts(await replayed(back), "c-1").parties).toBe(4);
  });
});

describe("a question whether it is the same problem", () => {
  const nine = [SETUP, ...leaks(9), doubt(minute(20))];

  test("counts nothing until a person answers", async () => {
    const result = await replayed(nine);
    expect(counts(result, "c-1").households).toBe(9);
    expect(caseWith(result, "c-40")).not.toBe(caseWith(result, "c-1"));
  });

  test("answered yes, the tenth household raises level 1 at once; taken back, lowering is left to people", async () => {
    const yes = act("confirm_join", minute(30), "c-40");
    const joined = await replayed([...nine, yes]);
    expect(counts(joined, "c-1").households).toBe(10);
    expect(levelsOf(joined).at(-1)).toBe(`${minute(30)} 2 1 confirmed`);
    const back = await replayed([
      ...nine,
      yes,
      act("undo", minute(40), "c-40", { undoes: yes["id"] }),
    ]);
    expect(counts(back, "c-1").households).toBe(9);
    expect(counts(back, "c-40").households).toBe(1);
    expect(caseWith(back, "c-1")).toMatchObject({ level: 1 });
  });

  test("answered no, it stays another problem, and the question is closed", async () => {
    const no = act("reject", minute(30), "c-40", { rule: "join", reason: "楼上卫生间，不是车库" });
    const result = await replayed([...nine, no, act("confirm_join", minute(31), "c-40")]);
    expect(counts(result, "c-1").households).toBe(9);
    expect(result.refused).toHaveLength(1);
  });

  test("what was told apart does not join, by nobody's hand, until that is taken back", async () => {
    const no = act("reject", minute(30), "c-40", { rule: "join", reason: "楼上卫生间，不是车库" });
    const merge = act("merge_case", minute(31), "c-40", { with: "c-1" });
    const refused = await replayed([...nine, no, merge]);
    expect(refused.refused).toHaveLength(1);
    expect(counts(refused, "c-1").households).toBe(9);
    const back = act("undo", minute(32), "c-40", { undoes: no["id"] });
    const again = act("merge_case", minute(33), "c-40", { with: "c-1" });
    const joined = await replayed([...nine, no, merge, back, again]);
    expect(counts(joined, "c-1").households).toBe(10);
  });
});

describe("cases", () => {
  const apart = [
    SETUP,
    ...leaks(4),
    doubt(minute(20)),
    doubt(minute(22), {
      id: "c-41",
      address: "云栖府5栋1单元302室",
      complainant: { name: "汪女士", phone: "13800001111" },
    }),
  ];

  test("joined by a person are one, the older; taken back they are as before", async () => {
    const merge = act("merge_case", minute(30), "c-40", { with: "c-1" });
    const merged = await replayed([...apart, merge]);
    expect(counts(merged, "c-40").households).toBe(6);
    expect(caseWith(merged, "c-40")).toBe(caseWith(merged, "c-1"));
    const back = await replayed([
      ...apart,
      merge,
      act("undo", minute(31), "c-1", { undoes: merge["id"] }),
    ]);
    const before = await replayed(apart);
    for (const signal of ["c-1", "c-40"])
      expect(counts(back, signal)).toEqual(counts(before, signal));
  });

  test("what joins after a merge goes to the case that stayed", async () => {
    const merge = act("merge_case", minute(30), "c-40", { with: "c-1" });
    const result = await replayed([
      ...apart,
      merge,
      doubt(minute(40), {
        id: "c-42",
        address: "云栖府6栋1单元302室",
        complainant: { phone: "13800002222" },
      }),
    ]);
    expect(caseWith(result, "c-42")).toBe(caseWith(result, "c-1"));
  });

  test("records split from a case are another problem with its own count; taken back they return", async () => {
    const split = act("split_case", minute(30), "c-1", { signals: ["c-3", "c-4"] });
    const result = await replayed([...apart, split]);
    expect(counts(result, "c-1").households).toBe(2);
    expect(counts(result, "c-3").households).toBe(2);
    const back = await replayed([
      ...apart,
      split,
      act("undo", minute(31), "c-1", { undoes: split["id"] }),
    ]);
    expect(counts(back, "c-1").households).toBe(4);
  });

  test("a correction on which a later one rests is taken back after it", async () => {
    const split = act("split_case", minute(30), "c-1", { signals: ["c-3"] });
    const invalid = act("mark_invalid", minute(31), "c-3", { reason: "重复登记" });
    const early = act("undo", minute(32), "c-1", { undoes: split["id"] });
    const inOrder = [
      act("undo", minute(33), "c-3", { undoes: invalid["id"] }),
      act("undo", minute(34), "c-1", { undoes: split["id"] }),
    ];
    const refused = await replayed([...apart, split, invalid, early]);
    expect(refused.refused).toHaveLength(1);
    expect(counts(refused, "c-1").households).toBe(3);
    const back = await replayed([...apart, split, invalid, ...inOrder]);
    expect(counts(back, "c-1").households).toBe(4);
  });
});
