import { Refusal } from "../../ui/states";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/api";
import { useMay, useSession } from "../../lib/session";
import { shortHash } from "../../lib/short-hash";
import { useAct } from "../../lib/use-act";
import type { StatementView } from "../../../contract/response";
import type { SignOffRole } from "../../../contract/statement";
import { WithReason } from "./reason";

/** A signer's part: what his signature does, in the words of its button; or a return with a reason. */
export function SignPart({ of, current }: { of: StatementView; current: StatementView | null }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const may = {
    legal: useMay("statements.sign.legal"),
    commander: useMay("statements.sign.commander"),
  };
  const text = useReadText(of.hash);
  const act = useAct((role: SignOffRole) =>
    post(`/statements/${of.id}/sign-offs`, { role, hash: text.read }),
  );
  const roles = of.waitingFor.filter((role) => may[role]);
  if (of.state !== "draft" || (!may.legal && !may.commander)) return null;
  if (of.author.id === session.id) return <p className="st-note">{t("refusal.author")}</p>;
  if (of.submittedAt === null) return <p className="st-note">{t("statement.notSubmitted")}</p>;
  if (of.signOffs.some((one) => one.by === session.id))
    return <p className="st-note">{t("statement.youSigned")}</p>;
  return (
    <div className="st-sign">
      {text.changed ? (
        <p className="fault" role="alert">
          {t("statement.changedWhileReading")}
          <button type="button" className="button" onClick={text.readAgain}>
            {t("statement.haveRead", { hash: shortHash(of.hash) })}
          </button>
        </p>
      ) : null}
      {roles.slice(0, 1).map((role) => (
        <button
          key={role}
          type="button"
          className="button primary"
          disabled={act.busy || text.changed}
          onClick={() => void act.run(role)}
        >
          <SignWords role={role} last={of.waitingFor.length === 1} current={current} />
        </button>
      ))}
      <Refusal fault={act.fault} />
      <WithReason
        name={t("statement.return")}
        label={t("statement.returnReason")}
        work={(reason) => post(`/statements/${of.id}/return`, { reason })}
      />
    </div>
  );
}

/** The text that the signer has on his screen since he began to read: a later one must be read first. */
function useReadText(hash: string) {
  const [read, setRead] = useState(hash);
  const latest = useRef(hash);
  useEffect(() => {
    latest.current = hash;
  }, [hash]);
  return { read, changed: read !== hash, readAgain: () => setRead(latest.current) };
}

function SignWords(props: { role: SignOffRole; last: boolean; current: StatementView | null }) {
  const { t } = useTranslation();
  const role = t(`signOff.${props.role}`);
  if (!props.last) return <>{t("statement.sign", { role })}</>;
  if (!props.current) return <>{t("statement.signLast", { role })}</>;
  return <>{t("statement.signReplaces", { role, v: props.current.version })}</>;
}
