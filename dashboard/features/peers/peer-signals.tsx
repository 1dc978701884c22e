import { useTranslation } from "react-i18next";
import type { PeerSignalView } from "../../../contract/peer";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { DrillMark } from "../../ui/marks";
import { Empty } from "../../ui/panel";

/** What was heard of peers, newest first. */
export function PeerSignals({ signals }: { signals: readonly PeerSignalView[] }) {
  const { t } = useTranslation();
  if (signals.length === 0) return <Empty title={t("peers.quiet")} why={t("peers.quietWhy")} />;
  return (
    <ul className="peer-signals">
      {signals.map((signal) => (
        <SignalRow key={`${signal.source}|${signal.id}`} signal={signal} />
      ))}
    </ul>
  );
}

function SignalRow({ signal }: { signal: PeerSignalView }) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const link = safeLink(signal.url);
  return (
    <li className={signal.drill ? "is-drill" : ""}>
      <time dateTime={signal.at}>{clock(signal.at, zone, now)}</time>
      <span className={`tone ${signal.tone ?? "neutral"}`}>
        {t(`tone.${signal.tone ?? "neutral"}`)}
      </span>
      <div className="words">
        {signal.drill ? <DrillMark label={t("drill")} /> : null}
        <b>{signal.peers.join("、")}</b>
        <span>{signal.title ?? signal.text ?? ""}</span>
      </div>
      <span className="aside">{signal.publisher ?? ""}</span>
      {link === null ? (
        <span />
      ) : (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {t("peers.open")}
        </a>
      )}
    </li>
  );
}

/** Addresses come from outside: only the web's are followed. */
function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
