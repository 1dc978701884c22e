import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import { ApiFault, post } from "../lib/api";
import { Field } from "../ui/field";
import { LanguageSwitch } from "../ui/language-switch";

/** The first administrator, by the one-time link that the start printed. */
export function SetUp(props: { token: string; onDone: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<{ path: string; message: string }[]>([]);
  const [busy, setBusy] = useState(false);
  const faultOf = (path: string) => faults.find((each) => each.path === path)?.message;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    try {
      props.onDone(await post<SessionView>("/setup", { ...form, token: props.token }));
    } catch (error) {
      setFaults(
        error instanceof ApiFault && error.errors.length > 0
          ? error.errors
          : [{ path: "token", message: t("sign.unreachable") }],
      );
      setBusy(false);
    }
  };
  return (
    <main className="door">
      <form onSubmit={(event) => void submit(event)}>
        <header>
          <b className="brand">OneVoice</b>
          <LanguageSwitch />
        </header>
        <h1>{t("setup.title")}</h1>
        <p className="hint">{t("setup.lead")}</p>
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
        <p className="fault" role="alert">
          {faultOf("token")}
        </p>
        <button type="submit" className="button primary" disabled={busy}>
          {t("setup.submit")}
        </button>
      </form>
    </main>
  );
}
