import { z } from "zod";

const url = (protocols: RegExp, wanted: string) =>
  z.url({ protocol: protocols, error: `expected ${wanted}` });
const bytes32 = z
  .string()
  .refine((text) => Buffer.from(text, "base64").length === 32, "expected 32 bytes in base64");
const zone = z.string().refine(isZone, "expected a time zone such as Asia/Shanghai");
const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean));

const schema = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce
    .number({ error: "expected a port number" })
    .int()
    .min(0, "expected 0–65535")
    .max(65_535, "expected 0–65535")
    .default(8080),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: url(/^postgres(ql)?$/, "postgres://user:password@host:port/database").optional(),
  REDIS_URL: url(/^rediss?$/, "redis://host:port").optional(),
  ROLE: z.enum(["all", "web", "worker"], { error: "expected all, web or worker" }).default("all"),
  PUBLIC_URL: url(/^https?$/, "an http or https address").optional(),
  TIMEZONE: zone.default("Asia/Shanghai"),
  POLICY_PACK: z.string().min(1).default("default-cn"),
  SMTP_URL: url(/^smtps?$/, "smtp://user:password@host:port").optional(),
  MAIL_FROM: z.string().min(3).default("OneVoice <onevoice@localhost>"),
  ENCRYPTION_KEY: bytes32.optional(),
  ADMIN_EMAIL: z.email({ error: "expected an e-mail address" }).optional(),
  ADMIN_PASSWORD: z.string().min(12, "expected at least 12 characters").optional(),
  INGEST_API_KEY: z.string().min(16, "expected at least 16 characters").optional(),
  FETCH_ALLOW: list.default([]),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "expected debug, info, warn, error or silent",
    })
    .default("info"),
});

/** Everything the environment can set. */
export type Config = z.infer<typeof schema>;

/** Settings that must never be shown, not even when they are wrong. */
const SECRET = new Set([
  "ADMIN_PASSWORD",
  "INGEST_API_KEY",
  "ENCRYPTION_KEY",
  "DATABASE_URL",
  "REDIS_URL",
  "SMTP_URL",
]);

/** One or more settings are wrong: each with its name, its value (unless secret) and what was expected. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join("\n"));
    this.name = "ConfigError";
  }
}

/** Reads the settings; gives a `ConfigError` that tells every fault at once. Empty text counts as not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given: Record<string, string | undefined> = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) =>
      environment[name] ? [[name, environment[name]]] : [],
    ),
  );
  const parsed = schema.safeParse(given);
  const alone = parsed.success
    ? []
    : parsed.error.issues.map((issue) => fault(String(issue.path[0]), given, issue.message));
  const faults = [...alone, ...together(given)];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return parsed.data;
}

function fault(name: string, given: Record<string, unknown>, message: string): string {
  const value = SECRET.has(name) ? "(not shown)" : shown(given[name]);
  return `${name}: found ${value}, ${message}`;
}

/** Settings that are right alone and wrong together. */
function together(given: Record<string, string | undefined>): string[] {
  const faults: string[] = [];
  const role = given["ROLE"];
  if ((role === "web" || role === "worker") && !given["DATABASE_URL"]) {
    faults.push(
      `ROLE: found "${role}", expected all: several processes need a PostgreSQL in DATABASE_URL`,
    );
  }
  if (Boolean(given["ADMIN_EMAIL"]) !== Boolean(given["ADMIN_PASSWORD"])) {
    faults.push("ADMIN_EMAIL, ADMIN_PASSWORD: found one of them, expected both or neither");
  }
  return faults;
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

function isZone(text: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: text }).format(0).length > 0;
  } catch {
    return false;
  }
}
