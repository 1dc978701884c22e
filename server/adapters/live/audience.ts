import type { Namespace, Socket } from "socket.io";
import type { Actor } from "../../../contract/permissions";
import type { LiveOptions, Shown } from "./options";

/** Connections of one namespace that may see the same: they share a room, in which each event is encoded once. */
interface Group {
  namespace: Namespace;
  room: string;
  actor: Actor;
  members: number;
}

/**
 * Those who follow the log live. An event is encoded, framed and decided upon once for all who have the same rights:
 * for a hundred connections each by itself that was more work than the whole pipeline behind the event.
 */
export class Audience {
  readonly #groups = new Map<string, Group>();

  constructor(private readonly maySee: LiveOptions["maySee"]) {}

  /** Lets a connection hear everything from now on; returns what takes it out again. */
  join(socket: Socket, actor: Actor): () => void {
    const room = `rights:${[...actor.permissions].sort().join(",")}`;
    const key = `${String(this.#numberOf(socket.nsp))}|${room}`;
    const group = this.#groups.get(key) ?? { namespace: socket.nsp, room, actor, members: 0 };
    this.#groups.set(key, group);
    group.members += 1;
    void socket.join(room);
    return () => {
      void socket.leave(room);
      group.members -= 1;
      if (group.members === 0 && this.#groups.get(key) === group) this.#groups.delete(key);
    };
  }

  /** Tells all of them, each what it may see. */
  tell(shown: readonly Shown[]): void {
    for (const { namespace, room, actor } of this.#groups.values()) {
      for (const { event, view } of shown) {
        if (this.maySee(event, actor)) namespace.to(room).emit("event", view);
      }
    }
  }

  readonly #namespaces: Namespace[] = [];

  /** Two servers have namespaces of the same name. */
  #numberOf(namespace: Namespace): number {
    const known = this.#namespaces.indexOf(namespace);
    return known < 0 ? this.#namespaces.push(namespace) - 1 : known;
  }
}
