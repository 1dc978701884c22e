import { useTranslation } from "react-i18next";
import type { PageView } from "../../contract/api";
import type { SessionView } from "../../contract/access";
import { post } from "../lib/api";
import { useRefusalWords } from "../lib/refusal-words";
import { useAct } from "../lib/use-act";

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
  const act = useAct(() => post(`/pages/${encodeURIComponent(page.id)}/acknowledge`));
  if (!mayAnswer(page, session, you)) return null;
  return (
    <div className="acknowledge">
      <button
        type="button"
        className="button primary"
        disabled={act.busy}
        onClick={() => void act.run().then((done) => done && onDone())}
      >
        {act.busy ? t("page.acknowledging") : t("page.acknowledge")}
      </button>
      {act.fault ? (
        <p role="alert">
          {t("page.acknowledgeFailed", {
            what: ofFault(act.fault),
          })}
        </p>
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
