import type { EscalationStep, Outlet, Person } from "../../../contract/directory";
import { get, post } from "../../lib/api";

/** A person as the directory is read: with addresses only for who may change it, and for himself. */
export interface DirectoryPerson extends Omit<Person, "contacts"> {
  contacts?: Person["contacts"];
  channels: string[];
}

/** What the on-call screen needs of the directory. */
export interface DirectoryView {
  organisation: { units: { id: string; name: string }[] };
  people: (Person | DirectoryPerson)[];
  outlets: Outlet[];
  projects: string[];
  escalation: Record<string, EscalationStep[]>;
}

/** People with the kinds of their contacts, whichever way they were read. */
export function peopleIn(directory: DirectoryView): DirectoryPerson[] {
  return directory.people.map((one) => ({
    ...one,
    channels: "channels" in one ? one.channels : one.contacts.map((contact) => contact.kind),
  }));
}

/**
 * Adds, changes or removes one person. The list as it stands this moment is read first and sent back whole: what others
 * changed meanwhile stays. Throws ApiFault.
 */
export async function savePerson(id: string, person: Person | null): Promise<void> {
  const { people } = await get<DirectoryView>("/directory");
  await save(
    "people",
    people,
    people.findIndex((one) => one.id === id),
    person,
  );
}

/** Adds, changes or removes one outlet, in the same way. `name` is the one it had before; null adds one. */
export async function saveOutlet(name: string | null, outlet: Outlet | null): Promise<void> {
  const { outlets } = await get<DirectoryView>("/directory");
  await save(
    "outlets",
    outlets,
    outlets.findIndex((one) => one.name === name),
    outlet,
  );
}

/** `at` −1: it was not there, and is added at the end. */
async function save<T>(list: string, all: readonly T[], at: number, one: T | null): Promise<void> {
  const place = at < 0 ? all.length : at;
  const changed = [...all];
  changed.splice(place, 1, ...(one === null ? [] : [one]));
  await post("/directory", { directory: { [list]: changed } });
}
