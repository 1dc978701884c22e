import { useRefusalWords } from "../lib/refusal-words";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PageView } from "../../contract/api";
import type { SessionView } from "../../contract/access";
import { ApiFault, post } from "../lib/api";

/** The one act on a page: it stops the reader's own calls. Shown to whoever was called and has not answered. */
export function Acknowledge(props: {
  page: PageView;
  session: SessionView;
  you: string | null;
  onDone: () => void;
}) {
  const { page, session, you, onDone } = props;
  const { t } = useTranslation();
  const { ofFault } = useRefusalWords();
  const [state, setState] = useState<"ready" | "busy" | { fault: string }>("ready");
  if (!mayAnswer(page, session, you)) return null;
  const acknowledge = async () => {
    setState("busy");
    try {
      await post(`/pages/${encodeURIComponent(page.id)}/acknowledge`);
      setState("ready");
      onDone();
    } catch (error) {
      setState({ fault: error instanceof ApiFault ? ofFault(error) : String(error) });
    }
  };
  return (
    <div className="acknowledge">
      <button
        type="button"
        className="button primary"
        disabled={state === "busy"}
        onClick={() => void acknowledge()}
      >
        {state === "busy" ? t("page.acknowledging") : t("page.acknowledge")}
      </button>
      {typeof state === "object" ? (
        <p role="alert">{t("page.acknowledgeFailed", { what: state.fault })}</p>
      ) : null}
    </div>
  );
}

/** Whether this person was called by the page and has still to answer it. */
export function mayAnswer(page: PageView, session: SessionView, person: string | null): boolean {
  // A page whose rule is met calls nobody any more: there is nothing left to stop.
  if (page.acknowledgedAt !== null) return false;
  if (person === null || !session.permissions.includes("pages.acknowledge")) return false;
  const called = page.to.includes(person) || page.sends.some((send) => send.to === person);
  return called && !page.acknowledgements.some((each) => each.by === person);
}
