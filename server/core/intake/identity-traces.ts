import type { Complainant } from "../../../contract/signal";
import type { KeyedHash } from "./identity-keys";
import { normalizeName, normalizePhone } from "./normalize-contact";

/** Compound surnames: of other names the first character is the surname. */
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|轩辕|南宫)/;

/**
 * What of a speaker can be compared with another's who left less: what a masked number shows (first three and last four
 * digits), the surname, the full name. Keyed hashes, like the keys: nobody without the key can turn them back.
 */
export function identityTraces(complainant: Complainant | null, hash: KeyedHash): string[] {
  if (!complainant) return [];
  const trace = (kind: string, value: string) => `${kind}:${hash(`trace|${kind}|${value}`)}`;
  const shown = complainant.phone ? shownDigits(complainant.phone) : null;
  const name = complainant.name ? plainName(complainant.name) : null;
  return [
    ...(shown ? [trace("tail", shown)] : []),
    ...(name ? [trace("surname", surnameOf(name.value))] : []),
    ...(name?.full ? [trace("name", name.value)] : []),
  ];
}

/** "138*1234" of a mobile number, masked or not; null for what shows less. */
function shownDigits(phone: string): string | null {
  const contact = normalizePhone(phone);
  if (!contact) return null;
  if (!contact.masked)
    return /^1\d{10}$/.test(contact.value)
      ? `${contact.value.slice(0, 3)}*${contact.value.slice(-4)}`
      : null;
  return /^1\d{2}\*\d{4}$/.test(contact.value) ? contact.value : null;
}

/** A name without title and mask: "陈**" is the surname 陈. */
function plainName(text: string): { value: string; full: boolean } | null {
  const masked = /[*＊●•xX]/.test(text);
  const name = normalizeName(text.replace(/[*＊●•]/g, "").replace(/[xX]+$/, ""));
  return name && masked ? { ...name, full: false } : name;
}

function surnameOf(name: string): string {
  if (!/^[一-龥]/.test(name)) return name.split(" ").at(-1) ?? name;
  return COMPOUND.exec(name)?.[0] ?? name.charAt(0);
}
