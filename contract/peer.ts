import { z } from "zod";
import { signalView } from "./api";

const tone = z.enum(["negative", "neutral", "positive"]);

/** A peer of the directory with what was heard of it lately. */
export const peerView = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  /** Signals of the last 30 days that speak of it, and those of them that speak ill of it. */
  heard: z.int(),
  negative: z.int(),
  /** When the last of them was received, ISO 8601 with zone; null where there is none. */
  lastAt: z.string().nullable(),
});
export type PeerView = z.infer<typeof peerView>;

/** A signal about peers: it counts for nothing of ours. */
export const peerSignalView = signalView.extend({
  peers: z.array(z.string()),
  tone: tone.nullable(),
  url: z.string().nullable(),
});
export type PeerSignalView = z.infer<typeof peerSignalView>;
