import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { createEmailNotifier } from "../../../server/adapters/notify/email";
import { startMailServer } from "../../harness/mail-server";
import type { MailServer } from "../../harness/mail-server";
import { englishMessage, pageMessage, sentTo } from "./page-message";

const from = "OneVoice <pages@centre.example>";
const reader = "duty@reader.example";
let server: MailServer;
let email: ReturnType<typeof createEmailNotifier>;
beforeAll(async () => {
  server = await startMailServer();
  email = createEmailNotifier({ smtpUrl: server.url, from });
});
afterEach(() => {
  server.mood = { does: "take" };
  server.letters.length = 0;
});
afterAll(async () => {
  email.close();
  await server.stop();
});

/** Headers unfolded, encoded words, quoted bytes and base64 lines decoded: a test reads what a person reads. */
function readable(raw: string): string {
  return raw
    .replace(/\r\n[ \t]+/g, " ")
    .replace(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r\n)+(?:^[A-Za-z0-9+/]+={0,2}\r\n)?/gm, (text) =>
      decoded(text, "base64"),
    )
    .replace(/(?<!\?)=\r\n/g, "")
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?utf-8\?B\?([^?]+)\?=/gi, (_all, text: string) => decoded(text, "base64"))
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => decoded(bytes.replaceAll("=", ""), "hex"))
    .replace(/=\?utf-8\?Q\?([^?]+)\?=/gi, (_all, text: string) => text.replaceAll("_", " "));
}
const decoded = (text: string, from: BufferEncoding) => Buffer.from(text, from).toString("utf8");
const header = (raw: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, "im").exec(readable(raw))?.[1]?.trim();

describe("a letter arrives, or the reason why not", () => {
  test.each([
    ["zh-CN", pageMessage({ drill: true }), "【演练】一级，已确认：云栖府 地下车库渗水"],
    [
      "en",
      englishMessage({ drill: true }),
      "[DRILL] Level 1, confirmed: Yunqi Mansion, water in the garage",
    ],
  ])("it is taken with subject, words and link (%s)", async (_language, message, subject) => {
    const delivery = await email.send(sentTo(message, reader));
    expect(delivery).toEqual({
      ok: true,
      providerId: expect.stringMatching(/^<page\.[0-9a-f]{32}@centre\.example>$/),
    });
    const [letter] = server.letters;
    expect(letter).toMatchObject({ from: "pages@centre.example", to: [reader] });
    const raw = letter?.raw ?? "";
    expect(header(raw, "subject")).toBe(subject);
    expect(header(raw, "auto-submitted")).toBe("auto-generated");
    expect(header(raw, "importance")).toBe("High");
    expect(readable(raw)).toContain(message.reason);
    expect(readable(raw)).toContain(`\n${message.link}`);
    expect(readable(raw)).toMatch(/<a href=(3D)?"https:\/\/centre\.example\/a\//);
  });

  test("attempts of one send have one Message-ID, sends of one incident one thread", async () => {
    await email.send(sentTo(pageMessage(), reader));
    await email.send(sentTo(pageMessage({ mayRepeat: true }), reader));
    await email.send(sentTo(pageMessage({ key: "page-12:duty:2:email", kind: "repeat" }), reader));
    const ids = server.letters.map(({ raw }) => header(raw, "message-id"));
    const threads = server.letters.map(({ raw }) => header(raw, "references"));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(new Set(threads).size).toBe(1);
    expect(threads[0]).toMatch(/^<incident\./);
  });

  test("markup from outside is shown, not obeyed; a name makes no header", async () => {
    const message = pageMessage({
      title: '<img src=x onerror="a()">&',
      incident: "a\r\nBcc: b@evil.example",
    });
    const named = {
      ...message,
      to: { name: 'X" <c@evil.example>\r\nBcc: d@evil.example', address: reader, secret: null },
    };
    expect(await email.send(named)).toMatchObject({ ok: true });
    const [letter] = server.letters;
    expect(letter?.to).toEqual([reader]);
    expect(readable(letter?.raw ?? "")).not.toMatch(/^bcc:/im);
    expect(readable(letter?.raw ?? "")).toContain("&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;");
    expect(readable(letter?.raw ?? "").split("text/html")[1]).not.toContain("<img");
  });

  test.each([
    [
      "refuse-reader",
      550,
      "5.1.1 <duty@reader.example> unknown",
      true,
      "SMTP 550 5.1.1 (EENVELOPE)",
    ],
    [
      "refuse-reader",
      451,
      "4.7.1 <duty@reader.example> greylisted",
      false,
      "SMTP 451 4.7.1 (EENVELOPE)",
    ],
    ["refuse-letter", 554, "content refused", true, "SMTP 554 (EMESSAGE)"],
    ["refuse-letter", 452, "4.3.1 disk full", false, "SMTP 452 4.3.1 (EMESSAGE)"],
  ] as const)("%s with %i %s: permanent %s", async (does, code, words, permanent, reason) => {
    server.mood = { does, code, words };
    expect(await email.send(sentTo(pageMessage(), reader))).toEqual({
      ok: false,
      permanent,
      reason,
    });
    expect(server.letters).toHaveLength(0);
  });

  test("a cut connection is temporary, the letter is not sent again by itself, and the next one arrives", async () => {
    server.mood = { does: "cut" };
    const delivery = await email.send(sentTo(pageMessage(), reader));
    expect(delivery).toMatchObject({ ok: false, permanent: false });
    server.mood = { does: "take" };
    expect(await email.send(sentTo(pageMessage({ page: 13 }), reader))).toMatchObject({ ok: true });
    expect(server.letters).toHaveLength(1);
  });

  test("a silent server is given up in time, and what waited behind it never goes out late", async () => {
    const impatient = createEmailNotifier({ smtpUrl: server.url, from, timeoutMs: 400 });
    server.mood = { does: "hang" };
    const began = performance.now();
    const letters = Array.from({ length: 8 }, (_none, at) =>
      impatient.send(sentTo(pageMessage({ page: at }), reader)),
    );
    for (const delivery of await Promise.all(letters)) {
      expect(delivery).toMatchObject({ ok: false, permanent: false });
    }
    expect(performance.now() - began).toBeLessThan(3_000);
    server.mood = { does: "take" };
    expect(await impatient.send(sentTo(pageMessage({ page: 99 }), reader))).toMatchObject({
      ok: true,
    });
    expect(server.letters).toHaveLength(1);
    impatient.close();
  });

  test("nobody listening is temporary", async () => {
    const gone = await startMailServer();
    await gone.stop();
    const lonely = createEmailNotifier({ smtpUrl: gone.url, from });
    const delivery = await lonely.send(sentTo(pageMessage(), reader));
    expect(delivery).toMatchObject({ ok: false, permanent: false });
    expect(JSON.stringify(delivery)).not.toMatch(/127\.0\.0\.1|reader\.example/);
    lonely.close();
  });

  test("an address that is none is refused for good", async () => {
    expect(await email.send(sentTo(pageMessage(), "nobody"))).toMatchObject({
      ok: false,
      permanent: true,
    });
  });
});
