import { afterEach, describe } from "@jest/globals";
import type { Store } from "../../../server/ports/store";
import { freshStore } from "../../harness/store-template";
import type { EngineUnderTest } from "./engine-under-test";
import { logPromises } from "./log-promises";
import { queryPromises } from "./query-promises";
import { recordPromises } from "./record-promises";
import { searchPromises } from "./search-promises";
import { sendPromises } from "./send-promises";
import { statementPromises } from "./statement-promises";
import { transactionPromises } from "./transaction-promises";

const opened: Store[] = [];
const engine: EngineUnderTest = {
  async fresh() {
    const store = await freshStore();
    opened.push(store);
    return { store, another: () => Promise.resolve(store) };
  },
  async closeAll() {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  },
};

describe("the embedded store", () => {
  afterEach(() => engine.closeAll());
  transactionPromises(engine);
  logPromises(engine);
  recordPromises(engine);
  sendPromises(engine);
  queryPromises(engine);
  statementPromises(engine);
  searchPromises(engine);
});
