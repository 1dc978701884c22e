import { expect, test } from "@jest/globals";
import { openPglite } from "../../../server/adapters/store/open-pglite";
import { storeTemplate } from "../../harness/store-template";

test("two stores made from one template share nothing", async () => {
  const template = await storeTemplate();
  const first = await openPglite({ dataDir: null, template });
  const second = await openPglite({ dataDir: "memory://", template });
  try {
    await first.transaction(async (tx) => tx.settings.put({ id: "a", value: 1 }));
    expect(await second.read.settings.get("a")).toBeNull();
    expect(await first.read.settings.get("a")).toEqual({ id: "a", value: 1 });
    expect(second.engine).toBe("pglite");
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});
