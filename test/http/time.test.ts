import { expect, test } from "@jest/globals";
import { iso, startOfDay } from "../../server/http/time";

const at = Date.parse("2026-03-09T01:12:00Z");

test.each([
  [at, "Asia/Shanghai", "2026-03-09T09:12:00+08:00"],
  [at + 7, "Asia/Shanghai", "2026-03-09T09:12:00.007+08:00"],
  [at, "UTC", "2026-03-09T01:12:00Z"],
])("times leave the centre with their zone: %d in %s", (instant, zone, text) => {
  expect(iso(instant, zone)).toBe(text);
});

test("a day begins at its own midnight", () => {
  expect(iso(startOfDay(at, "Asia/Shanghai"), "Asia/Shanghai")).toBe("2026-03-09T00:00:00+08:00");
});
