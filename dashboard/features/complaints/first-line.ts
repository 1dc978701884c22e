import type { ComplaintView } from "../../../contract/summary";

/** What was said, as far as one line shows it. */
export function firstLine(row: ComplaintView): string {
  const text = (row.title ?? "") || (row.text ?? "");
  return text.trim().split(/\n/u)[0]?.slice(0, 120) ?? "";
}
