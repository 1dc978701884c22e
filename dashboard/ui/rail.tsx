import { useTranslation } from "react-i18next";
import { PLACES } from "../lib/places";
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
          </Go>
        ))}
      </div>
      <button type="button" className="link keys" onClick={props.onKeys}>
        {t("keys.open")}
      </button>
    </nav>
  );
}
