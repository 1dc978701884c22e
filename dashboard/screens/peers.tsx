import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PeerSignalView, PeerView } from "../../contract/peer";
import { PeerList } from "../features/peers/peer-list";
import { PeerSignals } from "../features/peers/peer-signals";
import { useAnswer } from "../lib/use-answer";
import { useList } from "../lib/use-list";
import { Choices, More } from "../ui/list-parts";
import { Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import "../features/peers/peers.css";

const TONES = ["all", "negative"] as const;
const FOLLOWS = { events: ["signal.read", "notice.", "directory."] };

/** The watch list of peers: what was heard of each, and the signals themselves. Nothing here counts. */
export function Screen() {
  const { t } = useTranslation();
  const [tone, setTone] = useState<(typeof TONES)[number]>("all");
  const peers = useAnswer<{ items: PeerView[] }>("/peers", FOLLOWS);
  const signals = useList<PeerSignalView>("/peers/signals?limit=100", FOLLOWS);
  return (
    <div className="peers">
      <Panel title={t("nav.peers")} aside={t("peers.lead")}>
        <Shown of={peers} what={t("nav.peers")}>
          {({ items }) => <PeerList peers={items} />}
        </Shown>
      </Panel>
      <Panel title={t("peers.signals")} className="list-rows">
        <div className="list-bar">
          <Choices
            label={t("peers.by")}
            options={TONES.map((value) => ({
              value,
              text: value === "all" ? t("peers.all") : t("peers.onlyNegative"),
            }))}
            value={tone}
            onChoose={setTone}
          />
        </div>
        <Shown of={signals} what={t("peers.signals")}>
          {(heard) => (
            <PeerSignals signals={heard.filter((one) => tone === "all" || one.tone === tone)} />
          )}
        </Shown>
        <More of={signals} />
      </Panel>
    </div>
  );
}
