import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createDingtalkNotifier } from "../../../server/adapters/notify/dingtalk";
import { createFeishuNotifier } from "../../../server/adapters/notify/feishu";
import { createHttpPost } from "../../../server/adapters/notify/http-post";
import { createWebhookNotifier } from "../../../server/adapters/notify/webhook";
import { createWecomNotifier } from "../../../server/adapters/notify/wecom";
import { createManualClock } from "../../../server/adapters/system/manual-clock";
import type { Delivery } from "../../../server/ports/notifier";
import { startWebReceiver } from "../../harness/web-receiver";
import type { WebAnswer, WebReceiver } from "../../harness/web-receiver";
import { pageMessage, sentTo } from "./page-message";

const clock = createManualClock(Date.parse("2026-03-11T00:50:00Z"));
const http = createHttpPost({ timeoutMs: 300 });
const channels = {
  webhook: createWebhookNotifier({ http, clock }),
  wecom: createWecomNotifier({ http }),
  feishu: createFeishuNotifier({ http, clock }),
  dingtalk: createDingtalkNotifier({ http, clock }),
};
type Channel = keyof typeof channels;
const everyChannel = Object.keys(channels) as Channel[];

let receiver: WebReceiver;
beforeAll(async () => {
  receiver = await startWebReceiver();
});
afterAll(async () => {
  await http.close();
  await receiver.stop();
});

function send(
  channel: Channel,
  answer: WebAnswer,
  address = `${receiver.url}/t0ken`,
): Promise<Delivery> {
  receiver.answer = answer;
  return channels[channel].send(sentTo(pageMessage(), address, "s3cret"));
}

const code = (field: string, value: number) => ({
  status: 200,
  body: JSON.stringify({ [field]: value, errmsg: "t0ken" }),
});

describe("a refusal says whether trying again can help", () => {
  test.each<[Channel, WebAnswer, boolean]>([
    ["wecom", code("errcode", 45009), false],
    ["wecom", code("errcode", -1), false],
    ["wecom", code("errcode", 93000), true],
    ["wecom", code("errcode", 40058), true],
    ["wecom", code("errcode", 77777), false],
    ["feishu", code("code", 11232), false],
    ["feishu", { status: 400, body: '{"code":99991400}' }, false],
    ["feishu", code("code", 19021), true],
    ["feishu", code("code", 19024), true],
    ["dingtalk", code("errcode", 130101), false],
    ["dingtalk", code("errcode", 410100), false],
    ["dingtalk", code("errcode", 310000), true],
    ["dingtalk", code("errcode", 400102), true],
  ])("%s answers %j: permanent %s", async (channel, answer, permanent) => {
    expect(await send(channel, answer)).toMatchObject({ ok: false, permanent });
  });

  test.each([
    [400, true],
    [404, true],
    [410, true],
    [302, true],
    [408, false],
    [429, false],
    [500, false],
    [503, false],
  ])("HTTP %i on every channel: permanent %s", async (status, permanent) => {
    for (const channel of everyChannel) {
      expect(await send(channel, { status })).toEqual({
        ok: false,
        permanent,
        reason: `HTTP ${status}`,
      });
    }
  });

  test.each(["<html>ok</html>", "[]", "null", "{}", '{"errcode":"0","code":"0"}'])(
    "a robot's 200 with %s is no success",
    async (body) => {
      for (const channel of ["wecom", "feishu", "dingtalk"] as const) {
        expect(await send(channel, { status: 200, body })).toMatchObject({
          ok: false,
          permanent: false,
        });
      }
    },
  );

  test("a redirect is not followed", async () => {
    const before = receiver.requests.length;
    await send("webhook", { status: 307, headers: { location: `${receiver.url}/elsewhere` } });
    expect(receiver.requests.length - before).toBe(1);
  });

  test.each<WebAnswer>(["cut", "hang"])(
    "a server that does %s is temporary, in time",
    async (answer) => {
      for (const channel of everyChannel) {
        const began = performance.now();
        expect(await send(channel, answer)).toMatchObject({ ok: false, permanent: false });
        expect(performance.now() - began).toBeLessThan(5_000);
      }
    },
  );

  test("nobody listening is temporary", async () => {
    const gone = await startWebReceiver();
    await gone.stop();
    expect(await send("webhook", { status: 200 }, gone.url)).toEqual({
      ok: false,
      permanent: false,
      reason: "no connection (ECONNREFUSED)",
    });
  });

  test.each(["", "not an address", "ftp://x.example/", "http://user:pass@x.example/"])(
    "the address %p is refused for good",
    async (address) => {
      for (const channel of everyChannel) {
        expect(await send(channel, { status: 200 }, address)).toMatchObject({
          ok: false,
          permanent: true,
        });
      }
    },
  );

  test("an endless answer is read no further than needed", async () => {
    const delivery = await send("webhook", { status: 200, body: "x".repeat(3_000_000) });
    expect(delivery).toEqual({ ok: true, providerId: null });
  });

  test("no reason names the address, the secret or the text", async () => {
    const answers: WebAnswer[] = [code("errcode", 310000), code("code", 5), { status: 404 }, "cut"];
    for (const channel of everyChannel) {
      for (const answer of answers) {
        const reason = JSON.stringify(await send(channel, answer));
        expect(reason).not.toMatch(/t0ken|s3cret|127\.0\.0\.1|云栖府/);
      }
    }
  });
});
