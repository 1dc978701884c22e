import type { Action, ActionName } from "../../contract/action";
import { post } from "./api";

/** What a person fills in of an action: the server knows who and when. */
type Draft<N extends ActionName> = Action extends infer A
  ? A extends { action: N }
    ? Omit<A, "type" | "id" | "at" | "by">
    : never
  : never;

/** A remark that changes nothing and stays in the record. */
interface Note {
  action: "note";
  target: string;
  text: string;
}

/** Sends one action, under an id of its own, so that sending it twice does it once. Resolves to the id. Throws ApiFault. */
export async function takeAction(
  draft: Draft<Exclude<ActionName, "note">> | Note,
): Promise<string> {
  const id = newId();
  await post("/actions", { type: "action", id, ...draft });
  return id;
}

// randomUUID is missing where the centre is reached without TLS; these random bytes are not.
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `act-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
