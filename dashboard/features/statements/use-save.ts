import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState, type RefObject } from "react";
import type { StatementView } from "../../../contract/response";
import { ApiFault, get, put } from "../../lib/api";
import { useSession } from "../../lib/session";
import { type DraftWords, editOf, sameWords, tooLong } from "./draft-words";
import { afterSave, onto, type Held } from "./held-words";

/** A save that failed, and the words that it was about. */
type SaveFault = ApiFault & { of?: DraftWords };

/**
 * Saves the words in hand, one save at a time. A save that meets somebody else's edit brings the words onto it instead;
 * an ended session leads to the sign-in, and the words stay kept.
 */
export function useSave(given: {
  id: string;
  now: RefObject<Held>;
  change: (held: Held) => void;
  wholeOf: (words: DraftWords) => string;
}) {
  const { id, now, change, wholeOf } = given;
  const { expired } = useSession();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SaveFault | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const running = useRef<Promise<boolean> | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
    const { revision, base, mine } = now.current;
    const path = `/statements/${id}`;
    try {
      const saved = await put<StatementView>(path, editOf(revision, base, mine));
      client.setQueryData(["api", path], saved);
      const untouched = now.current.mine === mine;
      change(afterSave(now.current, mine, saved));
      setFault(null);
      setSavedAt(Date.now());
      return untouched;
    } catch (error) {
      const known = faultOf(error, mine);
      if (known.status === 401) expired();
      const theirs = known.about.reason === "edited-meanwhile" ? await readOrNull(path) : null;
      if (theirs) change(onto(now.current, theirs));
      setFault(theirs ? null : known);
      return false;
    }
  }, [id, now, client, change, expired]);

  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    const { base, mine, clashes } = now.current;
    if (sameWords(base, mine)) return true;
    if (clashes.length > 0 || tooLong(mine, wholeOf(mine))) return false;
    setBusy(true);
    running.current = save().finally(() => {
      running.current = null;
      setBusy(false);
    });
    return running.current;
  }, [save, now, wholeOf]);

  return { flush, busy, fault, savedAt };
}

function faultOf(error: unknown, mine: DraftWords): SaveFault {
  const known: SaveFault = error instanceof ApiFault ? error : new ApiFault(0, String(error));
  known.of = mine;
  return known;
}

function readOrNull(path: string): Promise<StatementView | null> {
  return get<StatementView>(path).catch(() => null);
}
