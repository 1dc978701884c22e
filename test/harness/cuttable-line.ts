import { createServer, connect, type AddressInfo, type Socket } from "node:net";

/** The line between a browser and a centre, which can be cut and mended. */
export interface CuttableLine {
  /** http://host:port of this end. */
  url: string;
  /** Every connection breaks off, and no new one is let through. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Passes TCP through to the centre at `url` (http://host:port). */
export async function openLine(url: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const breakOff = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    cut: () => {
      whole = false;
      breakOff();
    },
    mend: () => (whole = true),
    close: async () => {
      breakOff();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
