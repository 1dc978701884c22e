import type { EscalationStep, Person } from "../../../contract/directory";
import { get, post } from "../../lib/api";

/** A person as the directory is read: with addresses only for who may change it, and for himself. */
export interface DirectoryPerson extends Omit<Person, "contacts"> {
  contacts?: Person["contacts"];
  channels: string[];
}

/** What the on-call screen needs of the directory. */
export interface DirectoryView {
  people: (Person | DirectoryPerson)[];
  outlets: { name: string; domain?: string | null; tier: number; kind: string }[];
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
 * changed meanwhile stays.
 */
export async function savePerson(id: string, person: Person | null): Promise<void> {
  const { people } = await get<DirectoryView>("/directory");
  const others = people.filter((one) => one.id !== id);
  const at = people.findIndex((one) => one.id === id);
  if (person) others.splice(at < 0 ? others.length : at, 0, person);
  await post("/directory", { directory: { people: others } });
}

/** Adds or removes one outlet, in the same way. */
export async function saveOutlet(
  name: string,
  outlet: DirectoryView["outlets"][number] | null,
): Promise<void> {
  const { outlets } = await get<DirectoryView>("/directory");
  const others = outlets.filter((one) => one.name !== name);
  await post("/directory", { directory: { outlets: outlet ? [...others, outlet] : others } });
}
