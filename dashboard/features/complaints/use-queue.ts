import { useState } from "react";
import type { ComplaintView } from "../../../contract/summary";
import { useList } from "../../lib/use-list";
import { useStill, type Still } from "../../lib/use-still";
import { PAGE_ROWS } from "./queue";
import { pathOf, READ_AT_ONCE, type Wanted } from "./wanted";

const FOLLOWS = {
  events: ["complaint.", "clock.", "case.", "action.", "level.", "signal.", "incident."],
};

/** The list that the desk shows: what was read of it, standing still; the row that is chosen; the page it is on. */
export function useQueue(wanted: Wanted) {
  const path = pathOf(wanted);
  const list = useList<ComplaintView>(path, FOLLOWS, { keep: true });
  // A row that moved between two readings may be in both.
  const items = [...new Map((list.data ?? []).map((row) => [row.record, row])).values()];
  // What was read on demand takes its place at once; what came by itself waits.
  const readings = Math.max(1, Math.ceil(items.length / READ_AT_ONCE));
  const key = `${path} ${String(readings)}`;
  const still = useStill(items, key, list.data !== undefined && !list.isFetching);
  const [picked, setPicked] = useState<string | null>(null);
  const { page, setPage } = usePage(path, still);
  const chosen = picked ?? still.rows[0]?.record ?? null;
  const step = (by: number) => {
    const at = still.rows.findIndex((row) => row.record === chosen);
    const next = Math.min(Math.max(at + by, 0), still.rows.length - 1);
    const row = still.rows[next];
    if (!row) return;
    setPicked(row.record);
    setPage(Math.floor(next / PAGE_ROWS) + 1);
  };
  return { list, still, chosen, choose: setPicked, step, page, setPage };
}

/** The page of the table; another list begins at its first. */
function usePage(path: string, still: Still<ComplaintView>) {
  const [at, setAt] = useState({ path, page: 1 });
  const last = Math.max(1, Math.ceil(still.rows.length / PAGE_ROWS));
  const page = at.path === path ? Math.min(at.page, last) : 1;
  return { page, setPage: (next: number) => setAt({ path, page: next }) };
}
