import type { TFunction } from "i18next";
import type { RefusedItem } from "../../../contract/source";
import { refusalWords } from "../../lib/refusal-words";

/** An item of a source that was not taken, and why. Items without an id of their own are named by their place. */
export function refusedItem(t: TFunction, { item, reason, ...told }: RefusedItem): string {
  const place = /^item (\d+)$/u.exec(item)?.[1];
  const name =
    item === "document"
      ? t("listen.document")
      : place === undefined
        ? item
        : t("listen.itemAt", { n: place });
  return t("listen.refusedItem", {
    item: name,
    reason: refusalWords(t, { message: reason, ...told }),
  });
}
