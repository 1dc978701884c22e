import type { Notifier } from "../../ports/notifier";

/** Stands for a channel in a demo: says "sent", reaches nobody. */
export function createDrillStub(kind: Notifier["kind"]): Notifier {
  return {
    kind,
    send: ({ drill }) =>
      Promise.resolve(
        drill
          ? { ok: true, providerId: "demo" }
          : { ok: false, permanent: true, reason: "demo-sends-drills-only" },
      ),
  };
}
