import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useRef } from "react";
import type { EventView } from "../../../contract/events";
import { get } from "../../lib/api";
import type { ApiFault } from "../../lib/api";
import type { Follows } from "../../lib/refresh";

const PAGE = 500;

/** An incident's events, oldest first. What was read once is kept: later readings ask only for what came since. */
export function useTimeline(incident: string): UseQueryResult<EventView[], ApiFault> {
  const known = useRef<EventView[]>([]);
  return useQuery<EventView[], ApiFault>({
    queryKey: ["timeline", incident],
    queryFn: async () => {
      known.current = [
        ...known.current,
        ...(await since(incident, known.current.at(-1)?.seq ?? 0)),
      ];
      return known.current;
    },
    meta: { follows: { events: [""], incident } satisfies Follows },
    staleTime: Infinity,
    // The log itself is the cache: a screen that comes back reads it from its beginning.
    gcTime: 0,
    retry: (count, fault) => fault.status === 0 && count < 3,
  });
}

async function since(incident: string, after: number): Promise<EventView[]> {
  const path = `/incidents/${encodeURIComponent(incident)}/timeline?limit=${String(PAGE)}`;
  const events: EventView[] = [];
  let cursor: string | null = null;
  do {
    const from: string = cursor === null ? `&after=${String(after)}` : `&cursor=${cursor}`;
    const page: { items: EventView[]; nextCursor: string | null } = await get(`${path}${from}`);
    events.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return events;
}
