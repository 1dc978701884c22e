import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentSummary } from "../../../contract/summary";
import { post } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useMay } from "../../lib/session";
import { useAct } from "../../lib/use-act";
import { Overlay } from "../../ui/overlay";
import { Refusal } from "../../ui/states";

/** Possible level 1: confirm it, or reject it with a reason. `keys` binds C and X: to one row only, the topmost. */
export function Decide({ incident, keys }: { incident: IncidentSummary; keys: boolean }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const [rejecting, setRejecting] = useState(false);
  const found = incident.caseViews.flatMap((view) =>
    view.checks.filter((one) => one.kind === "confirm").map((check) => ({ view, check })),
  )[0];
  const act = useAct((body: { action: "confirm" } | { action: "reject"; reason: string }) =>
    post("/actions", { ...body, target: found?.view.id, of: "case", rule: found?.check.rule }),
  );
  const on = may && found !== undefined;
  useKeys(
    on && keys && !rejecting
      ? [
          { keys: "c", words: t("board.confirm"), run: () => void act.run({ action: "confirm" }) },
          { keys: "x", words: t("board.reject"), run: () => setRejecting(true) },
        ]
      : [],
  );
  if (!on) return null;
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={act.busy}
        onClick={() => void act.run({ action: "confirm" })}
      >
        {t("board.confirm")}
        {keys ? <kbd>C</kbd> : null}
      </button>
      <button
        type="button"
        className="button"
        disabled={act.busy}
        onClick={() => setRejecting(true)}
      >
        {t("board.reject")}
        {keys ? <kbd>X</kbd> : null}
      </button>
      {rejecting ? null : <Refusal fault={act.fault} />}
      {rejecting ? (
        <Reject
          title={incident.title}
          busy={act.busy}
          onClose={() => setRejecting(false)}
          onReject={async (reason) => {
            if (await act.run({ action: "reject", reason })) setRejecting(false);
          }}
        >
          <Refusal fault={act.fault} />
        </Reject>
      ) : null}
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
