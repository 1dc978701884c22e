import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../../contract/response";
import type { SummaryView } from "../../../contract/summary";
import { useNow } from "../../lib/now";
import { useSaid } from "../../lib/said";
import { useMay } from "../../lib/session";
import { clock } from "../../lib/time";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";

const SHOWN = 6;

/** Where a deadline is dealt with. */
export function placeOf(one: Pick<DeadlineView, "kind" | "of" | "incident">): string {
  if (one.kind === "clock") return `/complaints/${one.of}`;
  if (one.kind === "statement" || one.kind === "sign-off") return `/statements/${one.of}`;
  if (one.kind === "ladder") return "/#pages";
  return one.incident ? `/incidents/${one.incident}` : "/incidents";
}

/**
 * What this reader has to do now: nobody's and his own; another's only once it is overdue, for somebody must ask.
 * A ladder is his where he was called and has not answered.
 */
export function mineOf(summary: SummaryView, now: number): DeadlineView[] {
  const me = summary.people.find((one) => one.id === summary.you)?.name ?? null;
  const calls = new Set(
    summary.pages
      .filter(
        (page) =>
          page.to.includes(summary.you ?? "") || page.sends.some((send) => send.to === summary.you),
      )
      .filter((page) => !page.acknowledgements.some((one) => one.by === summary.you))
      .map((page) => page.id),
  );
  return summary.deadlines.filter((one) =>
    one.kind === "ladder"
      ? calls.has(one.of)
      : one.owner === null || one.owner === me || Date.parse(one.dueAt) <= now,
  );
}

/** Most urgent on top; each with the way to the place where it is done. */
export function ToDo({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const now = useNow();
  const may = useMay("tasks.work");
  const mine = may ? mineOf(summary, now) : [];
  const silent = summary.sources.filter((one) => one.state === "silent");
  const n = mine.length + silent.length;
  return (
    <Panel
      title={t("board.toDo")}
      className="board-todo"
      aside={n === 0 ? null : t("board.toDoCount", { n })}
    >
      {n === 0 ? (
        <Empty
          title={t("board.nothing")}
          why={t("board.nothingWhy", { n: summary.today.signals })}
        />
      ) : null}
      <ul aria-live="polite">
        {mine.slice(0, SHOWN).map((one) => (
          <Item key={`${one.kind}${one.of}`} one={one} summary={summary} />
        ))}
        {silent.slice(0, 2).map((one) => (
          <li key={one.id}>
            <span className="deadline">
              <b>
                {one.lastSuccessAt === null
                  ? t("source.never")
                  : clock(one.lastSuccessAt, summary.timeZone, now)}
              </b>
            </span>
            <span>
              <b>{t("board.silent", { name: one.name })}</b>
              <small>{t("source.unknown", { name: one.name })}</small>
            </span>
            <Go to="/sources" className="button small">
              {t("board.look")}
            </Go>
          </li>
        ))}
      </ul>
      {mine.length > SHOWN ? (
        <p className="muted">{t("board.more", { n: mine.length - SHOWN })}</p>
      ) : null}
    </Panel>
  );
}

function Item({ one, summary }: { one: DeadlineView; summary: SummaryView }) {
  const { t } = useTranslation();
  const said = useSaid();
  const now = useNow();
  const incident = summary.incidents.find((each) => each.id === one.incident);
  const over = Date.parse(one.dueAt) <= now;
  return (
    <li className={over ? "over" : ""}>
      <Deadline dueAt={one.dueAt} />
      <span>
        <b>
          {one.drill ? <DrillMark label={t("drill")} /> : null}
          {said(one.title)}
        </b>
        <small>
          {[incident?.title, one.owner ?? t("board.nobody")]
            .filter(Boolean)
            .join(t("fact.separator"))}
        </small>
      </span>
      <Go to={placeOf(one)} className={over ? "button small primary" : "button small"}>
        {t(`board.act.${one.kind}`)}
      </Go>
    </li>
  );
}
