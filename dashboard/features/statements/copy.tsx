import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { shortHash } from "../../lib/short-hash";
import { clock } from "../../lib/time";

/** Copies the current text with its version, its hash and its time, so that whoever pastes it pastes its age too. */
export function Copy({ of }: { of: StatementView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const [said, setSaid] = useState<"" | "copied" | "failed">("");
  const head = t("statement.copyHead", {
    v: of.version,
    hash: shortHash(of.hash),
    time: of.releasedAt ? clock(of.releasedAt, zone, now) : "",
  });
  const copy = () => {
    // Without a secure address a browser offers no clipboard at all.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    (clipboard?.writeText(`${head}\n${of.text}`) ?? Promise.reject(new Error("no clipboard"))).then(
      () => setSaid("copied"),
      () => setSaid("failed"),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {t("statement.copy")}
      </button>
      <span className="muted" role="status">
        {said ? t(`statement.copy.${said}`) : ""}
      </span>
    </>
  );
}
