import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { SIGN_OFF_ROLES } from "../../../contract/statement";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { age, clock } from "../../lib/time";
import { Sign } from "../../ui/marks";

/** PR, legal, commander: who has signed exactly this text and when, and whom it waits for. */
export function Chain({ of }: { of: StatementView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const next = of.submittedAt === null ? null : of.waitingFor[0];
  return (
    <ol className="st-chain" aria-label={t("statement.chain")}>
      <li className={of.submittedAt === null && of.state === "draft" ? "now" : "done"}>
        {t("signOff.pr")}
        <b>{of.author.name}</b>
        <small>
          {of.submittedAt === null ? (
            t("statement.writing")
          ) : (
            <>
              <Sign kind="done" />
              {clock(of.submittedAt, zone, now)}
            </>
          )}
        </small>
      </li>
      {SIGN_OFF_ROLES.map((role) => {
        const signed = of.signOffs.find((one) => one.role === role);
        const waiting = role === next;
        return (
          <li key={role} className={signed ? "done" : waiting ? "now" : "ahead"}>
            {t(`signOff.${role}`)}
            <b>{signed?.name ?? t("statement.notSigned")}</b>
            <small>
              {signed ? (
                <>
                  <Sign kind="done" />
                  {clock(signed.at, zone, now)}
                </>
              ) : waiting && of.submittedAt ? (
                t("statement.waitingSince", { age: age(now - Date.parse(of.submittedAt), t) })
              ) : null}
            </small>
          </li>
        );
      })}
    </ol>
  );
}
