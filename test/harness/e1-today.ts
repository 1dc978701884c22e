import { DateTime } from "luxon";
import { scenario } from "../replays/scenario";

type Row = Record<string, unknown>;
const ZONE = "Asia/Shanghai";

/** Scenario E1 as if its tenth household (S21) complained at `moment`: the same rows, every time moved by the same span. */
export function e1Around(moment: number): { setup: Row; rows: Row[] } {
  const [setup = {}, ...rows] = scenario("e1");
  const crisis = rows.find((row) => row["id"] === "S21");
  const by = moment - Date.parse(String(crisis?.["at"]));
  return { setup, rows: rows.map((row) => moved(row, by)) };
}

/** Rows whose ids lie between these two, both included, in the order of the file. */
export function between(rows: readonly Row[], from: string, to: string): Row[] {
  const at = (id: string) => rows.findIndex((row) => row["id"] === id);
  return rows.slice(at(from), at(to) + 1);
}

function moved(row: Row, by: number): Row {
  const times = ["at", "madeAt", "occurredAt", "publishedAt"].flatMap((field) => {
    const text = row[field];
    if (typeof text !== "string") return [];
    const at = DateTime.fromISO(text, { zone: ZONE }).plus({ milliseconds: by });
    return [[field, at.toISO()] as const];
  });
  return { ...row, ...Object.fromEntries(times) };
}
