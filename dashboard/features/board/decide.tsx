import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentSummary } from "../../../contract/summary";
import { post } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useMay } from "../../lib/session";
import { useAct } from "../../lib/use-act";
import { Overlay } from "../../ui/overlay";
import { Refusal } from "../../ui/states";

type Act = { action: "confirm" } | { action: "reject"; reason: string };

/** The question that is open about a possible level 1: its case and its rule; null where none is. */
function questionOf({ level, confidence, caseViews }: IncidentSummary) {
  if (level !== 1 || confidence !== "possible") return null;
  const open = caseViews.flatMap((view) =>
    view.checks
      .filter((one) => one.kind === "confirm")
      .map(({ rule }) => ({ target: view.id, rule })),
  );
  return open[0] ?? null;
}

/** Possible level 1: confirm it, or reject it with a reason. `keys` binds C and X: to one row only, the topmost. */
export function Decide({ incident, keys }: { incident: IncidentSummary; keys: boolean }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const open = questionOf(incident);
  // Who is writing why he rejects keeps his words, also where another answers the question meanwhile.
  const [rejecting, setRejecting] = useState<typeof open>(null);
  const found = rejecting ?? open;
  const act = useAct((body: Act) => post("/actions", { ...body, ...found, of: "case" }));
  const confirm = () => void act.run({ action: "confirm" });
  const reject = () => setRejecting(open);
  useKeys(
    may && open && keys && !rejecting
      ? [
          { keys: "c", words: t("board.confirm"), run: confirm },
          { keys: "x", words: t("board.reject"), run: reject },
        ]
      : [],
  );
  if (!may || !found) return null;
  return (
    <>
      {open ? <Choice keys={keys} busy={act.busy} onConfirm={confirm} onReject={reject} /> : null}
      {rejecting ? (
        <Reject
          title={incident.title}
          busy={act.busy}
          onClose={() => setRejecting(null)}
          onReject={async (reason) => {
            if (await act.run({ action: "reject", reason })) setRejecting(null);
          }}
        >
          <Refusal fault={act.fault} />
        </Reject>
      ) : (
        <Refusal fault={act.fault} />
      )}
    </>
  );
}

function Choice(props: {
  keys: boolean;
  busy: boolean;
  onConfirm: () => void;
  onReject: () => void;
}) {
  const { t } = useTranslation();
  const { keys, busy } = props;
  return (
    <>
      <button type="button" className="button primary" disabled={busy} onClick={props.onConfirm}>
        {t("board.confirm")}
        {keys ? <kbd>C</kbd> : null}
      </button>
      <button type="button" className="button" disabled={busy} onClick={props.onReject}>
        {t("board.reject")}
        {keys ? <kbd>X</kbd> : null}
      </button>
    </>
  );
}

function Reject(props: {
  title: string;
  busy: boolean;
  onClose: () => void;
  onReject: (reason: string) => Promise<void>;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const missing = reason.trim() === "";
  return (
    <Overlay title={t("board.rejectTitle", { title: props.title })} onClose={props.onClose}>
      <form
        className="board-reject"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) void props.onReject(reason.trim());
        }}
      >
        <h2>{t("board.rejectTitle", { title: props.title })}</h2>
        <label>
          {t("board.reason")}
          <textarea
            autoFocus
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <p className="muted">{t("board.rejectWhat")}</p>
        {props.children}
        <button
          type="submit"
          className={missing ? "button missing" : "button primary"}
          disabled={props.busy || missing}
        >
          {missing ? t("board.reasonMissing") : t("board.reject")}
        </button>{" "}
        <button type="button" className="button" onClick={props.onClose}>
          {t("board.cancel")}
        </button>
      </form>
    </Overlay>
  );
}
