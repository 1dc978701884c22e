import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import { ApiFault, del, get } from "../lib/api";
import { LiveProvider } from "../lib/live-provider";
import { SessionProvider } from "../lib/session";
import { SetUp } from "../screens/set-up";
import { SignIn } from "../screens/sign-in";
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
  const expired = useCallback(() => setWho("nobody"), []);

  if (location.pathname === "/setup" && location.hash.length > 1) {
    const welcome = (session: SessionView) => {
      history.replaceState(null, "", "/");
      setWho(session);
    };
    return <SetUp token={location.hash.slice(1)} onDone={welcome} />;
  }
  if (who === "asking") return <p className="whole late-shown">{t("app.loading")}</p>;
  if (who === "nobody") return <SignIn onDone={setWho} />;
  if (who === "unreachable")
    return (
      <div className="whole" role="alert">
        <p>{t("sign.unreachable")}</p>
        <button type="button" className="button" onClick={() => void ask()}>
          {t("app.retry")}
        </button>
      </div>
    );
  return <SignedIn key={who.id} session={who} expired={expired} />;
}

/** Everything that needs a session. Another reader begins with nothing that the one before had read. */
function SignedIn(props: { session: SessionView; expired: () => void }) {
  const { session, expired } = props;
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } }),
  );
  const value = useMemo(
    () => ({ session, expired, signOut: () => void del("/session").finally(expired) }),
    [session, expired],
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
