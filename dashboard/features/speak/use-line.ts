import { useEffect, useState } from "react";
import type { EventView } from "../../../contract/events";
import type { StatementView } from "../../../contract/response";
import { useEvents } from "../../lib/live-provider";
import { useNow } from "../../lib/now";

/** Why a text may not be quoted any more. */
export type Void = "expired" | "superseded" | "withdrawn" | "offline";

const ENDS: Record<string, Void> = {
  "statement.expired": "expired",
  "statement.superseded": "superseded",
  "statement.withdrawn": "withdrawn",
};

/** The line in the speaker's hand, and the one that would replace it. */
export interface LineInHand {
  /** Null: there is nothing to be said from a text. */
  line: StatementView | null;
  ended: Void | null;
  /** The current version of the same line where it is not the one in hand. */
  newer: StatementView | null;
  /** Takes the current version into the hand. */
  take: () => void;
}

/**
 * Holds the text that the speaker is reading. It is never exchanged under his eyes: when it ends, by event, by its own
 * clock or because it is no longer among the current ones, it is named void and stays until he takes the next.
 */
export function useLine(current: StatementView | null): LineInHand {
  const now = useNow();
  const [line, setLine] = useState<StatementView | null>(current);
  const [ended, setEnded] = useState<Void | null>(null);
  useEffect(() => {
    if (line === null && current !== null) setLine(current);
  }, [line, current]);
  useEvents((events: readonly EventView[]) => {
    for (const event of events) {
      const end = ENDS[event.type];
      if (end && event.data["statement"] === line?.id) setEnded(end);
    }
  });
  const past = line?.expiresAt != null && Date.parse(line.expiresAt) <= now;
  const gone = line !== null && current?.id !== line.id;
  const lost: Void = current ? "superseded" : "withdrawn";
  return {
    line,
    ended: ended ?? (past ? "expired" : gone ? lost : null),
    newer: current && current.id !== line?.id ? current : null,
    take: () => {
      setLine(current);
      setEnded(null);
    },
  };
}
