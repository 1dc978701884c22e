import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import { ApiFault, del, get } from "../lib/api";
import { LiveProvider } from "../lib/live-provider";
import { SessionProvider } from "../lib/session";
import { SetUp } from "../screens/set-up";
import { SignIn } from "../features/sign-in/sign-in";
import { SignInAgain } from "../features/sign-in/sign-in-again";
import { router } from "./router";

type Who = "asking" | "nobody" | "unreachable" | SessionView;

/** Set-up by its one-time link, sign-in for nobody, the dashboard for who is signed in. */
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
  const [away, setAway] = useState(false);
  const expired = useCallback(() => setAway(true), []);
  const left = useCallback(() => setWho("nobody"), []);
  const back = useCallback((session: SessionView) => {
    setWho(session);
    setAway(false);
  }, []);

  if (location.pathname === "/setup" && location.hash.length > 1) {
    const welcome = (session: SessionView) => {
      history.replaceState(null, "", "/");
      setWho(session);
    };
    return <SetUp token={location.hash.slice(1)} onDone={welcome} />;
  }
  if (who === "asking") return <p className="whole late-shown">{t("app.loading")}</p>;
  if (who === "nobody") return <SignIn onDone={back} />;
  if (who === "unreachable")
    return (
      <div className="whole" role="alert">
        <p>{t("sign.unreachable")}</p>
        <button type="button" className="button" onClick={() => void ask()}>
          {t("app.retry")}
        </button>
      </div>
    );
  return (
    <>
      <SignedIn key={who.id} session={who} expired={expired} left={left} />
      {away ? <SignInAgain onDone={back} /> : null}
    </>
  );
}

/** Everything that needs a session. Another reader begins with nothing that the one before had read. */
function SignedIn(props: { session: SessionView; expired: () => void; left: () => void }) {
  const { session, expired, left } = props;
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } }),
  );
  const value = useMemo(
    () => ({ session, expired, signOut: () => void del("/session").finally(left) }),
    [session, expired, left],
  );
  return (
    <SessionProvider value={value}>
      <QueryClientProvider client={client}>
        <LiveProvider>
          <RouterProvider router={router} />
        </LiveProvider>
      </QueryClientProvider>
    </SessionProvider>
  );
}
