import { useEffect, useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import { ApiFault, get, post } from "../lib/api";
import { Field } from "../ui/field";
import { LanguageSwitch } from "../ui/language-switch";

/** Address and password. Tells no more than that they are wrong. */
export function SignIn({ onDone }: { onDone: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(false);
  useEffect(() => {
    get<{ needed: boolean }>("/setup").then(
      ({ needed }) => setEmpty(needed),
      () => undefined,
    );
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    try {
      onDone(
        await post<SessionView>("/session", {
          email: form.get("email"),
          password: form.get("password"),
        }),
      );
    } catch (error) {
      setFault(t(faultKey(error)));
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
        <h1>{t("sign.title")}</h1>
        {empty ? <p className="hint">{t("sign.setupHint")}</p> : null}
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
        <p className="fault" role="alert">
          {fault}
        </p>
        <button type="submit" className="button primary" disabled={busy}>
          {t("sign.submit")}
        </button>
      </form>
    </main>
  );
}

function faultKey(error: unknown) {
  if (!(error instanceof ApiFault) || error.status === 0 || error.status >= 500)
    return "sign.unreachable";
  return error.status === 429 ? "sign.limited" : "sign.wrong";
}
