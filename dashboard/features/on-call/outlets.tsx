import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act";
import { Empty, Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { saveOutlet, type DirectoryView } from "./directory";

/** Outlets: what a registered one publishes weighs more than self-media. */
export function Outlets(props: { outlets: DirectoryView["outlets"]; mayEdit: boolean }) {
  const { t } = useTranslation();
  const { outlets, mayEdit } = props;
  const remove = useAct((name: string) => saveOutlet(name, null));
  return (
    <Panel title={t("oncall.outlets")} aside={t("oncall.outletsHint")}>
      {outlets.length === 0 ? <Empty title={t("oncall.noOutlets")} /> : null}
      <ul className="outlets">
        {outlets.map((one) => (
          <li key={one.name}>
            <b>{one.name}</b>
            <span className="muted">
              {t(`oncall.outletKind.${one.kind}`)} {one.domain}
            </span>
            {mayEdit ? (
              <button
                type="button"
                className="link"
                disabled={remove.busy}
                onClick={() => void remove.run(one.name)}
              >
                {t("oncall.removeOutlet", { name: one.name })}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Refusal fault={remove.fault} />
      {mayEdit ? <AddOutlet /> : null}
    </Panel>
  );
}

function AddOutlet() {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [kind, setKind] = useState("registered");
  const add = useAct(async () => {
    await saveOutlet(name.trim(), { name: name.trim(), tier: 3, kind });
    setName("");
  });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        void add.run();
      }}
    >
      <input
        aria-label={t("oncall.outletName")}
        placeholder={t("oncall.outletName")}
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <select
        aria-label={t("oncall.kind")}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      >
        <option value="registered">{t("oncall.outletKind.registered")}</option>
        <option value="self-media">{t("oncall.outletKind.self-media")}</option>
      </select>
      <button type="submit" className="button" disabled={add.busy}>
        {t("oncall.addOutlet")}
      </button>
      <Refusal fault={add.fault} />
    </form>
  );
}
