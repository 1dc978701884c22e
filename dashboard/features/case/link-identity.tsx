import { sourceName } from "../../lib/source-name";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignalView } from "../../../contract/api";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { takeAction } from "../../lib/take-action";
import { clock } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { Ask, Choice } from "../../ui/ask";

/** A person says that two records are one person's: the counts are made again, and both numbers stay in the record. */
export function LinkIdentity(props: {
  record: SignalView;
  records: readonly SignalView[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const { record, records, onClose } = props;
  const [other, setOther] = useState("");
  const act = useAct(() => takeAction({ action: "link_identity", target: record.id, with: other }));
  const others = records.filter((one) => one !== record && one.type !== "article");
  return (
    <Ask
      title={t("case.link")}
      lead={t("case.linkLead", { label: record.complainant ?? sourceName(t, record) })}
      submit={t("case.link")}
      missing={other === "" ? t("ask.needs", { what: t("case.linkWith") }) : null}
      busy={act.busy}
      fault={act.fault}
      onSubmit={() => void act.run().then((done) => done && onClose())}
      onClose={onClose}
    >
      <Choice
        label={t("case.linkWith")}
        value={other}
        onChange={setOther}
        options={others.map((one) => ({
          value: one.id,
          text: [
            one.complainant ?? t("parties.unnamed"),
            sourceName(t, one),
            clock(one.eventAt, zone, now),
          ].join(t("fact.separator")),
        }))}
      />
    </Ask>
  );
}
