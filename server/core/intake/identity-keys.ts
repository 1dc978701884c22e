import type { Complainant } from "../../../contract/signal";
import {
  normalizeAccount, normalizeEmail, normalizeIdNumber, normalizeName, normalizePhone, type Contact,
} from "./normalize-contact"; // prettier-ignore

/** A keyed hash of text: the same text gives the same short answer, and nobody without the key can turn it back. */
export type KeyedHash = (text: string) => string;

/** Whose record it is. */
export interface Speaker {
  complainant: Complainant | null;
  author: { id?: string | null | undefined; name?: string | null | undefined } | null;
  /** Platform of a post: an account name belongs to one platform. */
  platform: string | null;
  /** Source of a record: bare numbers are account numbers of that source alone. */
  source: string;
  /** Key text of the flat, where known: with a name it identifies a resident. */
  flat: string | null;
}

/** Who spoke, as keyed hashes. */
export interface Identity {
  /** Strongest first: "id:…", "phone:…", "email:…", "account:…", "resident:…", "author:…"; weak ones only where nothing else is known. */
  keys: string[];
  /** True with a verified identity (domain page B1): id number, phone, e-mail, account, or a named resident of a known flat. */
  identified: boolean;
}

/** Keys of the person behind a record. Masked numbers and bare names are no identity: they only keep one anonymous from being counted twice. */
export function identityKeys(speaker: Speaker, hash: KeyedHash): Identity {
  const key = (kind: string, value: string) => `${kind}:${hash(`${kind}|${value}`)}`;
  const contacts = contactsOf(speaker);
  const strong = contacts.flatMap(({ kind, contact }) =>
    contact.masked ? [] : [key(kind, contact.value)],
  );
  const name = speaker.complainant?.name ? normalizeName(speaker.complainant.name) : null;
  if (strong.length === 0 && name?.full && speaker.flat)
    strong.push(key("resident", `${speaker.flat}|${name.value}`));
  const author = authorKey(speaker, key);
  const keys = author ? [...strong, author] : strong;
  if (keys.length > 0) return { keys, identified: strong.length > 0 };
  return {
    keys: weakKeys(contacts, nameAt(name?.value ?? null, speaker.flat), key),
    identified: false,
  };
}

/** "陈先生" of one flat is another than "陈先生" of the next. */
function nameAt(name: string | null, flat: string | null): string | null {
  return name && flat ? `${flat}|${name}` : name;
}

type Kind = "id" | "phone" | "email" | "account";

function contactsOf({ complainant, source }: Speaker): { kind: Kind; contact: Contact }[] {
  if (!complainant) return [];
  const found: [Kind, Contact | null][] = [
    ["id", complainant.idNumber ? normalizeIdNumber(complainant.idNumber) : null],
    ["phone", complainant.phone ? normalizePhone(complainant.phone) : null],
    ["email", complainant.email ? normalizeEmail(complainant.email) : null],
    ["account", complainant.account ? accountOf(complainant.account, source) : null],
  ];
  return found.flatMap(([kind, contact]) => (contact ? [{ kind, contact }] : []));
}

/** "1001" of the shop and "1001" of the forum are two people; "yx-6-1502" is one wherever it is met. */
function accountOf(account: string, source: string): Contact | null {
  const contact = normalizeAccount(account);
  if (!contact || !/^\d{1,7}$/.test(contact.value)) return contact;
  return { ...contact, value: `${source}|${contact.value}` };
}

function authorKey(
  { author, platform, source }: Speaker,
  key: (kind: string, value: string) => string,
): string | null {
  const who = author?.id ?? author?.name;
  if (!who) return null;
  return key(
    "author",
    `${(platform ?? source).toLowerCase()}|${who.normalize("NFKC").trim().toLowerCase()}`,
  );
}

function weakKeys(
  contacts: readonly { kind: Kind; contact: Contact }[],
  name: string | null,
  key: (kind: string, value: string) => string,
): string[] {
  const masked = contacts.map(({ kind, contact }) =>
    key("masked", `${kind}|${contact.value}|${name ?? ""}`),
  );
  if (masked.length > 0) return masked.slice(0, 1);
  return name ? [key("name", name)] : [];
}
