import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outlet } from "../../../contract/directory";
import { useAct } from "../../lib/use-act";
import { useFaultAt } from "../../lib/use-fault-at";
import { Labelled } from "../../ui/labelled";
import { Overlay } from "../../ui/overlay";
import { Refusal } from "../../ui/states";
import { saveOutlet } from "./directory";

const EMPTY: Outlet = { name: "", domain: null, tier: 3, kind: "registered" };

/** One outlet: its name, the site by which its articles are known, its kind and its tier, 1 the weightiest. */
export function OutletForm(props: { outlet: Outlet | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { outlet, onClose } = props;
  const [draft, setDraft] = useState<Outlet>(outlet ?? EMPTY);
  const change = (part: Partial<Outlet>) => setDraft((before) => ({ ...before, ...part }));
  const save = useAct(async () => {
    const domain = draft.domain?.trim() ?? "";
    await saveOutlet(outlet?.name ?? null, {
      ...draft,
      name: draft.name.trim(),
      domain: domain === "" ? null : domain,
    });
    onClose();
  });
  const faultOf = useFaultAt(save.fault);
  return (
    <Overlay title={t("oncall.outlets")} className="person" onClose={onClose}>
      <form
        className="entry"
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <Who draft={draft} change={change} faultOf={faultOf} />
        <Weight draft={draft} change={change} faultOf={faultOf} />
        <Refusal fault={save.fault} />
        <div className="row">
          <button type="submit" className="button primary" disabled={save.busy}>
            {t("oncall.save")}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t("oncall.cancel")}
          </button>
        </div>
      </form>
    </Overlay>
  );
}

interface Given {
  draft: Outlet;
  change: (part: Partial<Outlet>) => void;
  faultOf: (path: string) => string | undefined;
}

function Who({ draft, change, faultOf }: Given) {
  const { t } = useTranslation();
  return (
    <>
      <Labelled label={t("oncall.outletName")} fault={faultOf("name")}>
        {(given) => (
          <Input
            {...given}
            required
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t("oncall.domain")} hint={t("oncall.domainHint")} fault={faultOf("domain")}>
        {(given) => (
          <Input
            {...given}
            value={draft.domain ?? ""}
            onChange={(event) => change({ domain: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

function Weight({ draft, change, faultOf }: Given) {
  const { t } = useTranslation();
  return (
    <>
      <Labelled label={t("oncall.kind")}>
        {(given) => (
          <Select
            {...given}
            value={draft.kind}
            options={(["registered", "self-media"] as const).map((kind) => ({
              value: kind,
              label: t(`oncall.outletKind.${kind}`),
            }))}
            onChange={(kind: Outlet["kind"]) => change({ kind })}
          />
        )}
      </Labelled>
      <Labelled label={t("oncall.tier")} hint={t("oncall.tierHint")} fault={faultOf("tier")}>
        {(given) => (
          <InputNumber<number>
            {...given}
            min={1}
            max={9}
            precision={0}
            controls={false}
            value={draft.tier}
            onChange={(tier) => change({ tier: tier ?? 3 })}
          />
        )}
      </Labelled>
    </>
  );
}
