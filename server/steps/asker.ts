import type { Directory, Person } from "../../contract/directory";
import type { Actor } from "../../contract/permissions";
import { forbidden, type Refusal } from "../core/refusal";

/** The directory's person that the asker is; a refusal where he is none: such an act must have a name behind it. */
export function personAsking(
  actor: Actor,
  { people }: Pick<Directory, "people">,
): Person | Refusal {
  const person = people.find((one) => one.id === actor.personId);
  return person ?? forbidden("not-linked");
}
