import type { FieldFault } from "../../contract/field-fault";
import { useRefusalWords } from "../lib/refusal-words";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import { ApiFault, post } from "../lib/api";
import { Door } from "../ui/door";
import { Field } from "../ui/field";

/** The first administrator, by the one-time link that the start printed. */
export function SetUp(props: { token: string; onDone: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const { ofField } = useRefusalWords();
  const faultOf = (path: string) => {
    const wrong = faults.find((each) => each.path === path);
    return wrong && ofField(wrong);
  };
  const submit = async (fields: Record<string, string>) => {
    setBusy(true);
    try {
      props.onDone(await post<SessionView>("/setup", { ...fields, token: props.token }));
    } catch (error) {
      const named = error instanceof ApiFault ? error.errors : [];
      setFaults(named.length > 0 ? named : [{ path: "token", message: t("sign.unreachable") }]);
      setBusy(false);
    }
  };
  const words = { title: t("setup.title"), hint: t("setup.lead"), submit: t("setup.submit") };
  return (
    <Door
      {...words}
      fault={faultOf("token") ?? null}
      busy={busy}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field label={t("setup.name")} name="name" required autoFocus fault={faultOf("name")} />
      <Field
        label={t("sign.email")}
        name="email"
        type="email"
        autoComplete="username"
        required
        fault={faultOf("email")}
      />
      <Field
        label={t("sign.password")}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={12}
        required
        hint={t("setup.passwordHint")}
        fault={faultOf("password")}
      />
    </Door>
  );
}
