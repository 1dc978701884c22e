import { z } from "zod";
import { codeOf, inEnglish, said, say, type Said } from "./refusal";

/** One fault of one record: which field, and what was expected; by code and params where the centre has words for it. */
export const fieldFault = z.object({
  path: z.string(),
  message: z.string(),
  code: said.shape.code.optional(),
  params: said.shape.params,
});
export type FieldFault = z.infer<typeof fieldFault>;

/** A fault of a field, in the centre's own words. */
export function faultAt(path: string, of: Said): FieldFault {
  return { path, message: inEnglish(of), ...of };
}

/** What zod found wrong, field by field. */
export function fieldFaults(error: Pick<z.ZodError, "issues">): FieldFault[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: issue.message,
    ...saidOf(issue),
  }));
}

type Issue = z.core.$ZodIssue;

function saidOf(issue: Issue): Said {
  const own = codeOf(issue.message);
  if (own) return { code: own };
  switch (issue.code) {
    case "invalid_type":
      return say(typeFault(issue));
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_value":
      return say("not-offered", { values: issue.values.map(String).join(", ") });
    case "unrecognized_keys":
      return say("unknown-field");
    case "invalid_format":
      return say(FORMATS[issue.format] ?? "wrong-form");
    default:
      return say("wrong-type");
  }
}

const FORMATS: Record<string, "no-email" | "no-web-address"> = {
  email: "no-email",
  url: "no-web-address",
};

function typeFault(issue: Extract<Issue, { code: "invalid_type" }>) {
  if (/received (undefined|null)$/u.test(issue.message)) return "required";
  if (issue.expected === "int") return "no-whole-number";
  return issue.expected === "number" ? "no-number" : "wrong-type";
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: "too_small" }>): Said {
  const least = Number(minimum);
  if (origin === "string") return least <= 1 ? say("required") : say("too-short", { least });
  return say(COUNTED.has(origin) ? "too-few" : "too-small", { least });
}

function tooBig({ origin, maximum }: Extract<Issue, { code: "too_big" }>): Said {
  const most = Number(maximum);
  if (origin === "string") return say("too-long", { most });
  return say(COUNTED.has(origin) ? "too-many" : "too-big", { most });
}

/** What has items rather than a size. */
const COUNTED: ReadonlySet<string> = new Set(["array", "set", "map", "file"]);
