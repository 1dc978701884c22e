import { useTranslation } from "react-i18next";
import type { ApiFault } from "../../lib/api";
import { Refusal } from "../../ui/states";

/** Reasons that have words of their own; others are shown in the server's. */
const KNOWN = new Set([
  "no-permission",
  "not-a-draft",
  "outdated",
  "not-submitted",
  "other-text",
  "empty-blanks",
  "past-its-update",
  "author",
  "not-the-commander",
  "signs-already",
  "signed-by-another",
  "not-current",
  "withdrawn",
  "superseded",
  "not-released",
  "expired",
  "not-the-speaker",
]);

/** Why an act on a statement was refused: what, and what to do next. */
export function Refused({ fault }: { fault: ApiFault | null }) {
  const { t } = useTranslation();
  const reason = fault?.about.reason ?? "";
  if (!fault || !KNOWN.has(reason)) return <Refusal fault={fault} />;
  return (
    <p className="fault" role="alert">
      {t(`statement.refused.${reason}`)}
    </p>
  );
}
