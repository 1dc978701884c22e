import { useTranslation } from "react-i18next";
import type { CasePageView, CorrectionView } from "../../../contract/case-page";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { clock } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { Empty, Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";

/** What people corrected: before, after, who and when. Nothing is erased; what was taken back stays, struck. */
export function Corrections({ of }: { of: CasePageView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("correct.title")} className="corrections" aside={t("correct.order")}>
      {of.corrections.length === 0 ? <Empty title={t("correct.none")} /> : null}
      <ol>
        {of.corrections.map((one) => (
          <Line key={one.id} one={one} unit={of.evidence?.unit ?? "party"} />
        ))}
      </ol>
    </Panel>
  );
}

function Line({ one, unit }: { one: CorrectionView; unit: string }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const may = useMay("actions.take");
  const act = useAct(() => takeAction({ action: "undo", target: one.id, undoes: one.id }));
  const count = (of: CorrectionView["before"]) =>
    `${String(unit === "household" ? of.households : unit === "person" ? of.persons : of.parties)} ${t(`unit.${unit}`, { defaultValue: t("unit.party") })}`;
  const undone = one.undoneAt !== null;
  return (
    <li>
      <time dateTime={one.at}>{clock(one.at, zone, now)}</time>
      <div>
        <div className="change">
          <del>{count(one.before)}</del> <span aria-label={t("correct.to")}>→</span>{" "}
          {undone ? <del>{count(one.after)}</del> : <b>{count(one.after)}</b>}
        </div>
        <small>
          {[t(`correct.${one.kind}`), one.about].filter(Boolean).join(t("fact.separator"))}
        </small>
        {one.undoneAt === null ? null : (
          <small>
            {t("correct.undone", { who: one.undoneBy, at: clock(one.undoneAt, zone, now) })}
          </small>
        )}
        <Refusal fault={act.fault} />
      </div>
      <div className="by">
        {one.by}
        {may && !undone ? (
          <button type="button" className="link" disabled={act.busy} onClick={() => void act.run()}>
            {t("correct.undo")}
          </button>
        ) : null}
      </div>
    </li>
  );
}
