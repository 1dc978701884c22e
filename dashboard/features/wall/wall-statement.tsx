import { useTranslation } from "react-i18next";
import { shortHash } from "../../lib/current-line";
import type { CurrentLine } from "../../lib/current-line";
import { dutyNames } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Icon } from "../../ui/icons";

/** The one text that may be said, by whom, until when. Expired it is struck, and only the bridging sentence stays. */
export function WallStatement({ line, zone }: { line: CurrentLine; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const { current, next } = line;
  const waits = next
    ? t("say.waits", { version: next.version, who: dutyNames(t, next.waitingFor) })
    : null;
  if (!current)
    return (
      <div className="wall-say none">
        <b>{t("say.none")}</b>
        <span>{waits ?? t("say.noneWhy")}</span>
      </div>
    );
  const expired = current.expiresAt !== null && Date.parse(current.expiresAt) <= now;
  return (
    <div className={expired ? "wall-say expired" : "wall-say"} aria-live="polite">
      <div className="wall-say-head">
        <b>{t(expired ? "say.expired" : "say.current", { version: current.version })}</b>
        <Icon kind="lock" />
        <code>{shortHash(current.hash)}</code>
        <span>
          {current.speaker ? t("say.only", { name: current.speaker.name }) : t("say.noSpeaker")}
        </span>
      </div>
      {expired ? <p className="bridge">{t("say.bridge")}</p> : null}
      <q lang={current.language}>
        {current.sentences.slice(0, expired ? 1 : 4).map((sentence, index) => (
          <span key={index}>{sentence}</span>
        ))}
      </q>
      <div className="wall-say-foot">
        <span>
          {current.expiresAt
            ? t("say.until", { time: clock(current.expiresAt, zone, now) })
            : t("say.noEnd")}
        </span>
        <span>{waits}</span>
      </div>
    </div>
  );
}
