import type { Complainant } from "../../../contract/signal";
import { normalizePhone } from "./normalize-contact";

/** A label for people that identifies nobody: "陈** 139****0101 · 3栋2单元18**室"; "" where nothing is known of him. */
export function maskedLabel(
  complainant: Complainant | null,
  author: string | null,
  flat: string | null,
): string {
  const who = [maskName(complainant?.name ?? author), maskPhone(complainant?.phone ?? null)];
  const person = who.filter(Boolean).join(" ") || maskAccount(complainant);
  return [person, flat].filter(Boolean).join(" · ");
}

function maskName(name: string | null): string {
  const trimmed = name?.normalize("NFKC").trim() ?? "";
  return trimmed === "" ? "" : `${String.fromCodePoint(trimmed.codePointAt(0) ?? 0)}**`;
}

function maskPhone(phone: string | null): string {
  const contact = phone ? normalizePhone(phone) : null;
  if (!contact || contact.masked) return contact ? "***" : "";
  const { value } = contact;
  return value.length >= 11
    ? `${value.slice(0, 3)}****${value.slice(-4)}`
    : `***${value.slice(-2)}`;
}

function maskAccount(complainant: Complainant | null): string {
  const account = complainant?.account ?? complainant?.email ?? complainant?.idNumber;
  return account ? `${account.trim().slice(0, 2)}***` : "";
}
