import { types } from "node:util";
import pino from "pino";
import type { DestinationStream } from "pino";
import type { Logger } from "../../ports/logger";

/** LOG_LEVEL: what is written at least; `silent` writes nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** Field names that may hold a secret or an identity, at the top and one level down. Nobody should log them; if somebody does, they are blotted out. */
const SECRET_FIELDS = [
  "password",
  "secret",
  "token",
  "key",
  "apiKey",
  "encryptionKey",
  "authorization",
  "cookie",
  "address",
  "email",
  "phone",
  "idNumber",
  "smtpUrl",
  "databaseUrl",
  "redisUrl",
  "link",
];

/** A stack as deep as this finds the fault. */
const STACK_LINES = 8;
const MESSAGE_CHARACTERS = 300;

/** Writes one JSON object a line to standard output (or `destination`): level, time (ISO), the fields, `msg`. An `error` field that holds an Error is shortened to name, code, message and the places it came by. */
export function createJsonLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]), censor: "[redacted]" },
    serializers: { error: shortFault },
  };
  const log = destination ? pino(options, destination) : pino(options);
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}

function shortFault(fault: unknown): unknown {
  if (!types.isNativeError(fault)) return fault;
  const places = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: fault.name,
    ...("code" in fault ? { code: fault.code } : {}),
    message: fault.message.split("\n")[0]?.slice(0, MESSAGE_CHARACTERS),
    at: places.slice(0, STACK_LINES).map((line) => line.trim()),
  };
}
