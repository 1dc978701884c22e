import { io, type Socket } from "socket.io-client";
import type { EventView } from "../../contract/events";
import { until } from "./until";

/** A reader of the live stream that asks again, after the last number it has, whenever its line was cut. */
export interface LiveClient {
  events: readonly EventView[];
  /** How often it connected. */
  connections(): number;
  /** Cuts the line as a broken network would; it connects again by itself. */
  cut(): void;
  /** Waits for an event of this type. */
  event(type: EventView["type"], fits?: (event: EventView) => boolean): Promise<EventView>;
  close(): void;
}

/** Connects at /live with a key and says after which number. */
export function followLive(url: string, key: string, after: number): LiveClient {
  const events: EventView[] = [];
  let connections = 0;
  const socket: Socket = io(url, {
    path: "/live",
    transports: ["websocket"],
    auth: { key },
    reconnectionDelay: 20,
    reconnectionDelayMax: 200,
    forceNew: true,
  });
  socket.on("connect", () => {
    connections += 1;
    socket.send({ after: events.at(-1)?.seq ?? after });
  });
  socket.on("event", (event: EventView) => events.push(event));
  return {
    events,
    connections: () => connections,
    cut: () => void socket.io.engine.close(),
    event: (type, fits = () => true) =>
      until(`the event ${type}`, () => events.find((one) => one.type === type && fits(one)), {
        seen: () => events.map((one) => `${String(one.seq)} ${one.type}`),
      }),
    close: () => void socket.disconnect(),
  };
}
