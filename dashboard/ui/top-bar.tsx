import { useTranslation } from "react-i18next";
import { useConnection } from "../lib/live-provider";
import { useNow } from "../lib/now";
import { useSession } from "../lib/session";
import { age, clockSeconds } from "../lib/time";
import { ChimeSwitch } from "./chime-switch";
import { LanguageSwitch } from "./language-switch";

const SKEW_MS = 2_000;

/** How fresh the screen is, what time it is at the centre, who is signed in, and the way to everything else. */
export function TopBar(props: { onPalette: () => void }) {
  const { t } = useTranslation();
  const { session, signOut } = useSession();
  const { centre, live, skew } = useConnection();
  const now = useNow();
  return (
    <header className="top">
      <span className="where">{centre?.organisation}</span>
      <button type="button" className="search" onClick={props.onPalette}>
        {t("palette.title")}
        <kbd>⌘K</kbd>
      </button>
      <span className={`link-state ${live}`}>
        <i aria-hidden="true" />
        <Freshness />
      </span>
      <time className="clock" title={Math.abs(skew) > SKEW_MS ? t("state.skewed") : undefined}>
        {centre ? clockSeconds(now, centre.timeZone) : null}
      </time>
      <span className="user">{session.name}</span>
      <ChimeSwitch />
      <LanguageSwitch />
      <button type="button" className="link" onClick={signOut}>
        {t("app.signOut")}
      </button>
    </header>
  );
}

function Freshness() {
  const { t } = useTranslation();
  const { live, heardAt, skew } = useConnection();
  const now = useNow();
  if (live !== "live") return <>{t("live.connecting")}</>;
  return <>{t("live.live", { age: age(now - skew - heardAt, t) })}</>;
}
