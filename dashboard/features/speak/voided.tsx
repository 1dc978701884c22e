import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { SIGN_OFF_ROLES } from "../../../contract/statement";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Lock } from "../../ui/lock";
import type { Rules } from "./rules";
import type { Void } from "./use-line";

/** A text that may not be quoted any more: struck, why, and the one sentence that remains. */
export function Voided(props: {
  line: StatementView;
  why: Void;
  rules: Rules;
  next: StatementView | null;
}) {
  const { t } = useTranslation();
  const { line, why } = props;
  const title = why === "offline" ? "speak.void.offlineTitle" : "speak.void";
  return (
    <>
      <header className="sp-void" role="alert">
        <h1>
          <Lock />
          {t(title, { v: line.version })}
        </h1>
        <p>{t(`speak.void.${why}`, { v: line.version })}</p>
      </header>
      <div className="sp-rest">
        <s className="sp-old" lang={line.language}>
          {line.text}
        </s>
        <Bridge until={line.expiresAt} />
        <h2>{t("speak.stillNot")}</h2>
        <p>{props.rules.mustNot.slice(0, 3).join(t("list.separator"))}</p>
        {props.next ? <Next of={props.next} /> : null}
      </div>
    </>
  );
}

/** The only thing to be said without a line: what is being done, and by when more will be said where that was promised. */
export function Bridge({ until }: { until: string | null }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const ahead = until !== null && Date.parse(until) > now;
  return (
    <>
      <h2>{t("speak.onlySay")}</h2>
      <p className="sp-bridge">
        {ahead ? t("speak.bridgeUntil", { time: clock(until, zone, now) }) : t("speak.bridge")}
      </p>
    </>
  );
}

/** How far the next version is. */
function Next({ of }: { of: StatementView }) {
  const { t } = useTranslation();
  return (
    <ul className="sp-next">
      {SIGN_OFF_ROLES.map((role) => {
        const signed = of.signOffs.find((one) => one.role === role);
        return (
          <li key={role} className={signed ? "" : "waits"}>
            <span>{t("speak.next", { v: of.version, role: t(`signOff.${role}`) })}</span>
            <span>
              {signed ? t("speak.next.signed", { name: signed.name }) : t("speak.next.waits")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
