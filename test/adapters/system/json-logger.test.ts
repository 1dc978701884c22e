import { describe, expect, test } from "@jest/globals";
import { createJsonLogger } from "../../../server/adapters/system/json-logger";
import type { LogLevel } from "../../../server/adapters/system/json-logger";

function written(level: LogLevel = "info") {
  const lines: string[] = [];
  const logger = createJsonLogger(level, { write: (line: string) => void lines.push(line) });
  return {
    logger,
    lines,
    last: () => JSON.parse(lines.at(-1) ?? "null") as Record<string, unknown>,
  };
}

describe("log lines are JSON and hold no secret", () => {
  test("a line has level, time, fields and message", () => {
    const { logger, last } = written();
    logger.info({ page: 12 }, "page queued");
    expect(last()).toMatchObject({ level: "info", page: 12, msg: "page queued" });
    expect(String(last()["time"])).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test.each(["password", "secret", "token", "address", "phone", "idNumber", "smtpUrl", "link"])(
    "%s is blotted out, at the top and one level down",
    (name) => {
      const { logger, lines } = written();
      logger.warn({ [name]: "s3cret-value", contact: { [name]: "s3cret-value" } }, "odd");
      expect(lines.join("")).not.toContain("s3cret-value");
      expect(lines.join("")).toContain("[redacted]");
    },
  );

  test("an error keeps its name, code, first line and places", () => {
    const { logger, last } = written();
    const fault = Object.assign(new TypeError("broken\nwith 13800138000 in its second line"), {
      code: "E1",
    });
    logger.error({ error: fault, job: "run-timers" }, "job failed");
    expect(last()["error"]).toMatchObject({ name: "TypeError", code: "E1", message: "broken" });
    expect(JSON.stringify(last())).not.toContain("13800138000");
    expect(JSON.stringify(last())).toContain("json-logger.test");
  });

  test.each<[LogLevel, number]>([
    ["debug", 3],
    ["info", 3],
    ["warn", 2],
    ["error", 1],
    ["silent", 0],
  ])("LOG_LEVEL %s writes %i of three lines", (level, count) => {
    const { logger, lines } = written(level);
    logger.info({}, "a");
    logger.warn({}, "b");
    logger.error({}, "c");
    expect(lines).toHaveLength(count);
  });
});
