import { expect, test } from "@jest/globals";
import { createRunner } from "../../../server/adapters/jobs/runner";
import { keepingLogger, watchedHandler } from "./jobs-promises";

test("a run that does not end is told of, once", async () => {
  const logger = keepingLogger();
  const watched = watchedHandler();
  const release = watched.hold();
  const runner = createRunner("deliver-sends", watched.handler, logger, 0);
  runner.wake();
  await watched.run(1);
  runner.sweep();
  runner.sweep();
  expect(logger.lines).toHaveLength(1);
  expect(logger.lines[0]).toMatchObject({ level: "warn", fields: { job: "deliver-sends" } });
  release();
  await runner.stop();
});
