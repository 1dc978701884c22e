import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createHmac } from "node:crypto";
import { createDingtalkNotifier } from "../../../server/adapters/notify/dingtalk";
import { createFeishuNotifier } from "../../../server/adapters/notify/feishu";
import { createHttpPost } from "../../../server/adapters/notify/http-post";
import { createWecomNotifier } from "../../../server/adapters/notify/wecom";
import { createManualClock } from "../../../server/adapters/system/manual-clock";
import { startWebReceiver } from "../../harness/web-receiver";
import type { WebReceiver } from "../../harness/web-receiver";
import { englishMessage, pageMessage, sentTo } from "./page-message";

const clock = createManualClock(Date.parse("2026-03-11T00:50:00.123Z"));
const http = createHttpPost();
const wecom = createWecomNotifier({ http });
const feishu = createFeishuNotifier({ http, clock });
const dingtalk = createDingtalkNotifier({ http, clock });

let robot: WebReceiver;
beforeAll(async () => {
  robot = await startWebReceiver();
});
beforeEach(() => {
  robot.requests.length = 0;
});
afterAll(async () => {
  await http.close();
  await robot.stop();
});

/** The one request that came, as the robot sees it. */
function only() {
  expect(robot.requests).toHaveLength(1);
  const [request] = robot.requests;
  const body: unknown = JSON.parse(request?.body ?? "");
  return {
    url: new URL(request?.path ?? "", robot.url),
    headers: request?.headers,
    body,
    size: Buffer.byteLength(request?.body ?? ""),
  };
}

const messages = { "zh-CN": pageMessage({ drill: true }), en: englishMessage({ drill: true }) };
const words = {
  "zh-CN": ["【演练】一级，已确认：云栖府 地下车库渗水", "第 1 步，共 4 步", "查看并应答"],
  en: ["DRILL", "Level 1, confirmed: Yunqi Mansion", "step 1 of 4", "Open and answer"],
};
const everyLanguage = ["zh-CN", "en"] as const;
const longText = "渗水<font>[链接](x)**".repeat(400);

describe("WeCom", () => {
  test.each(everyLanguage)("takes markdown with the link (%s)", async (language) => {
    robot.answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
    const address = `${robot.url}/cgi-bin/webhook/send?key=k1`;
    expect(await wecom.send(sentTo(messages[language], address))).toEqual({
      ok: true,
      providerId: null,
    });
    const { url, body, headers } = only();
    expect(url.searchParams.get("key")).toBe("k1");
    expect(headers?.["content-type"]).toBe("application/json; charset=utf-8");
    expect(body).toEqual({ msgtype: "markdown", markdown: { content: expect.any(String) } });
    const text = JSON.stringify(body).replaceAll("［", "[").replaceAll("］", "]");
    words[language].forEach((word) => expect(text).toContain(word));
    expect(text).toContain(`](${messages[language].link})`);
  });

  test("stays within 4,096 bytes and shows markup as text", async () => {
    robot.answer = { status: 200, body: '{"errcode":0}' };
    const message = pageMessage({
      title: longText,
      reason: longText,
      request: longText,
      when: longText,
    });
    await wecom.send(sentTo(message, robot.url));
    const { body } = only() as { body: { markdown: { content: string } } };
    expect(Buffer.byteLength(body.markdown.content)).toBeLessThanOrEqual(4_096);
    expect(body.markdown.content).not.toContain("<");
    expect(body.markdown.content.match(/\[/g)).toHaveLength(1);
    expect(body.markdown.content.endsWith(`](${message.link})`)).toBe(true);
  });

  test("a link that cannot fit is refused for good, nothing is sent", async () => {
    const message = pageMessage({ link: `https://centre.example/${"a".repeat(5_000)}` });
    expect(await wecom.send(sentTo(message, robot.url))).toMatchObject({
      ok: false,
      permanent: true,
    });
    expect(robot.requests).toHaveLength(0);
  });
});

describe("Feishu", () => {
  test.each(everyLanguage)(
    "takes a signed card whose button is the link (%s)",
    async (language) => {
      robot.answer = { status: 200, body: '{"code":0,"msg":"success","data":{}}' };
      await feishu.send(
        sentTo(messages[language], `${robot.url}/open-apis/bot/v2/hook/h1`, "s3cret"),
      );
      const { body } = only();
      const sign = createHmac("sha256", "1773190200\ns3cret").digest("base64");
      expect(body).toMatchObject({ timestamp: "1773190200", sign, msg_type: "interactive" });
      const text = JSON.stringify(body);
      words[language].forEach((word) => expect(text).toContain(word));
      expect(text).toContain(`"url":"${messages[language].link}"`);
      expect(text).not.toContain("s3cret");
    },
  );

  test("without a secret there is no signature; the old form of success counts", async () => {
    robot.answer = { status: 200, body: '{"StatusCode":0,"StatusMessage":"success"}' };
    expect(await feishu.send(sentTo(pageMessage(), robot.url))).toMatchObject({ ok: true });
    expect(Object.keys(only().body as object)).toEqual(["msg_type", "card"]);
  });

  test("a real page wears its level's colour, a drill does not", async () => {
    robot.answer = { status: 200, body: '{"code":0}' };
    for (const drill of [false, true]) await feishu.send(sentTo(pageMessage({ drill }), robot.url));
    const [real, drilled] = robot.requests.map(({ body }) => body);
    expect(real).toContain('"template":"red"');
    expect(drilled).toContain('"template":"blue"');
  });

  test("stays within 20,000 bytes", async () => {
    robot.answer = { status: 200, body: '{"code":0}' };
    await feishu.send(sentTo(pageMessage({ title: longText, reason: longText }), robot.url));
    expect(only().size).toBeLessThanOrEqual(20_000);
  });
});

describe("DingTalk", () => {
  test.each(everyLanguage)("takes markdown, signed in the query (%s)", async (language) => {
    robot.answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
    const address = `${robot.url}/robot/send?access_token=t1`;
    await dingtalk.send(sentTo(messages[language], address, "SECabc"));
    const { url, body } = only();
    const now = String(clock.now());
    expect(url.searchParams.get("access_token")).toBe("t1");
    expect(url.searchParams.get("timestamp")).toBe(now);
    expect(url.searchParams.get("sign")).toBe(
      createHmac("sha256", "SECabc").update(`${now}\nSECabc`).digest("base64"),
    );
    expect(url.search).not.toContain("SECabc");
    expect(body).toMatchObject({ msgtype: "markdown", markdown: { text: expect.any(String) } });
    words[language].forEach((word) => expect(JSON.stringify(body)).toContain(word));
    expect(JSON.stringify(body)).toContain(`](${messages[language].link})`);
  });

  test("sends again without piling up signatures; without a secret there is none", async () => {
    robot.answer = { status: 200, body: '{"errcode":0}' };
    const message = sentTo(pageMessage(), `${robot.url}/?timestamp=1&sign=old`, "SECabc");
    await dingtalk.send(message);
    await dingtalk.send({ ...message, to: { ...message.to, address: robot.url, secret: null } });
    const [first, second] = robot.requests.map(({ path }) => new URL(path, robot.url).searchParams);
    expect(first?.getAll("sign")).toHaveLength(1);
    expect(first?.getAll("timestamp")).toEqual([String(clock.now())]);
    expect(second?.has("sign")).toBe(false);
  });

  test("stays within 20,000 bytes", async () => {
    robot.answer = { status: 200, body: '{"errcode":0}' };
    await dingtalk.send(sentTo(pageMessage({ title: longText, reason: longText }), robot.url));
    expect(only().size).toBeLessThanOrEqual(20_000);
  });
});
