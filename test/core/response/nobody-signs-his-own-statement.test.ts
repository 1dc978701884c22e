import { expect, test } from "@jest/globals";
import { afterSignOff, maySign, type Signer } from "../../../server/core/response/sign-off";
import { aStatement } from "../../harness/statement-row";

const legal: Signer = {
  kind: "user",
  id: "u-legal",
  personId: "legal",
  permissions: ["statements.sign.legal", "statements.sign.commander"],
};
const facts = {
  role: "legal" as const,
  hash: "h1",
  commander: null,
  currentVersion: 0,
  now: 1_000,
};
const signed = (role: "legal" | "commander", by: string, hash = "h1") => ({
  role,
  by,
  name: by,
  at: 1,
  hash,
});

test.each([
  ["a submitted text is signed", {}, {}, {}, "fresh"],
  ["a machine signs nothing", {}, { kind: "key" as const }, {}, "not-a-person"],
  ["without the permission", {}, { permissions: [] }, {}, "no-permission"],
  ["the author", { author: "u-legal" }, {}, {}, "author"],
  ["who changed it", { editors: ["u-legal"] }, {}, {}, "author"],
  ["another text", {}, {}, { hash: "h0" }, "other-text"],
  ["an empty blank", { text: "{facts}" }, {}, {}, "empty-blanks"],
  ["a blank in other words", { text: "将于{时间}更新" }, {}, {}, "empty-blanks"],
  ["not submitted", { submittedAt: null }, {}, {}, "not-submitted"],
  ["released already", { state: "released" as const }, {}, {}, "not-a-draft"],
  ["a later version is current", {}, {}, { currentVersion: 2 }, "outdated"],
  ["its update is past", { expiresAt: 1_000 }, {}, {}, "past-its-update"],
  ["one role each", { signOffs: [signed("commander", "u-legal")] }, {}, {}, "signs-already"],
  ["signed by another", { signOffs: [signed("legal", "u-x")] }, {}, {}, "signed-by-another"],
  ["his own again", { signOffs: [signed("legal", "u-legal")] }, {}, {}, "again"],
  ["his old one fell", { signOffs: [signed("legal", "u-legal", "h0")] }, {}, {}, "fresh"],
  [
    "only who commands signs as commander",
    {},
    {},
    { role: "commander" as const, commander: { id: "boss", name: "周启明" } },
    "not-the-commander",
  ],
  [
    "who commands does",
    {},
    { personId: "boss" },
    { role: "commander" as const, commander: { id: "boss", name: "周启明" } },
    "fresh",
  ],
])("%s", (_name, row, signer, more, expected) => {
  const decision = maySign(aStatement(row), { ...legal, ...signer }, { ...facts, ...more });
  expect(decision.ok ? (decision.fresh ? "fresh" : "again") : decision.said.code).toBe(expected);
});

test("the second role completes; a signature of an older text does not", () => {
  const first = aStatement({ signOffs: [signed("legal", "u-legal")] });
  expect(afterSignOff(first, signed("commander", "u-boss")).complete).toBe(true);
  const old = aStatement({ signOffs: [signed("legal", "u-legal", "h0")] });
  expect(afterSignOff(old, signed("commander", "u-boss"))).toMatchObject({ complete: false });
});
