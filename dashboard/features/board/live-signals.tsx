import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { SignalView } from "../../../contract/api";
import type { SummaryView } from "../../../contract/summary";
import { useSaid } from "../../lib/said";
import { clock } from "../../lib/time";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";

/** The newest signals, masked: where each went, and why it counts or does not. */
export function LiveSignals({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const titles = new Map(
    [...summary.incidents.flatMap((one) => one.caseViews), ...summary.watched].map((one) => [
      one.id,
      one.title,
    ]),
  );
  return (
    <Panel
      title={t("board.signals")}
      className="board-signals"
      aside={t("board.signalsToday", { n: summary.today.signals })}
    >
      {summary.signals.length === 0 ? <Empty title={t("board.noSignals")} /> : null}
      <ol>
        {summary.signals.map((one) => (
          <Line
            key={`${one.source}${one.id}`}
            signal={one}
            zone={summary.timeZone}
            title={titles.get(one.case ?? "") ?? null}
          />
        ))}
      </ol>
    </Panel>
  );
}

const Line = memo(function Line(props: { signal: SignalView; zone: string; title: string | null }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { signal, zone, title } = props;
  const text = signal.title ?? signal.text ?? "";
  return (
    <li>
      <time dateTime={signal.at}>{clock(signal.at, zone, Date.parse(signal.at))}</time>
      <span className="text">
        {signal.drill ? <DrillMark label={t("drill")} /> : null}
        {text.slice(0, 80)}
        <small>
          {signal.case ? (
            <Go to={`/cases/${signal.case}`}>{title ?? t("board.case")}</Go>
          ) : (
            t("board.noCase")
          )}
          {signal.reason ? `${t("fact.separator")}${said(signal.reason)}` : ""}
        </small>
      </span>
      <em className={signal.counted === "verified" ? "in" : ""}>
        {t(`counted.${signal.counted ?? "waiting"}`)}
      </em>
    </li>
  );
}, same);

/** A row that says the same is not drawn again: ten signals a second bring ten rows, not two hundred. */
function same(a: { signal: SignalView; title: string | null }, b: typeof a): boolean {
  return (
    a.signal.id === b.signal.id &&
    a.signal.case === b.signal.case &&
    a.signal.counted === b.signal.counted &&
    a.signal.excluded === b.signal.excluded &&
    a.title === b.title
  );
}
