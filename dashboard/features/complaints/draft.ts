import { newId } from "../../lib/new-id";

const KEPT = "onevoice.complaint-draft";

/** What was typed, by field name, and the id that the complaint will have however often it is sent. */
export interface Draft {
  id: string;
  fields: Record<string, string>;
}

/** The draft of this tab: it outlives an expired session. */
export function readDraft(): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null") as Draft | null;
    if (kept && typeof kept.id === "string") return kept;
  } catch {
    // A draft that cannot be read is none.
  }
  return { id: newId("desk"), fields: {} };
}

/** Keeps what is typed. */
export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still sends.
  }
}

/** The complaint was taken: the next one is another. */
export function dropDraft(): void {
  sessionStorage.removeItem(KEPT);
}

const PERSONAL = ["name", "phone", "email", "account", "idNumber"] as const;

/** The record that the API takes. Empty fields are left out; times get the centre's zone there. */
export function recordOf({ id, fields }: Draft): Record<string, unknown> {
  const given = (name: string) => fields[name]?.trim() ?? "";
  const filled = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (given(name) ? [[name, given(name)]] : [])));
  const complainant = filled(PERSONAL);
  const joint = jointOf(given("joint"), given("persons"), given("households"));
  return {
    type: "complaint",
    id,
    source: "desk",
    channel: given("channel") || "hotline",
    ...filled(["text", "title", "address", "project", "product", "batch", "branch", "category"]),
    ...filled(["urgency"]),
    ...filled(["madeAt", "occurredAt"]),
    ...(given("amount") ? { amount: numberOf(given("amount")) } : {}),
    ...(Object.keys(complainant).length > 0 ? { complainant } : {}),
    ...(joint ? { joint } : {}),
  };
}

/** A list of flats beats a number: one line each. */
function jointOf(on: string, persons: string, households: string) {
  if (!on) return null;
  const lines = households.split(/[\n,，;；]/u).map((line) => line.trim());
  const flats = lines.filter((line) => line !== "");
  const only = flats.length === 1 && /^\d+$/u.test(flats[0] ?? "") ? Number(flats[0]) : flats;
  return {
    ...(persons ? { persons: numberOf(persons) } : {}),
    ...(flats.length > 0 ? { households: only } : {}),
  };
}

/** What is no number goes as it is: the server names the field. */
function numberOf(text: string): number | string {
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}
