import type { StatementDoc } from "../../contract/statement";

/** A draft that was submitted, with what the test is about put over it. */
export function aStatement(over: Partial<StatementDoc> = {}): StatementDoc {
  return {
    id: "statement-1",
    incidentId: "incident-1",
    audience: "public",
    language: "zh-CN",
    version: 1,
    state: "draft",
    template: null,
    slots: {},
    text: "我们正在核实。",
    hash: "h1",
    revision: 1,
    author: "u-pr",
    authorName: "苏禾",
    editors: [],
    createdAt: 1,
    updatedAt: 1,
    submittedAt: 1,
    signOffs: [],
    returned: null,
    speaker: null,
    expiresAt: null,
    expiredToldAt: null,
    releasedAt: null,
    supersededAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    drill: false,
    ...over,
  };
}
