import { expect, test } from "@jest/globals";
import type { TableName } from "../../../contract/records";
import { housekeeping } from "../../../server/adapters/store/pglite-housekeeping";

test("a table of the embedded store is swept each time enough was written to it, whatever became of the last sweep", () => {
  const swept: TableName[] = [];
  const written = housekeeping((table) => {
    swept.push(table);
    return Promise.reject(new Error("busy"));
  }, 100);
  written(new Map([["cases", 60]]));
  written(new Map([["sends", 60]]));
  expect(swept).toEqual([]);
  written(new Map([["cases", 40], ["sends", 10]])); // prettier-ignore
  expect(swept).toEqual(["cases"]);
  written(new Map([["cases", 99]]));
  written(new Map([["cases", 500]]));
  expect(swept).toEqual(["cases", "cases"]);
});
