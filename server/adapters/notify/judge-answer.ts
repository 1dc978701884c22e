import type { Delivery } from "../../ports/notifier";
import type { HttpAnswer, NoAnswer } from "./http-post";

/** What a robot's answer codes mean to us. A code in neither table is temporary: trying again costs less than a lost page. */
export interface RobotCodes {
  channel: string;
  /** Fields that may carry the code, the first present one counts; 0 is success. */
  fields: readonly string[];
  /** Limits of rate and faults that pass, with what they mean. */
  temporary: Record<number, string>;
  /** Faults that stay until somebody changes the robot or the contact. */
  permanent: Record<number, string>;
}

/** A delivery from an HTTP status alone: 2xx arrived; 408, 429 and 5xx pass; other 4xx, and redirects, which are not followed, stay. */
export function judgeStatus(answer: HttpAnswer | NoAnswer): Delivery {
  if (answer.status === null) {
    return { ok: false, permanent: !answer.usable, reason: answer.reason };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return { ok: true, providerId: null };
  const permanent = status < 500 && status !== 408 && status !== 429;
  return { ok: false, permanent, reason: `HTTP ${status}` };
}

/** A delivery from a robot's answer: its own code decides, whatever the HTTP status; an answer without one is judged by status, and a 2xx without one is no success. */
export function judgeRobot(answer: HttpAnswer | NoAnswer, codes: RobotCodes): Delivery {
  const code = answer.status === null ? null : codeIn(answer.text, codes.fields);
  if (code === null) {
    const delivery = judgeStatus(answer);
    return delivery.ok ? failed(codes, "answer not understood") : delivery;
  }
  if (code === 0) return { ok: true, providerId: null };
  const lasting = codes.permanent[code];
  if (lasting !== undefined) return failed(codes, `code ${code}, ${lasting}`, true);
  return failed(codes, `code ${code}, ${codes.temporary[code] ?? "not listed"}`);
}

function failed(codes: RobotCodes, why: string, permanent = false): Delivery {
  return { ok: false, permanent, reason: `${codes.channel} refused: ${why}` };
}

/** The code alone is kept: the robot's own words may repeat the address or the text. */
function codeIn(text: string, fields: readonly string[]): number | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return null;
    const byName = new Map<string, unknown>(Object.entries(parsed));
    const found = fields.map((field) => byName.get(field)).find((value) => value !== undefined);
    return typeof found === "number" ? found : null;
  } catch {
    return null;
  }
}
