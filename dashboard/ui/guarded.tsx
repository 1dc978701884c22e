import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Guard } from "./panel";

/** A part that may fail alone: its trouble does not take the others down. */
export function Guarded({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <Guard title={t("app.failed")} retry={t("app.retry")}>
      {children}
    </Guard>
  );
}
