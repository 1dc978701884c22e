import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { shortHash } from "../../lib/short-hash";
import { clock } from "../../lib/time";
import { Go } from "../../ui/go";
import { Sign } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";

/** What may no longer be said: struck, with when and why. There is no way to copy it from here. */
export function History({ statements }: { statements: readonly StatementView[] }) {
  const { t } = useTranslation();
  const gone = statements
    .filter((one) => one.state === "superseded" || one.state === "withdrawn")
    .sort((a, b) => endOf(b).localeCompare(endOf(a)));
  return (
    <Panel title={t("statement.history")} aside={t("statement.historyAside")}>
      {gone.length === 0 ? (
        <Empty title={t("statement.historyEmpty")} />
      ) : (
        <ul className="st-history">
          {gone.map((one) => (
            <Gone key={one.id} of={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Gone({ of }: { of: StatementView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const why =
    of.state === "withdrawn"
      ? t("statement.withdrawn", {
          time: clock(endOf(of), zone, now),
          reason: of.withdrawnReason ?? "",
        })
      : t("statement.superseded", { time: clock(endOf(of), zone, now) });
  return (
    <li>
      <Sign kind="failed" />
      <Go to={`/statements/${of.id}`}>
        <s>{t("statement.version", { v: of.version })}</s>
      </Go>
      <code>{shortHash(of.hash)}</code>
      <span>{t(`audience.${of.audience}`)}</span>
      <span>{t(`statement.language.${of.language}`)}</span>
      <s className="st-text">{of.text}</s>
      <span className="st-why">{why}</span>
    </li>
  );
}

function endOf(of: StatementView): string {
  return of.withdrawnAt ?? of.supersededAt ?? of.updatedAt;
}
