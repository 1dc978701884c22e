import { openDesk, NOW } from "./desk";
import * as s from "./seed";
const desk = await openDesk();
const M = 60000;
const mode = process.argv[2];
await desk.describe({
  organisation: { name: "栖澜置业", aliases: [], units: [] },
  people: s.PEOPLE as never,
});
await desk.store.transaction(async (tx: any) => {
  const recs: any[] = [];
  for (let i = 0; i < 120; i++) {
    const at = NOW - Math.floor(((i * 7919) % 1440) * M * (0.3 + 0.7 * Math.sin(i / 9) ** 2));
    recs.push({
      id: `feed|a-${i}`,
      shard: 0,
      type: "article",
      source: "feed",
      at,
      eventAt: at,
      drill: false,
      body: { type: "article", id: `a-${i}`, source: "feed", outlet: "x", title: "t" },
      extra: null,
    });
  }
  await tx.receive(recs);
  tx.sources.put(
    s.aSource("forum", {
      name: "业主论坛",
      state: "silent",
      lastSuccessAt: NOW - 26 * M,
      fault: { class: "http-status", message: "403" },
      failures: 9,
    }),
  );
  tx.sources.put(
    s.aSource("xhs", {
      name: "小红书",
      state: "late",
      lastSuccessAt: NOW - 9 * M,
      fault: { class: "timeout", message: "" },
    }),
  );
  for (const n of ["城市晚报", "客服邮箱", "微博", "栖澜会 App"]) tx.sources.put(s.aSource(n));
  tx.sources.put(s.aSource("off", { name: "投诉平台", state: "off" }));
  tx.cases.put(
    s.aCase({
      id: "case-3",
      title: "望澜里电梯停运",
      level: 3,
      confidence: "confirmed",
      incidentId: null,
      checks: [],
      counts: { parties: 2, persons: 2, households: 2, possibleParties: 0, origins: 0 },
      signals: 3,
    }),
  );
  tx.cases.put(
    s.aCase({
      id: "case-4",
      title: "鹿汀花园外墙空鼓",
      level: 4,
      confidence: "confirmed",
      incidentId: null,
      checks: [],
      counts: { parties: 3, persons: 3, households: 3, possibleParties: 1, origins: 0 },
      signals: 4,
    }),
  );
  if (mode === "calm") return;
  tx.cases.put(
    s.aCase({
      level: 1,
      confidence: "confirmed",
      checks: [],
      counts: { parties: 10, persons: 11, households: 10, possibleParties: 0, origins: 4 },
    }),
  );
  tx.cases.put(
    s.aCase({
      id: "case-1b",
      title: "“楼塌了”传言",
      level: 2,
      confidence: "confirmed",
      checks: [
        {
          kind: "seriousness",
          rule: "RE-L1-M",
          openedAt: NOW,
          dueAt: NOW + 12 * M,
          answeredAt: null,
          answer: null,
          signal: null,
        },
      ],
      counts: { parties: 0, persons: 0, households: 0, possibleParties: 0, origins: 1 },
      signals: 5,
    }),
  );
  tx.incidents.put(s.anIncident({ confidence: "confirmed", caseIds: ["case-1", "case-1b"] }));
  tx.incidents.put(
    s.anIncident({
      id: "incident-2",
      title: "望澜里燃气报警",
      level: 1,
      confidence: "possible",
      caseIds: ["case-2"],
      levelSince: NOW - 2 * M,
      openedAt: NOW - 2 * M,
    }),
  );
  tx.cases.put(s.aCase({ id: "case-2", title: "望澜里燃气报警", incidentId: "incident-2" }));
  tx.incidents.put(
    s.anIncident({
      id: "incident-3",
      title: "演练:App 缴费中断",
      level: 2,
      confidence: "confirmed",
      caseIds: [],
      drill: true,
      openedAt: NOW - 40 * M,
      levelSince: NOW - 40 * M,
      commander: "boss",
    }),
  );
  tx.pages.put(s.aPage());
  tx.sends.put(s.aSend("page-2", "duty"));
  tx.sends.put(s.aSend("page-2", "boss", { state: "failed", reason: "mail refused", attempts: 3 }));
  tx.sends.put(
    s.aSend("page-2", "pr", { state: "sending", channel: "wecom", leaseUntil: NOW + 60000 }),
  );
  tx.pages.put(
    s.aPage({
      id: "page-1",
      number: 1,
      level: 2,
      reason: "RE-L2-B",
      at: NOW - 22 * 60 * M,
      classes: ["duty"],
      to: ["duty"],
      acknowledgedAt: NOW - 22 * 60 * M + 7 * M,
      acknowledgements: [
        { by: "backup", at: NOW - 22 * 60 * M + 7 * M, via: "link", duties: ["backup"] },
      ],
      nextAt: null,
      nextStep: 1,
      summary: { "zh-CN": "3/3 方,待核实 0", en: "3 of 3 parties, 0 unverified" },
    }),
  );
  tx.sends.put(s.aSend("page-1", "duty", { id: "a", at: NOW - 22 * 60 * M }));
  tx.sends.put(
    s.aSend("page-1", "backup", {
      id: "b",
      step: 1,
      kind: "ladder",
      at: NOW - 22 * 60 * M + 5 * M,
    }),
  );
  tx.alerts.put(s.anAlert("alert-1"));
  tx.alerts.put(
    s.anAlert("alert-0", {
      level: 2,
      rule: "RE-L2-B",
      at: NOW - 22 * 60 * M,
      count: 3,
      threshold: 3,
      unit: "party",
    }),
  );
  const e = (type: any, data: any, incident: string | null = "incident-1", drill = false) =>
    tx.emit({ at: NOW - 60000, type, incident, drill, data });
  e("case.opened", { title: "云栖府地下车库渗水" }, null);
  e("alert.raised", {
    rule: "RE-L2-B",
    level: 2,
    confidence: "confirmed",
    reason: { "zh-CN": "3/3 方,待核实 0", en: "3 of 3 parties, 0 unverified" },
    title: "云栖府地下车库渗水",
  });
  e("level.changed", { from: 4, to: 2, confidence: "confirmed", title: "云栖府地下车库渗水" });
  e("incident.opened", { title: "云栖府地下车库渗水", level: 2, confidence: "confirmed" });
  e("page.queued", { number: 1, level: 2, to: ["duty"], title: "云栖府地下车库渗水" });
  e("page.unanswered", { number: 1, called: ["backup"], title: "x" });
  e("page.acknowledged", { number: 1, name: "邵宁" });
  e("notice.given", {
    kind: "near",
    text: { "zh-CN": "再有 1 户将升为一级", en: "1 more household raises to level 1" },
  });
  e("monitor.failed", { source: "业主论坛", class: "http-status" }, null);
  e("level.changed", { from: 2, to: 1, confidence: "confirmed", title: "云栖府地下车库渗水" });
  e("page.queued", {
    number: 2,
    level: 1,
    to: ["duty", "boss", "pr"],
    title: "云栖府地下车库渗水",
  });
  e("send.failed", { number: 2, to: "boss", reason: "mail refused" });
  e("check.opened", { kind: "confirm", rule: "RE-L1-G" }, "incident-2");
  e(
    "task.added",
    { title: { "zh-CN": "核对户名单", en: "Verify the household list" }, duty: "site" },
    "incident-3",
    true,
  );
});
const { pageLink } = await import("../../server/steps/page-link");
console.log(desk.url);
for (const p of ["boss", "duty"])
  console.log(
    pageLink(desk.deps.secrets, desk.url, {
      pageId: "page-2",
      personId: p,
      expiresAt: NOW + 3600000,
    }),
  );
// the clock runs
setInterval(() => desk.clock.advance(1000), 1000);
process.on("SIGTERM", () => void desk.close().then(() => process.exit(0)));
