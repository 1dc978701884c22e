import type { PersonView, SourceView } from "../../../contract/api";
import type { ApiKeyView, SessionView, UserView } from "../../../contract/access";
import type { Directory, Person } from "../../../contract/directory";
import type { Actor } from "../../../contract/permissions";
import type { Language } from "../../../contract/primitives";
import type { ApiKeyDoc, UserDoc } from "../../../contract/records";
import type { SourceDoc } from "../../../contract/source";
import { iso, isoOrNull } from "../time";

/** A person without addresses. */
export function personView(person: Person): PersonView {
  return {
    id: person.id,
    name: person.name,
    language: person.language,
    duties: person.duties,
    access: person.access,
    channels: person.contacts.map((contact) => contact.kind),
  };
}

/** A source with its state and the age of what it last heard. */
export function sourceView(source: SourceDoc, zone: string): SourceView {
  return {
    id: source.id,
    kind: source.kind,
    name: source.name,
    outlet: source.outlet,
    url: source.url,
    enabled: source.enabled,
    everySeconds: source.everySeconds,
    state: source.state,
    lastSuccessAt: isoOrNull(source.lastSuccessAt, zone),
    lastItemAt: isoOrNull(source.lastItemAt, zone),
    nextAt: iso(source.nextAt, zone),
    failures: source.failures,
    fault: source.fault,
    timeZone: source.timeZone,
    lastVisitAt: isoOrNull(source.lastVisitAt, zone),
    refused: source.refused.slice(0, 20),
  };
}

/** The directory as it may be read: contacts only by kind, unless they are the reader's own or he may change the directory anyway. */
export function directoryView(
  directory: Directory,
  reader: { mayApply: boolean; personId: string | null },
): unknown {
  if (reader.mayApply) return directory;
  const people = directory.people.map((person) =>
    person.id === reader.personId
      ? { ...personView(person), contacts: person.contacts.map(withoutSecret) }
      : personView(person),
  );
  return { ...directory, people };
}

const withoutSecret = ({ kind, address }: Person["contacts"][number]) => ({ kind, address });

/** A user without the hash of his password. */
export function userView(user: UserDoc, zone: string): UserView {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    access: user.access,
    person: user.personId,
    language: user.language,
    createdAt: iso(user.createdAt, zone),
  };
}

/** A key without its hash. */
export function apiKeyView(key: ApiKeyDoc, zone: string): ApiKeyView {
  return {
    id: key.id,
    name: key.name,
    scopes: key.scopes,
    createdAt: iso(key.createdAt, zone),
    revokedAt: isoOrNull(key.revokedAt, zone),
  };
}

/** Who asks. */
export function sessionView(actor: Actor, language: Language | null): SessionView {
  return {
    kind: actor.kind,
    id: actor.id,
    name: actor.name,
    person: actor.personId,
    language,
    permissions: [...actor.permissions],
  };
}
