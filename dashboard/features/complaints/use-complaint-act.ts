import { post } from "../../lib/api";
import { newId } from "../../lib/new-id";
import { useAct } from "../../lib/use-act";
import type { Act } from "../../lib/use-act";

/** One act on one complaint; each press is an act of its own. */
export function useComplaintAct(
  record: string,
): Act<[action: string, fields?: Record<string, unknown>]> {
  return useAct((action: string, fields: Record<string, unknown> = {}) =>
    post("/actions", { id: newId("act"), action, target: record, of: "complaint", ...fields }),
  );
}
