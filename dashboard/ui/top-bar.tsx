import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import { useNow } from "../lib/now";
import { age, clockSeconds } from "../lib/time";
import type { SummaryState } from "../lib/use-summary";
import { LanguageSwitch } from "./language-switch";

/** Where one is, how fresh it is, what time it is at the centre, and who is signed in. */
export function TopBar(props: {
  state: SummaryState;
  session: SessionView;
  onSignOut: () => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const { summary, live, skew, takenAt } = props.state;
  const fresh = t("live.live", { age: age(now - skew - takenAt, t) });
  return (
    <header className="top">
      <b className="brand">OneVoice</b>
      <span className="where">
        {summary?.organisation}
        <b>{t("app.overview")}</b>
      </span>
      <span className={`link-state ${live}`}>
        <i aria-hidden="true" />
        {live === "live" && summary ? fresh : t("live.connecting")}
      </span>
      <time className="clock">{summary ? clockSeconds(now, summary.timeZone) : null}</time>
      <span className="user">{props.session.name}</span>
      <LanguageSwitch />
      <button type="button" className="link" onClick={props.onSignOut}>
        {t("app.signOut")}
      </button>
    </header>
  );
}
