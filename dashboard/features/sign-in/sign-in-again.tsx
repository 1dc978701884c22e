import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../contract/access";
import { SignIn } from "./sign-in";

/**
 * The sign-in over a page whose session has ended: the page keeps everything that was typed, and nobody sees or works it
 * until the same reader is back. Another reader begins with a page of his own.
 */
export function SignInAgain({ onDone }: { onDone: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      className="again"
      aria-label={t("sign.title")}
      onCancel={(event) => event.preventDefault()}
    >
      <SignIn hint={t("sign.again")} onDone={onDone} />
    </dialog>
  );
}
