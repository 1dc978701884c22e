import { describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../../server/config";

function faults(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

test("nothing set: the defaults of a bare machine", () => {
  expect(readConfig({})).toMatchObject({
    HOST: "127.0.0.1",
    PORT: 8080,
    DATA_DIR: "./data",
    ROLE: "all",
    TIMEZONE: "Asia/Shanghai",
    POLICY_PACK: "default-cn",
    FETCH_ALLOW: [],
  });
});

test("empty text counts as not set, and lists are split", () => {
  expect(readConfig({ PORT: "", FETCH_ALLOW: "10.0.0.0/8, intranet.example" })).toMatchObject({
    PORT: 8080,
    FETCH_ALLOW: ["10.0.0.0/8", "intranet.example"],
  });
});

describe("a wrong setting is told with name, value and expectation", () => {
  test.each([
    ["PORT", "http", /port number/],
    ["PORT", "70000", /0–65535/],
    ["PORT", "-1", /0–65535/],
    ["ROLE", "boss", /all, web or worker/],
    ["TIMEZONE", "Mars/Olympus", /time zone/],
    ["PUBLIC_URL", "ftp://x.example", /http or https/],
    ["LOG_LEVEL", "loud", /debug, info/],
    ["ADMIN_EMAIL", "nobody", /e-mail/],
  ])("%s=%s", (name, value, expected) => {
    const [fault = ""] = faults({ [name]: value });
    expect(fault).toMatch(expected);
    expect(fault).toMatch(new RegExp(`^${name}: found "${value}"`));
  });
});

describe("a secret is never shown, not even a wrong one", () => {
  test.each([
    ["DATABASE_URL", "mysql://u:topsecret@h/d"],
    ["REDIS_URL", "http://u:topsecret@h"],
    ["SMTP_URL", "http://u:topsecret@h"],
    ["ENCRYPTION_KEY", "topsecret"],
    ["ADMIN_PASSWORD", "topsecret"],
    ["INGEST_API_KEY", "topsecret"],
  ])("%s", (name, value) => {
    const told = faults({ [name]: value }).join("\n");
    expect(told).toContain(`${name}: found (not shown), expected`);
    expect(told).not.toContain("topsecret");
  });
});

test("every fault is told at once, settings that are wrong only together among them", () => {
  const told = faults({ PORT: "x", LOG_LEVEL: "loud", ROLE: "web", ADMIN_EMAIL: "a@b.example" });
  expect(told.map((one) => one.split(":")[0])).toEqual([
    "PORT",
    "LOG_LEVEL",
    "ROLE",
    "ADMIN_EMAIL, ADMIN_PASSWORD",
  ]);
});
