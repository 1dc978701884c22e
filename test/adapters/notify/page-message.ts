import type { PageMessage } from "../../../server/ports/notifier";

/** A first call of a real page, in zh-CN, with what a test changes. */
export function pageMessage(changes: Partial<PageMessage> = {}): PageMessage {
  return {
    key: "page-12:duty:1:wecom",
    language: "zh-CN",
    to: { name: "王值班", address: "http://127.0.0.1:1/robot", secret: null },
    page: 12,
    incident: "inc-7",
    level: 1,
    confidence: "confirmed",
    title: "云栖府 地下车库渗水",
    reason: "10/10 户，待核实 0",
    request: "确认收到，并进入作战室",
    link: "https://centre.example/a/cGFnZS0xMg.4Zk2v9Qm1sX7rT0aB3cD5e",
    kind: "first",
    step: 1,
    steps: 4,
    drill: false,
    mayRepeat: false,
    when: "2026-03-11 08:50 (Asia/Shanghai)",
    ...changes,
  };
}

/** The same call in English. */
export function englishMessage(changes: Partial<PageMessage> = {}): PageMessage {
  return pageMessage({
    language: "en",
    to: { name: "Wang Zhiban", address: "http://127.0.0.1:1/robot", secret: null },
    title: "Yunqi Mansion, water in the garage",
    reason: "10 of 10 households, 0 unverified",
    request: "Confirm that you have it and enter the war room",
    ...changes,
  });
}

/** The message as it goes to this address. */
export function sentTo(message: PageMessage, address: string, secret: string | null = null) {
  return { ...message, to: { ...message.to, address, secret } };
}
