import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { post } from "../../lib/api";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { clock } from "../../lib/time";
import { Copy } from "./copy";
import { WithReason } from "./reason";

/** What became of a version that is no draft any more: current, superseded, withdrawn, expired; and its way back. */
export function Fate({ of }: { of: StatementView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const may = useMay("statements.withdraw");
  const at = (time: string | null) => (time ? clock(time, zone, now) : "");
  if (of.state === "draft") return null;
  if (of.state === "superseded")
    return <p className="st-gone">{t("statement.superseded", { time: at(of.supersededAt) })}</p>;
  if (of.state === "withdrawn")
    return (
      <p className="st-gone">
        {t("statement.withdrawn", {
          time: at(of.withdrawnAt),
          reason: of.withdrawnReason ?? "",
        })}
      </p>
    );
  const expired = of.expired || (of.expiresAt !== null && Date.parse(of.expiresAt) <= now);
  return (
    <div className="st-fate">
      {expired ? (
        <p className="st-gone">{t("statement.expired", { v: of.version })}</p>
      ) : (
        <p>
          {t("statement.released", {
            time: at(of.releasedAt),
            names: of.signOffs.map((one) => one.name).join(t("list.separator")),
          })}
        </p>
      )}
      <div className="st-acts">
        {expired ? null : <Copy of={of} />}
        {may ? (
          <WithReason
            name={t("statement.withdraw")}
            label={t("statement.withdrawReason")}
            work={(reason) => post(`/statements/${of.id}/withdraw`, { reason })}
          />
        ) : null}
      </div>
    </div>
  );
}
