import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../lib/keys";
import { useConnection } from "../lib/live-provider";
import { PLACES } from "../lib/places";
import { useGo } from "./go";
import { KeyHelp } from "./key-help";
import { Palette } from "./palette";
import { Rail } from "./rail";
import { Stale } from "./stale";
import { TopBar } from "./top-bar";

/** The frame of every desk screen: rail, top bar, what is stale, and the keys that work everywhere. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const go = useGo();
  const { live } = useConnection();
  const [over, setOver] = useState<"none" | "palette" | "keys">("none");
  useKeys([
    { keys: "mod+k", words: t("keys.commands"), run: () => setOver("palette"), everywhere: true },
    { keys: "/", words: t("keys.search"), run: () => setOver("palette") },
    { keys: "w", words: t("keys.go", { place: t("nav.wall") }), run: () => go("/wall") },
    { keys: "?", words: t("keys.help"), run: () => setOver("keys") },
    ...PLACES.map((place) => ({
      keys: `g ${place.key}`,
      words: t("keys.go", { place: t(place.word) }),
      run: () => go(place.to),
    })),
  ]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("app.skip")}
      </a>
      <Rail onKeys={() => setOver("keys")} />
      <div className="desk">
        <TopBar onPalette={() => setOver("palette")} />
        <Stale />
        <main id="main" tabIndex={-1} className={live === "offline" ? "is-stale" : ""}>
          {children}
        </main>
      </div>
      {over === "palette" ? <Palette onClose={() => setOver("none")} /> : null}
      {over === "keys" ? <KeyHelp onClose={() => setOver("none")} /> : null}
    </div>
  );
}
