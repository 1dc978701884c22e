import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "@tanstack/react-router";
import type { SummaryView } from "../../contract/summary";
import { WallAffected } from "../features/wall/wall-affected";
import { WallBand } from "../features/wall/wall-band";
import { WallCalm } from "../features/wall/wall-calm";
import { WallChart } from "../features/wall/wall-chart";
import { WallDeadlines } from "../features/wall/wall-deadlines";
import { WallFacts } from "../features/wall/wall-facts";
import { WallDrill } from "../features/wall/wall-panel";
import { WallSources } from "../features/wall/wall-sources";
import { WallTop } from "../features/wall/wall-top";
import { shownIncident } from "../features/wall/pick";
import { useKeys } from "../lib/keys";
import { useConnection } from "../lib/live-provider";
import { useNow } from "../lib/now";
import { useAnswer } from "../lib/use-answer";
import { useWakeLock } from "../lib/use-wake-lock";
import { useGo } from "../ui/go";
import { Guarded } from "../ui/guarded";
import { Shown } from "../ui/states";
import "../features/wall/wall.css";

const KEPT = "onevoice.wall";
const STALE_MS = 30_000;

/** How bad, whose, what is due, what may be said: one screen for the whole room. */
export function Screen() {
  const { t } = useTranslation();
  const go = useGo();
  useWakeLock();
  useKeys([{ keys: "Escape", words: t("wall.leave"), run: () => go("/") }]);
  const [dark, setDark] = useState(() => localStorage.getItem(KEPT) !== "light");
  const answer = useAnswer<SummaryView>("/summary", { events: [""] });
  const keep = (on: boolean) => {
    localStorage.setItem(KEPT, on ? "dark" : "light");
    setDark(on);
  };
  return (
    <div className={dark ? "wall-ground dark" : "wall-ground"}>
      <Shown of={answer} what={t("nav.wall")}>
        {(summary) => <Wall summary={summary} dark={dark} onDark={keep} />}
      </Shown>
    </div>
  );
}

function Wall(props: { summary: SummaryView; dark: boolean; onDark: (dark: boolean) => void }) {
  const { summary } = props;
  const search: { incident?: unknown } = useSearch({ strict: false });
  const asked = typeof search.incident === "string" ? search.incident : null;
  const incident = shownIncident(summary.incidents, asked);
  const stale = useStale();
  return (
    <WallDrill value={incident?.drill === true}>
      <main className={`wall${incident?.drill ? " is-drill" : ""}${stale ? " is-old" : ""}`}>
        <WallTop {...props} shown={incident} />
        {incident ? (
          <>
            <Guarded>
              <WallBand incident={incident} summary={summary} />
            </Guarded>
            <div className="wall-mid">
              <Guarded>
                <WallDeadlines incident={incident} summary={summary} />
              </Guarded>
              <Guarded>
                <WallFacts incident={incident} summary={summary} />
              </Guarded>
              <Guarded>
                <WallAffected incident={incident} summary={summary} />
              </Guarded>
            </div>
          </>
        ) : (
          <WallCalm summary={summary} />
        )}
        <div className="wall-low">
          <Guarded>
            <WallChart incident={incident} summary={summary} />
          </Guarded>
          <Guarded>
            <WallSources sources={summary.sources} />
          </Guarded>
        </div>
      </main>
    </WallDrill>
  );
}

/** Half a minute without a word and without a connection: what stands here is old, and looks it. */
function useStale(): boolean {
  const { live, heardAt, skew } = useConnection();
  const now = useNow();
  return live !== "live" && now - skew - heardAt > STALE_MS;
}
