import { useTranslation } from "react-i18next";
import type { PossibleSameView } from "../../../contract/case-page";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { clock } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { useSay } from "../../lib/use-say";
import { Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";

/** Speakers who are perhaps one person: counted as two until somebody says so. */
export function PossibleSame({ pairs }: { pairs: readonly PossibleSameView[] }) {
  const { t } = useTranslation();
  if (pairs.length === 0) return null;
  return (
    <Panel
      title={t("same.title", { n: pairs.length })}
      aside={t("same.lead")}
      className="corrections"
    >
      <ol>
        {pairs.map((pair) => (
          <Pair key={`${pair.a.record} ${pair.b.record}`} pair={pair} />
        ))}
      </ol>
    </Panel>
  );
}

function Pair({ pair: { a, b, confidence, reasons } }: { pair: PossibleSameView }) {
  const { t } = useTranslation();
  const say = useSay();
  const zone = useZone();
  const now = useNow();
  const may = useMay("actions.take");
  const act = useAct(() =>
    takeAction({ action: "link_identity", target: a.record, with: b.record }),
  );
  return (
    <li>
      <time dateTime={b.at}>{clock(b.at, zone, now)}</time>
      <div>
        <div className="change">
          {[a.label, b.label].map((label) => label || t("parties.unnamed")).join(t("same.and"))}
        </div>
        <small>
          {[...reasons.map(say), t("same.likely", { n: Math.round(confidence * 100) })].join(
            t("fact.separator"),
          )}
        </small>
        <Refusal fault={act.fault} />
      </div>
      <div className="by">
        {may ? (
          <button type="button" className="link" disabled={act.busy} onClick={() => void act.run()}>
            {t("same.link")}
          </button>
        ) : null}
      </div>
    </li>
  );
}
