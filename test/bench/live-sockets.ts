import { io } from "socket.io-client";

// A process of its own: many readers of the live stream, that note when each signal's event reached each of them.
const [url = "", key = "", count = "1", after = "0"] = process.argv.slice(2);

/** Signal → when its event arrived at each socket, in ms of the machine's steady clock. */
const arrivals = new Map<string, number[]>();
let ready = 0;

for (let n = 0; n < Number(count); n += 1) {
  const socket = io(url, { path: "/live", transports: ["websocket"], auth: { key } });
  socket.on("connect", () => {
    socket.emit("after", { after: Number(after) });
    ready += 1;
    if (ready === Number(count)) process.send?.("ready");
  });
  socket.on("connect_error", (error) => {
    throw error;
  });
  socket.on("event", (event: { type: string; data: { signal?: unknown } }) => {
    if (event.type !== "case.grew" || typeof event.data.signal !== "string") return;
    const now = Number(process.hrtime.bigint()) / 1e6;
    const known = arrivals.get(event.data.signal);
    if (known) known.push(now);
    else arrivals.set(event.data.signal, [now]);
  });
}

process.on("message", (message) => {
  if (message === "report") process.send?.([...arrivals]);
  if (message === "end") process.exit(0);
});
