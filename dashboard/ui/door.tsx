import type { ReactNode, SyntheticEvent } from "react";
import { LanguageSwitch } from "./language-switch";

/** A form before the centre proper: sign-in and set-up. Hands over what was typed, by field name. */
export function Door(props: {
  title: string;
  hint: string | null;
  fault: string | null;
  submit: string;
  busy: boolean;
  onSubmit: (fields: Record<string, string>) => void;
  children: ReactNode;
}) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)];
    props.onSubmit(
      Object.fromEntries(
        fields.map(([name, value]) => [name, typeof value === "string" ? value : ""]),
      ),
    );
  };
  return (
    <main className="door">
      <form onSubmit={submit}>
        <header>
          <b className="brand">OneVoice</b>
          <LanguageSwitch />
        </header>
        <h1>{props.title}</h1>
        {props.hint === null ? null : <p className="hint">{props.hint}</p>}
        {props.children}
        <p className="fault" role="alert">
          {props.fault}
        </p>
        <button type="submit" className="button primary" disabled={props.busy}>
          {props.submit}
        </button>
      </form>
    </main>
  );
}
