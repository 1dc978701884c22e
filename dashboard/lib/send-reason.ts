import type { TFunction } from "i18next";

/** What channels say of a message that did not get through, and the words for it; what stands in brackets is put in. */
const SHAPES: readonly [RegExp, (t: TFunction, what: string) => string][] = [
  [/^no connection \((.+)\)$/u, (t, what) => t("reason.no-connection", { what })],
  [
    /^the mail server cannot be reached \((.+)\)$/u,
    (t, what) => t("reason.no-connection", { what }),
  ],
  [/^letter not sent \((.+)\)$/u, (t, what) => t("reason.other", { what })],
  [/^no answer in time/u, (t) => t("reason.no-answer")],
  [/^address is not usable$/u, (t) => t("reason.bad-address")],
  [/^link too long/u, (t) => t("reason.link-too-long")],
  [/^((?:HTTP|SMTP) \d+)/u, (t, what) => t("reason.refused-by", { what })],
  [/^[\w ]+ refused: (.+)$/u, (t, what) => t("reason.refused-by", { what })],
];

/** Why a page did not get through, in the reader's language. */
export function sendReason(t: TFunction, reason: string): string {
  const word = t(`reason.${reason}`, { defaultValue: "" });
  if (word !== "") return word;
  for (const [shape, say] of SHAPES) {
    const found = shape.exec(reason);
    if (found) return say(t, found[1] ?? "");
  }
  return t("reason.other", { what: reason });
}
