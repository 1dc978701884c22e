import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseDetailView } from "../../../contract/summary";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { useAct } from "../../lib/use-act";
import { Ask, Choice, Lines } from "../../ui/ask";

const CAUSES = ["ours", "external", "undetermined"] as const;

/** Saying whose fault it is. An external cause needs its evidence: the overdue rule falls silent then. */
export function CaseActs({ of }: { of: CaseDetailView }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <span className="case-acts">
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t("case.setCause")}
      </button>
      {open ? <SetCause target={of.id} onClose={() => setOpen(false)} /> : null}
    </span>
  );
}

function SetCause({ target, onClose }: { target: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  const [evidence, setEvidence] = useState("");
  const cause = CAUSES.find((one) => one === chosen);
  const words = evidence.trim();
  const act = useAct(async () => {
    if (cause === undefined) return;
    await takeAction({
      action: "set_cause",
      target,
      cause,
      ...(words === "" ? {} : { evidence: words }),
    });
  });
  const missing =
    cause === undefined
      ? t("case.cause")
      : cause === "external" && words === ""
        ? t("case.causeEvidence")
        : null;
  return (
    <Ask
      title={t("case.setCause")}
      lead={t("case.causeLead")}
      submit={t("case.setCause")}
      missing={missing === null ? null : t("ask.needs", { what: missing })}
      busy={act.busy}
      fault={act.fault}
      onSubmit={() => void act.run().then((done) => done && onClose())}
      onClose={onClose}
    >
      <Choice
        label={t("case.cause")}
        value={chosen}
        onChange={setChosen}
        options={CAUSES.map((one) => ({ value: one, text: t(`cause.${one}`) }))}
      />
      <Lines label={t("case.causeEvidence")} value={evidence} onChange={setEvidence} />
    </Ask>
  );
}
