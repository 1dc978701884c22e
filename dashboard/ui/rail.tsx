import { useTranslation } from "react-i18next";
import { PLACES } from "../lib/places";
import { useAnswer } from "../lib/use-answer";
import { Go } from "./go";

/** Where one can go, always in the same order. */
export function Rail(props: { onKeys: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t("nav.title")}>
      <b className="brand">OneVoice</b>
      <div className="places">
        {PLACES.filter((place) => place.inRail).map((place) => (
          <Go key={place.to} to={place.to}>
            {t(place.word)}
            {place.to === "/reviews" ? <Waiting /> : null}
          </Go>
        ))}
      </div>
      <button type="button" className="link keys" onClick={props.onKeys}>
        {t("keys.open")}
      </button>
    </nav>
  );
}

/** How many questions wait for a judgement; nothing where none does. */
function Waiting() {
  const { t } = useTranslation();
  const { data } = useAnswer<{ total: number }>("/questions/count", {
    events: ["case.question", "case.corrected"],
  });
  if (!data || data.total === 0) return null;
  return (
    <span className="waiting">
      <span aria-hidden="true">{data.total}</span>
      <span className="spoken">{t("judge.waiting", { n: data.total })}</span>
    </span>
  );
}
