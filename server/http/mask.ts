import type { Complainant } from "../../contract/signal";

const ID_NUMBER = /(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)/g;
const MOBILE = /(?<!\d)(1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d)/g;
const EMAIL = /([\w.+-])[\w.+-]*(@[\w-]+(?:\.[\w-]+)+)/g;

/** Takes phone numbers, identity numbers and e-mail addresses out of a text that somebody wrote. */
export function maskText(text: string): string {
  return text
    .replace(ID_NUMBER, "$1********$2")
    .replace(MOBILE, "$1****$2")
    .replace(EMAIL, "$1***$2");
}

/** Who complains, in one line, readable in full. Only for readers who may unmask. */
export function fullName(complainant: Complainant, address: string | null): string {
  const parts = [
    complainant.name,
    complainant.phone,
    complainant.idNumber,
    complainant.account,
    complainant.email,
    address,
  ];
  return parts.filter((part) => typeof part === "string" && part !== "").join(" · ");
}
