import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { mayCommand } from "../../../contract/permissions";
import { post } from "../../lib/api";
import { useMay } from "../../lib/session";
import { useAct } from "../../lib/use-act";
import { Ask, AskReason, Lines } from "../../ui/ask";
import { ChoosePerson } from "../../ui/choose-person";
import { Refusal } from "../../ui/states";

/** Taking command, and handing it on. Taking it from somebody needs a reason that everybody reads. */
export function CommandAct({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const may = useMay("command.take");
  const [open, setOpen] = useState<"none" | "take" | "hand">("none");
  const path = `/incidents/${encodeURIComponent(detail.id)}/command`;
  // Named as it was seen: where the command has changed meanwhile, nothing is done.
  const from = detail.commander === null ? {} : { from: detail.commander };
  const take = useAct(() => post(path));
  const mine = detail.commander !== null && detail.commander === detail.you;
  const close = () => setOpen("none");
  if (!may) return null;
  return (
    <>
      {mine ? null : (
        <button
          type="button"
          className="button primary"
          disabled={take.busy}
          onClick={() => (detail.commander === null ? void take.run() : setOpen("take"))}
        >
          {t("command.take")}
        </button>
      )}
      {detail.commander === null ? null : (
        <button type="button" className="button" onClick={() => setOpen("hand")}>
          {t("command.hand")}
        </button>
      )}
      <Refusal fault={take.fault} />
      {open === "take" ? (
        <AskReason
          title={t("command.take")}
          lead={t("command.takeFrom", { name: detail.commanderName ?? "" })}
          submit={t("command.take")}
          work={(reason) => post(path, { reason, ...from })}
          onClose={close}
        />
      ) : null}
      {open === "hand" ? <HandOver detail={detail} path={path} onClose={close} /> : null}
    </>
  );
}

function HandOver(props: { detail: IncidentDetailView; path: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { detail, path, onClose } = props;
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const mine = detail.commander === detail.you;
  const act = useAct(() =>
    post(path, {
      to,
      ...(detail.commander === null ? {} : { from: detail.commander }),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    }),
  );
  const missing =
    to === ""
      ? t("ask.needs", { what: t("command.whom") })
      : !mine && reason.trim() === ""
        ? t("ask.needs", { what: t("ask.reason") })
        : null;
  return (
    <Ask
      title={t("command.hand")}
      lead={t("command.handLead")}
      submit={t("command.hand")}
      missing={missing}
      busy={act.busy}
      fault={act.fault}
      onSubmit={() => void act.run().then((done) => done && onClose())}
      onClose={onClose}
    >
      <ChoosePerson
        label={t("command.whom")}
        people={detail.people.filter((one) => one.id !== detail.commander && mayCommand(one))}
        value={to}
        onChange={setTo}
      />
      <Lines
        label={mine ? t("command.handReason") : t("ask.reason")}
        value={reason}
        onChange={setReason}
      />
    </Ask>
  );
}
