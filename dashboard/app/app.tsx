import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import { ApiFault, del, get } from "../lib/api";
import { Overview } from "../screens/overview";
import { SetUp } from "../screens/set-up";
import { SignIn } from "../screens/sign-in";

type Who = "asking" | "nobody" | "unreachable" | SessionView;

/** Which screen: set-up by its one-time link, sign-in for nobody, the overview for who is signed in. */
export function App() {
  const { t } = useTranslation();
  const [who, setWho] = useState<Who>("asking");
  const ask = useCallback(async () => {
    try {
      setWho(await get<SessionView>("/session"));
    } catch (error) {
      setWho(error instanceof ApiFault && error.status === 401 ? "nobody" : "unreachable");
    }
  }, []);
  useEffect(() => void ask(), [ask]);
  const signedOut = useCallback(() => setWho("nobody"), []);
  const signOut = useCallback(() => {
    void del("/session").finally(signedOut);
  }, [signedOut]);
  const welcome = (session: SessionView) => {
    if (location.pathname !== "/") history.replaceState(null, "", "/");
    setWho(session);
  };

  if (location.pathname === "/setup" && location.hash.length > 1)
    return <SetUp token={location.hash.slice(1)} onDone={welcome} />;
  if (who === "asking") return <p className="whole late-shown">{t("app.loading")}</p>;
  if (who === "nobody") return <SignIn onDone={welcome} />;
  if (who === "unreachable")
    return (
      <div className="whole" role="alert">
        <p>{t("sign.unreachable")}</p>
        <button type="button" className="button" onClick={() => void ask()}>
          {t("app.retry")}
        </button>
      </div>
    );
  return <Overview session={who} onSignedOut={signedOut} onSignOut={signOut} />;
}
