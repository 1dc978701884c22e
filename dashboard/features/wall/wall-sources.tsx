import { useTranslation } from "react-i18next";
import type { SourceView } from "../../../contract/api";
import { useNow } from "../../lib/now";
import { age } from "../../lib/time";
import { Lamp } from "../../ui/marks";
import { WallPanel } from "./wall-panel";

const SHOWN = 3;

/** What the centre is blind to, with the consequence; the rest in one line. Silent is not zero. */
export function WallSources({ sources }: { sources: readonly SourceView[] }) {
  const { t } = useTranslation();
  const now = useNow();
  const old = (one: SourceView) =>
    now - Date.parse(one.lastSuccessAt ?? new Date(now).toISOString());
  const silent = sources.filter((one) => one.state === "silent");
  const unwell = [...silent, ...sources.filter((one) => one.state === "late")];
  const well = sources.filter((one) => one.state === "ok" || one.state === "new");
  const slowest = Math.max(0, ...well.filter((one) => one.lastSuccessAt !== null).map(old));
  return (
    <WallPanel
      title={t("wall.sources")}
      name={t("wall.sources")}
      aside={
        unwell.length === 0
          ? null
          : t("wall.silent", { silent: silent.length, late: unwell.length - silent.length })
      }
    >
      <ul className="wall-sources" aria-live="polite">
        {unwell.slice(0, SHOWN).map((one) => (
          <li key={one.id} className={one.state}>
            <Lamp state={one.state} />
            <b>{one.name}</b>
            <span>
              {one.lastSuccessAt === null
                ? t("source.never")
                : one.state === "silent"
                  ? t("wall.silentFor", { age: age(old(one), t) })
                  : t("source.late", { age: age(old(one), t) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="wall-well">
        {sources.length === 0 ? (
          t("source.empty")
        ) : (
          <>
            <span>
              <Lamp state="ok" />
              {t("wall.well", { n: well.length, age: age(slowest, t) })}
            </span>
            {well
              .map((one) => one.name)
              .slice(0, 8)
              .join(t("list.separator"))}
          </>
        )}
      </p>
    </WallPanel>
  );
}
