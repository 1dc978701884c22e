import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createHmac } from "node:crypto";
import { createHttpPost } from "../../../server/adapters/notify/http-post";
import { createWebhookNotifier } from "../../../server/adapters/notify/webhook";
import { createManualClock } from "../../../server/adapters/system/manual-clock";
import { startWebReceiver } from "../../harness/web-receiver";
import type { WebReceiver } from "../../harness/web-receiver";
import { englishMessage, pageMessage, sentTo } from "./page-message";

const http = createHttpPost();
const webhook = createWebhookNotifier({ http, clock: createManualClock(1_773_190_200_123) });

let receiver: WebReceiver;
beforeAll(async () => {
  receiver = await startWebReceiver();
});
beforeEach(() => {
  receiver.requests.length = 0;
});
afterAll(async () => {
  await http.close();
  await receiver.stop();
});

describe("a webhook is signed, and says which send it is", () => {
  test("time, body and secret make the signature", async () => {
    await webhook.send(sentTo(pageMessage(), `${receiver.url}/hook?a=1`, "s3cret"));
    const [request] = receiver.requests;
    const signature = createHmac("sha256", "s3cret")
      .update(`1773190200.${request?.body}`)
      .digest("hex");
    expect(request).toMatchObject({ method: "POST", path: "/hook?a=1" });
    expect(request?.headers).toMatchObject({
      "x-onevoice-timestamp": "1773190200",
      "x-onevoice-signature": `sha256=${signature}`,
      "idempotency-key": "page-12:duty:1:wecom",
    });
  });

  test("without a secret there is no signature", async () => {
    await webhook.send(sentTo(pageMessage(), receiver.url));
    expect(receiver.requests[0]?.headers).not.toHaveProperty("x-onevoice-signature");
  });

  test("a key that is no header text is encoded", async () => {
    await webhook.send(sentTo(pageMessage({ key: "呼叫\r\nx: 1" }), receiver.url));
    expect(receiver.requests[0]?.headers["idempotency-key"]).toBe(
      encodeURIComponent("呼叫\r\nx: 1"),
    );
  });

  test.each([
    ["zh-CN", pageMessage({ drill: true }), "【演练】一级，已确认：云栖府 地下车库渗水"],
    [
      "en",
      englishMessage({ drill: true }),
      "[DRILL] Level 1, confirmed: Yunqi Mansion, water in the garage",
    ],
  ])(
    "the body carries facts and words (%s), no address and no secret",
    async (_language, message, subject) => {
      await webhook.send(sentTo(message, receiver.url, "s3cret"));
      const body = JSON.parse(receiver.requests[0]?.body ?? "") as Record<string, unknown>;
      const { to, ...facts } = message;
      expect(body).toMatchObject({ type: "page", ...facts, subject, to: { name: to.name } });
      expect(String(body["text"]).split("\n")).toHaveLength(7);
      expect(JSON.stringify(body)).not.toMatch(/s3cret|127\.0\.0\.1/);
    },
  );
});
