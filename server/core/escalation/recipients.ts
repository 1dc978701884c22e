import type { Duty, Person, RecipientClass } from "../../../contract/directory";

/** Who is to be called, and which classes had nobody in them. */
export interface Recipients {
  to: Person[];
  /** These had nobody and fell to duty: said in the message and on the board. */
  fellToDuty: RecipientClass[];
}

/** The duties that make up a class: `leadership` is leader and commander. */
export function dutiesOf(recipientClass: RecipientClass): Duty[] {
  return recipientClass === "leadership" ? ["leader", "commander"] : [recipientClass];
}

/** Everybody of these classes, each person once, in the classes' order; an empty class falls to duty (contract). */
export function recipientsOf(
  classes: readonly RecipientClass[],
  people: readonly Person[],
): Recipients {
  const fellToDuty = classes.filter((one) => membersOf(one, people).length === 0);
  const called = classes.flatMap((one) => {
    const members = membersOf(one, people);
    return members.length > 0 ? members : membersOf("duty", people);
  });
  const seen = new Set<string>();
  const to = called.filter((person) => !seen.has(person.id) && seen.add(person.id));
  return { to, fellToDuty };
}

/** Everybody who holds a duty of the class. */
export function membersOf(recipientClass: RecipientClass, people: readonly Person[]): Person[] {
  const duties = dutiesOf(recipientClass);
  return people.filter((person) => person.duties.some((one) => duties.includes(one)));
}
