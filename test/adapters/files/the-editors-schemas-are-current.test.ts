import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { playbook, statementTemplate } from "../../../contract/playbook";
import { ROOT } from "../../harness/case-factory";

// UPDATE_SCHEMAS=1 writes them anew after a change of contract/playbook.ts.
test.each([
  ["playbook", playbook],
  ["statement", statementTemplate],
])("playbooks/schemas/%s.schema.json is what the contract says", (name, schema) => {
  const file = path.join(ROOT, "playbooks/schemas", `${name}.schema.json`);
  const wanted = z.toJSONSchema(schema, { io: "input" });
  if (process.env["UPDATE_SCHEMAS"] === "1")
    writeFileSync(file, `${JSON.stringify(wanted, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(wanted)));
});
