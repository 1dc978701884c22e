import type { PageDoc } from "../../../contract/page";
import type { Person } from "../../../contract/directory";
import type { Instant } from "../../../contract/primitives";
import type { Situation } from "./situation";

/** What the page of a link is made from. */
export interface LinkView {
  page: PageDoc;
  person: Person;
  people: readonly Person[];
  situation: Situation;
  now: Instant;
  zone: string;
  nonce: string;
  /** The link's own token: forms go back to it. */
  token: string;
  /** Why command was not given, where it was asked for. */
  refused: string | null;
}
