import { afterAll, afterEach, expect, test } from "@jest/globals";
import { openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { findEngines } from "../harness/engines";
import { openMailGate } from "../harness/mail-gate";
import { startMailServer } from "../harness/mail-server";
import { estateDeveloper, households } from "../harness/people";
import { until } from "../harness/until";

const engines = await findEngines();
const ending = endings();
afterEach(() => ending.all());
afterAll(() => engines.stop());

const SLOWLY = [{ afterMinutes: 60, duties: ["backup" as const] }];

engines.each("a mail server that is down", (engine) => {
  test("the page waits, says why, and arrives when it is up; a refusal for good is told as failed", async () => {
    const mail = await startMailServer();
    ending.add(() => mail.stop());
    const gate = await openMailGate(mail.url);
    ending.add(() => gate.close());
    const desk = await openDesk(ending, { ...(await engine.fresh(ending)), SMTP_URL: gate.url });
    await desk.describe(estateDeveloper(SLOWLY));
    const send = async (page: number) => (await desk.page(page).catch(() => null))?.sends[0];

    await gate.close();
    await desk.receive(households(1, 3));
    const waiting = await until("a first try to fail", async () => {
      const now = await send(1);
      return now?.state === "pending" && now.attempts > 0 ? now : null;
    });
    expect(waiting).toMatchObject({ to: "duty", channel: "email", sentAt: null });
    expect(waiting.reason).toMatch(/the mail server cannot be reached/);
    expect((await desk.events()).map((event) => event.type)).toContain("send.retried");

    await gate.open();
    const sent = await until("the letter", async () => {
      const now = await send(1);
      return now?.state === "sent" ? now : null;
    });
    expect(sent.attempts).toBeGreaterThan(1);
    expect(sent).toMatchObject({ reason: null, sentAt: expect.any(String) });
    expect(mail.letters.map((letter) => letter.to)).toEqual([["duty@example.com"]]);

    mail.mood = { does: "hang" };
    await desk.receive(households(1, 3, "云汀府"));
    await until("a letter on its way", async () => (await send(2))?.state === "sending");
    expect(await send(2)).toMatchObject({ attempts: 1, sentAt: null });

    mail.mood = { does: "refuse-reader", code: 550, words: "no such mailbox" };
    const other = households(11, 13).map((one) => ({
      ...one,
      project: "云岚府",
      text: "外墙瓷砖一块块往下掉，砸坏了楼下的车，没有人来处理。",
      address: one.address.replace("云栖府", "云岚府"),
    }));
    await desk.receive(other);
    // The hanging letter is given up after 14 s; only then the next ones go.
    const failed = await until("the refusal", async () => {
      const now = await send(3);
      return now?.state === "failed" ? now : null;
    });
    expect(failed).toMatchObject({ to: "duty", attempts: 1, sentAt: null });
    expect(failed.reason).toMatch(/SMTP 550/);
  }, 120_000);
});
