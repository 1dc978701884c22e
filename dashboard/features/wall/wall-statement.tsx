import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { shortHash } from "../../lib/short-hash";
import type { CurrentLine } from "../../lib/current-line";
import { dutyNames } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Icon } from "../../ui/icons";
import type { Setting } from "./fit-statement";

/** The one text that may be said, by whom, until when. Expired it is struck, and only the bridging sentence stays. */
export function WallStatement(props: { line: CurrentLine; setting: Setting; zone: string }) {
  const { t } = useTranslation();
  const { line, setting, zone } = props;
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
        {expired ? null : (
          <span>
            {current.speaker ? t("say.only", { name: current.speaker.name }) : t("say.noSpeaker")}
          </span>
        )}
      </div>
      {expired ? <p className="bridge">{t("say.bridge")}</p> : null}
      <q
        lang={current.language}
        className={setting.apart ? "" : "on"}
        style={{ fontSize: `calc(${String(setting.size)} * var(--u))` }}
      >
        {current.sentences.slice(0, expired ? 1 : setting.shown).map((sentence, index) => (
          <span key={index}>
            {sentence}
            {current.language === "en" ? " " : ""}
          </span>
        ))}
      </q>
      <Foot current={current} part={expired ? null : setting.shown} waits={waits} zone={zone} />
    </div>
  );
}

/** Until when it holds, whether all of it stands here, and what the next version waits for. */
function Foot(props: {
  current: StatementView;
  /** How many sentences stand here; null where that does not matter. */
  part: number | null;
  waits: string | null;
  zone: string;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const { current, part, waits, zone } = props;
  const all = current.sentences.length;
  return (
    <div className="wall-say-foot">
      <span>
        {current.expiresAt
          ? t("say.until", { time: clock(current.expiresAt, zone, now) })
          : t("say.noEnd")}
        {part !== null && part < all
          ? `${t("fact.separator")}${t("say.more", { shown: part, all })}`
          : null}
      </span>
      <span>{waits}</span>
    </div>
  );
}
