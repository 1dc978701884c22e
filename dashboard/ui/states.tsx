import { useRefusalWords } from "../lib/refusal-words";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ApiFault } from "../lib/api";

/** What a reading of the API looks like to these states. */
interface Reading<T> {
  data: T | undefined;
  error: ApiFault | null;
  refetch: () => unknown;
}

/**
 * Shows what was read; until then a skeleton (after 300 ms), and where it failed what failed, why, and a way to try
 * again. What was read before stays on the screen while a later reading fails: the top bar says that it is old.
 */
export function Shown<T>(props: {
  of: Reading<T>;
  /** What is read, in words: "事件". */
  what: string;
  children: (data: T) => ReactNode;
}): ReactNode {
  const { of, what } = props;
  if (of.data !== undefined) return props.children(of.data);
  if (of.error) return <Failed fault={of.error} what={what} onRetry={() => void of.refetch()} />;
  return <Skeleton />;
}

/** Layout held free while something is read. */
export function Skeleton(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="skeleton late-shown" aria-busy="true" aria-label={t("app.loading")}>
      <i />
      <i />
      <i />
    </div>
  );
}

/** What failed, what still works, a way to try again, a number to name. */
export function Failed(props: { fault: ApiFault; what: string; onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  const { ofFault } = useRefusalWords();
  const { fault, what } = props;
  if (fault.status === 403) return <Said>{t("state.noRight", { what })}</Said>;
  if (fault.status === 404) return <Said>{t("state.notFound")}</Said>;
  const why = ofFault(fault);
  return (
    <div className="panel failed" role="alert">
      <b>{t("state.failedTitle", { what })}</b>
      <p>{t("state.failedWhy", { why })}</p>
      <button type="button" className="button" onClick={props.onRetry}>
        {t("app.retry")}
      </button>
    </div>
  );
}

function Said({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="panel failed" role="status">
      <p>{children}</p>
    </div>
  );
}

/** Why an act was refused, beside the button that was pressed. Fields are named where the server names them. */
export function Refusal({ fault }: { fault: ApiFault | null }): ReactNode {
  const { t } = useTranslation();
  const { ofFault, ofField, nameOf } = useRefusalWords();
  if (!fault) return null;
  return (
    <p className="fault" role="alert">
      {ofFault(fault)}
      {fault.errors.map((one) => (
        <span key={`${one.path} ${one.message}`}>
          {[nameOf(one.path), ofField(one)].filter(Boolean).join(t("name.separator"))}
        </span>
      ))}
    </p>
  );
}
