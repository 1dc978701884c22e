import { useTranslation } from "react-i18next";
import type { PeerView } from "../../../contract/peer";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Empty } from "../../ui/panel";

/** Each peer with what was heard of it: the most spoken of first. */
export function PeerList({ peers }: { peers: readonly PeerView[] }) {
  const { t } = useTranslation();
  if (peers.length === 0) return <Empty title={t("peers.none")} why={t("peers.noneWhy")} />;
  const sorted = [...peers].sort((a, b) => b.negative - a.negative || b.heard - a.heard);
  return (
    <ul className="peer-list">
      {sorted.map((peer) => (
        <PeerRow key={peer.name} peer={peer} />
      ))}
    </ul>
  );
}

function PeerRow({ peer }: { peer: PeerView }) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  return (
    <li>
      <strong>{peer.name}</strong>
      <span className="aside">{peer.aliases.join("、")}</span>
      {peer.heard === 0 ? (
        <span className="aside">{t("peers.quietOne")}</span>
      ) : (
        <span>
          {t("peers.heard", { n: peer.heard })}
          {peer.negative > 0 ? ` · ${t("peers.negative", { n: peer.negative })}` : ""}
        </span>
      )}
      {peer.lastAt === null ? null : (
        <time dateTime={peer.lastAt}>{t("peers.last", { at: clock(peer.lastAt, zone, now) })}</time>
      )}
    </li>
  );
}
