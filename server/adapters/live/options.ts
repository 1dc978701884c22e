import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { EventDoc, EventView } from "../../../contract/events";
import type { Actor } from "../../../contract/permissions";
import type { Logger } from "../../ports/logger";
import type { Store } from "../../ports/store";

/** An event with the view that every reader gets of it. */
export interface Shown {
  event: EventDoc;
  view: EventView;
}

/** What the live stream needs. */
export interface LiveOptions {
  server: HttpServer;
  store: Pick<Store, "events" | "lastEvent" | "onCommit">;
  /** Who opens a connection; null for nobody. */
  authenticate(request: IncomingMessage, key: string | null): Promise<Actor | null>;
  /** Decides by the actor's permissions alone: who has the same ones is told the same. */
  maySee(event: EventDoc, actor: Actor): boolean;
  present(event: EventDoc): EventView;
  log: Logger;
  /** Told of every event that this process reads from the log, once. */
  onEvent?: (event: EventDoc) => void;
}
