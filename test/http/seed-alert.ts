import type { AlertDoc } from "../../contract/alert";
import { NOW } from "./desk";

const MINUTE = 60_000;

export const anAlert = (id: string, over: Partial<AlertDoc> = {}): AlertDoc => ({
  id,
  at: NOW - 4 * MINUTE,
  caseId: "case-1",
  incidentId: "incident-1",
  rule: "RE-L1-G",
  level: 1,
  confidence: "possible",
  count: 8,
  possible: 2,
  threshold: 10,
  unit: "household",
  window: null,
  counted: [
    {
      label: "陈** · 3栋2单元18**室",
      kind: "household",
      verified: true,
      signals: ["c-1"],
      firstAt: NOW,
      channel: "hotline",
      url: null,
    },
  ],
  excluded: [{ id: "c-7", reason: "same-household" }],
  signal: "c-21",
  reason: { "zh-CN": "8/10 户，待核实 1", en: "8 of 10 households, 1 unverified" },
  clause: { "zh-CN": "客户投诉处理与危机预防制度 第三条 1", en: "Rules, Art. 3(1)" },
  packId: "re-cn",
  packVersion: "1",
  drill: false,
  ...over,
});
