import { useTranslation } from "react-i18next";
import { useKeyBoard } from "../lib/keys";
import { Overlay } from "./overlay";

/** Every key that does something here, and the switch that turns single keys off. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { all, single, setSingle } = useKeyBoard();
  const bound = all().filter((one) => one.words !== "");
  return (
    <Overlay title={t("keys.title")} className="key-help" onClose={onClose}>
      <h2>{t("keys.title")}</h2>
      <dl>
        {bound.map((one) => (
          <div key={one.keys}>
            <dt>
              {one.keys.split(" ").map((key) => (
                <kbd key={key}>{shown(key)}</kbd>
              ))}
            </dt>
            <dd>{one.words}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => setSingle(event.target.checked)}
        />
        {t("keys.single")}
      </label>
      <button type="button" className="button" onClick={onClose}>
        {t("keys.close")}
      </button>
    </Overlay>
  );
}

function shown(key: string): string {
  return key.replace("mod+", "⌘").replace("Escape", "Esc").toUpperCase();
}
