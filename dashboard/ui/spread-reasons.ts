import type { TFunction } from "i18next";
import type { Reasons } from "./spread-shapes";

/** In the order of how sure they are. */
const ORDER = ["repost", "page", "words", "holds", "part", "publisher", "order"] as const;

/** "含其全文 2，节录 1": why repeats stand on an origin's line. */
export function sayReasons(reasons: Reasons, t: TFunction): string {
  return ORDER.flatMap((by) => {
    const n = reasons[by] ?? 0;
    return n > 0 ? [t(`origins.by.${by}`, { n })] : [];
  }).join(t("fact.separator"));
}
