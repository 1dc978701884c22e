// Makes a set of addresses from spellings written one by one: "## household", then an address a line; after " ~" the
// city's field, after " %" the project's. Rows under "## -" are households of their own.
// Run: node --import tsx test/evaluation/make/households-by-hand.ts households-3 dev-3 > FILE
import { readFileSync } from "node:fs";

const [, , name = "households-3", prefix = "dev-3"] = process.argv;
const text = readFileSync(new URL(`${name}.txt`, import.meta.url), "utf8");
const lines = text.split("\n").map((line) => line.trim());

let household = "";
let number = 0;
let alone = 0;
for (const line of lines) {
  if (line === "" || line.startsWith("# ")) continue;
  if (line.startsWith("## ")) {
    household = line.slice(3);
    continue;
  }
  number += 1;
  if (household === "-") alone += 1;
  const [address] = line.split(/ [~%]/);
  const city = / ~([^~%]+)/.exec(line)?.[1]?.trim();
  const project = / %([^~%]+)/.exec(line)?.[1]?.trim();
  const own = household === "-" ? `no flat ${String(alone)}` : household;
  const id = `${prefix}-h${String(number)}`;
  process.stdout.write(`${JSON.stringify({ id, address, city, project, household: own })}\n`);
}
