import { useCallback, useEffect, useRef, useState } from "react";
import type { StatementView } from "../../../contract/response";
import type { ApiFault } from "../../lib/api";
import { useSession } from "../../lib/session";
import { type Clash, type DraftWords, sameWords, tooLong, withField } from "./draft-words";
import { beginWith, onto, type Held } from "./held-words";
import { dropWords, keepWords } from "./kept-words";
import { useSave } from "./use-save";

/** Typing rests this long before it is saved: under a second, so that others see it at once, and few revisions. */
const REST_MS = 800;
/** After a failure for want of a connection, or of a session, it is tried again. */
const AGAIN_MS = 3_000;

/** How the words stand with the server. */
export type Saving = "saved" | "typing" | "saving" | "failed" | "clash" | "too-long";

/** A draft in a writer's hands. */
export interface Draft {
  words: DraftWords;
  set: (field: string, value: string) => void;
  replace: (words: DraftWords) => void;
  saving: Saving;
  /** Browser's ms of the last word from the server that it has everything; null before the first. */
  savedAt: number | null;
  fault: ApiFault | null;
  clashes: readonly Clash[];
  choose: (field: string, value: string) => void;
  /** Saves at once. Resolves to whether the server has every word now. */
  flush: () => Promise<boolean>;
}

/** Holds a draft's words, saves them when typing rests, and joins them with what others write meanwhile. */
export function useDraft(view: StatementView, wholeOf: (words: DraftWords) => string): Draft {
  const [held, setHeld] = useState<Held>(useBeginning(view));
  const now = useRef(held);
  const change = useCallback((next: Held) => {
    now.current = next;
    setHeld(next);
  }, []);
  useEffect(() => {
    if (view.revision > now.current.revision) change(onto(now.current, view));
  }, [view, change]);

  const { flush, busy, fault, savedAt } = useSave({ id: view.id, now, change, wholeOf });
  const dirty = !sameWords(held.base, held.mine);
  const long = tooLong(held.mine, wholeOf(held.mine)) !== null;
  const clash = held.clashes.length > 0;
  useKept(view.id, held, dirty);
  const passes = fault !== null && [0, 401].includes(fault.status);
  const refused = fault !== null && !passes && fault.of === held.mine;
  const rests = dirty && view.state === "draft" && !long && !clash && !busy && !refused;
  useEffect(() => {
    if (!rests) return;
    const timer = setTimeout(() => void flush(), passes ? AGAIN_MS : REST_MS);
    return () => clearTimeout(timer);
  }, [rests, passes, fault, held, flush]);

  return {
    words: held.mine,
    set: (field, value) =>
      change({ ...now.current, mine: withField(now.current.mine, field, value) }),
    replace: (mine) => change({ ...now.current, mine }),
    saving: savingOf({ dirty, long, busy, failed: fault !== null, clash }),
    savedAt,
    fault,
    clashes: held.clashes,
    choose: (field, value) => {
      const clashes = now.current.clashes.filter((one) => one.field !== field);
      change({ ...now.current, mine: withField(now.current.mine, field, value), clashes });
    },
    flush,
  };
}

function useBeginning(view: StatementView): () => Held {
  const { session } = useSession();
  return () => beginWith(view, session.id);
}

/** As long as words are not saved, this tab keeps them. */
function useKept(id: string, held: Held, dirty: boolean): void {
  const { session } = useSession();
  useEffect(() => {
    if (dirty) keepWords(session.id, id, held);
    else dropWords(session.id, id);
  }, [dirty, held, session.id, id]);
}

function savingOf(at: {
  dirty: boolean;
  long: boolean;
  busy: boolean;
  failed: boolean;
  clash: boolean;
}): Saving {
  if (at.clash) return "clash";
  if (at.long) return "too-long";
  if (at.busy) return "saving";
  if (!at.dirty) return "saved";
  return at.failed ? "failed" : "typing";
}
