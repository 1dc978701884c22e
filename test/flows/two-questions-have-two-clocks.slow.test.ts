import { expect, test } from "@jest/globals";
import { act, clock, leak, leaks, minute, replayed, setup } from "./replayed";

/** Five parties ask one question at 09:05 (DEF-L1-R), somebody's burn another at 09:07 (EV-SAFETY). */
const burnt = leak(6, minute(7), { text: "车库漏水导致充电桩短路，我的手被烫伤送医，要求赔偿。" });
const asked = [setup("default-cn"), ...leaks(5), burnt];

test("rejecting one leaves the other's clock running", async () => {
  const no = act("reject", minute(10), "c-6", { rule: "EV-SAFETY", reason: "病历与事发无关" });
  const result = await replayed([...asked, no, clock(minute(40))]);
  const clocks = result.clocks.filter((one) => one["clock"] === "confirm");
  expect(clocks).toEqual([
    { subject: "c-5", clock: "confirm", dueAt: minute(20), breachedAt: minute(20) },
    { subject: "c-6", clock: "confirm", dueAt: minute(22), breachedAt: null },
  ]);
});
