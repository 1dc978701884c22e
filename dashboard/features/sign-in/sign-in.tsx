import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../contract/access";
import { ApiFault, get, post } from "../../lib/api";
import { Door } from "../../ui/door";
import { Field } from "../../ui/field";

/** Address and password. Tells no more than that they are wrong. `hint` says why it is asked for. */
export function SignIn(props: { hint?: string; onDone: (session: SessionView) => void }) {
  const { onDone } = props;
  const { t } = useTranslation();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const empty = useSetupNeeded();
  const submit = async (fields: Record<string, string>) => {
    setBusy(true);
    setFault(null);
    try {
      onDone(await post<SessionView>("/session", fields));
    } catch (error) {
      setFault(t(faultKey(error)));
      setBusy(false);
    }
  };
  const words = { title: t("sign.title"), submit: t("sign.submit") };
  return (
    <Door
      {...words}
      hint={empty ? t("sign.setupHint") : (props.hint ?? null)}
      fault={fault}
      busy={busy}
      onSubmit={(fields) => void submit(fields)}
    >
      <Field
        label={t("sign.email")}
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
      />
      <Field
        label={t("sign.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
    </Door>
  );
}

function useSetupNeeded(): boolean {
  const [empty, setEmpty] = useState(false);
  useEffect(() => {
    get<{ needed: boolean }>("/setup").then(
      ({ needed }) => {
        setEmpty(needed);
      },
      () => undefined,
    );
  }, []);
  return empty;
}

function faultKey(error: unknown) {
  if (!(error instanceof ApiFault) || error.status === 0 || error.status >= 500)
    return "sign.unreachable";
  return error.status === 429 ? "sign.limited" : "sign.wrong";
}
