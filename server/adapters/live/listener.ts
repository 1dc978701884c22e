import type { Socket } from "socket.io";
import type { Actor } from "../../../contract/permissions";
import type { Audience } from "./audience";
import type { LiveOptions, Shown } from "./options";
import type { Tail } from "./tail";

// A connection with more than this waiting is too slow to follow; it is cut off and catches up by number.
const MOST_WAITING = 5_000;
// While catching up, wait for the connection to drain beyond this, and for so long at most.
const CATCH_UP_WAITING = 1_000;
const DRAIN_MS = 30_000;

/**
 * One connection. Silent until it says after which number; then it reads the log up to where the common reader is, and
 * joins the audience that hears what that one hands out. The step between the two happens in one turn of the loop: no
 * gap, no repeat. One that asked for a number still to come is told singly until the log has come there.
 */
export class Listener {
  #state: "silent" | "catching-up" | "live" = "silent";
  #sent = 0;
  /** Raised when a client asks anew: an older catch-up then stops. */
  #run = 0;
  #actor: Actor;
  /** Takes it out of the audience; null while it is not in it. */
  #leave: (() => void) | null = null;

  constructor(
    private readonly of: {
      socket: Socket;
      actor: Actor;
      ask: () => Promise<Actor | null>;
      tail: Tail;
      audience: Audience;
      options: Pick<LiveOptions, "maySee" | "present" | "log">;
    },
  ) {
    this.#actor = of.actor;
    const { socket } = of;
    for (const name of ["after", "subscribe", "message"])
      socket.on(name, (asked: unknown) => this.#begin(asked));
    const { after } = socket.handshake.auth as { after?: unknown };
    socket.on("disconnect", () => {
      this.#step("silent");
    });
    if (after !== undefined) this.#begin(after);
  }

  /** Takes note of what the common reader read and the audience was told. */
  take(shown: readonly Shown[]): void {
    if (this.#state !== "live") return;
    if (this.#waiting() > MOST_WAITING) {
      this.#cutOff();
      return;
    }
    if (this.#leave) {
      this.#sent = this.of.tail.position;
      return;
    }
    for (const each of shown) this.#send(each);
    this.#step("live");
  }

  /** Ends the connection when its right is gone. A store that does not answer is no reason to. */
  async recheck(): Promise<void> {
    const actor = await this.of.ask().catch(() => this.#actor);
    if (!actor?.permissions.includes("read")) {
      this.of.socket.disconnect(true);
      return;
    }
    const same = String(actor.permissions) === String(this.#actor.permissions);
    this.#actor = actor;
    if (same || !this.#leave) return;
    this.#leave();
    this.#leave = this.of.audience.join(this.of.socket, actor);
  }

  /** From one state to the next; in the audience are those that are live and neither before nor behind the common reader. */
  #step(state: "silent" | "catching-up" | "live"): void {
    this.#state = state;
    const { socket, tail, audience } = this.of;
    if (state === "live" && this.#sent === tail.position) {
      this.#leave ??= audience.join(socket, this.#actor);
    } else {
      this.#leave?.();
      this.#leave = null;
    }
  }

  #begin(asked: unknown): void {
    const after = numberIn(asked);
    if (after === null) {
      this.of.socket.emit("refused", { message: 'expected {"after": N}, N a whole number from 0' });
      return;
    }
    this.#sent = after;
    this.#step("catching-up");
    const run = ++this.#run;
    this.#catchUp(run).catch((error: unknown) => {
      this.of.options.log.warn({ err: error }, "a live connection could not catch up");
      this.of.socket.disconnect(true);
    });
  }

  async #catchUp(run: number): Promise<void> {
    const { tail, options } = this.of;
    for (;;) {
      const events = await tail.read(this.#sent);
      if (run !== this.#run || !this.of.socket.connected) return;
      for (const event of events) this.#send({ event, view: options.present(event) });
      if (this.#sent >= tail.position || events.length === 0) {
        this.#step("live");
        return;
      }
      if (this.#waiting() > CATCH_UP_WAITING) await this.#drained();
      if (run !== this.#run) return;
    }
  }

  #send({ event, view }: Shown): void {
    if (event.seq <= this.#sent) return;
    this.#sent = event.seq;
    if (this.of.options.maySee(event, this.#actor)) this.of.socket.emit("event", view);
  }

  #waiting(): number {
    // The engine's own buffer: what the network has not taken yet. Not in its public types.
    const { writeBuffer } = this.of.socket.conn as unknown as { writeBuffer?: { length: number } };
    return writeBuffer?.length ?? 0;
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.of.socket.conn.off("drain", done);
        this.of.socket.off("disconnect", done);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#cutOff();
        done();
      }, DRAIN_MS);
      this.of.socket.conn.on("drain", done);
      this.of.socket.on("disconnect", done);
    });
  }

  #cutOff(): void {
    this.of.options.log.warn(
      { waiting: this.#waiting() },
      "a live connection was too slow; it may catch up",
    );
    this.of.socket.disconnect(true);
  }
}

/** `{after: N}`, or N itself. */
function numberIn(asked: unknown): number | null {
  const after = typeof asked === "object" && asked ? (asked as { after?: unknown }).after : asked;
  const number = typeof after === "string" && after !== "" ? Number(after) : after;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
