import { io } from "socket.io-client";
import type { EventView } from "../../contract/events";

/** How the connection stands. */
export type LiveState = "connecting" | "live" | "offline";

/**
 * Follows the log from a number on. After a break it asks again after the last number it saw, so that nothing is missed
 * and nothing comes twice. Returns how to stop.
 */
export function followLog(given: {
  after: number;
  onEvents: (events: EventView[]) => void;
  onState: (state: LiveState) => void;
  /** The server gave a sign of life, with or without news. */
  onHeard: () => void;
  onRefused: () => void;
}): () => void {
  let last = given.after;
  let waiting: EventView[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const socket = io({
    path: "/live",
    transports: ["websocket", "polling"],
    auth: (answer) => answer({ after: last }),
    reconnectionDelayMax: 5_000,
  });
  // Painted four times a second at most, however fast events come.
  const flush = () => {
    timer = null;
    const events = waiting;
    waiting = [];
    given.onEvents(events);
  };
  socket.on("event", (event: EventView) => {
    if (event.seq <= last) return;
    last = event.seq;
    waiting.push(event);
    timer ??= setTimeout(flush, 250);
  });
  socket.on("connect", () => given.onState("live"));
  socket.io.on("ping", given.onHeard);
  socket.on("disconnect", (reason) => {
    given.onState("offline");
    // Cut off by the server (too slow, or the right is gone): only then does the client not try by itself.
    if (reason === "io server disconnect") socket.connect();
  });
  socket.on("connect_error", (error) => {
    given.onState("offline");
    if (error.message === "unauthorized") given.onRefused();
  });
  return () => {
    if (timer) clearTimeout(timer);
    socket.disconnect();
  };
}
