import { z } from "zod";
import { directoryInput } from "./directory";
import { isoTime, words } from "./primitives";

/** The first line of a replay: the organisation, and the pack to play it with. */
export const setupRecord = directoryInput
  .omit({ sources: true })
  .extend({ type: z.literal("setup"), pack: words(100) })
  .required({ organisation: true });

/** Time passes, nothing else. */
export const clockRecord = z.object({
  type: z.literal("clock"),
  id: words(200).nullish(),
  at: isoTime,
});

/** The result of a replay; times are ISO with the zone's offset. */
export interface ReplayResult {
  pack: { id: string; version: string };
  cases: Record<string, unknown>[];
  alerts: Record<string, unknown>[];
  levels: Record<string, unknown>[];
  incidents: Record<string, unknown>[];
  pages: Record<string, unknown>[];
  sends: Record<string, unknown>[];
  clocks: Record<string, unknown>[];
  notices: Record<string, unknown>[];
  tasks: Record<string, unknown>[];
  refused: { line: number; id: string | null; errors: { path: string; message: string }[] }[];
}
