import { useTranslation } from "react-i18next";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Deadline } from "../../ui/deadline";
import { DrillMark } from "../../ui/marks";
import type { LineProps } from "./line-props";
import { TaskActs } from "./task-acts";

/** One line: the question with its owner and its clock, or with its answer, who gave it and when. */
export function TaskLine(props: LineProps) {
  const { t } = useTranslation();
  const say = useSay();
  const may = useMay("tasks.work");
  const { task, current, open, onOpen, you } = props;
  const waits = task.state === "open";
  const others = task.owner !== null && task.owner.id !== you;
  const late = waits && task.overdue;
  return (
    <li
      className={`${waits ? "" : "answered"}${late ? " over" : ""}${task.critical ? " critical" : ""}`}
      aria-current={current ? "true" : undefined}
    >
      <div className="question">
        {task.drill ? <DrillMark label={t("drill")} /> : null}
        <b>{say(task.title)}</b>
        {task.critical ? <em title={t("todo.criticalHint")}>{t("todo.critical")}</em> : null}
        {waits ? <Owner {...props} /> : null}
        {task.evidence && waits ? (
          <small>{t("todo.evidence", { what: say(task.evidence) })}</small>
        ) : null}
      </div>
      {waits ? (
        <div className="clock">
          {task.dueAt === null ? null : <Deadline dueAt={task.dueAt} startedAt={task.at} />}
        </div>
      ) : (
        <Answer {...props} />
      )}
      {may ? (
        <button
          type="button"
          className={`button small${late ? " primary" : ""}`}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          {waits ? (others ? t("todo.onBehalf") : t("todo.answer")) : t("todo.change")}
        </button>
      ) : null}
      {open && may ? <TaskActs {...props} onDone={() => onOpen(false)} /> : null}
    </li>
  );
}

function Owner({ task, zone }: LineProps) {
  const { t } = useTranslation();
  const now = useNow();
  const who =
    task.owner?.name ??
    t("todo.dutys", { duty: t(`duty.${task.duty}`, { defaultValue: task.duty }) });
  return (
    <small className="owner">
      {task.dueAt === null
        ? who
        : [who, t("inc.dueAt", { at: clock(task.dueAt, zone, now) })].join(t("fact.separator"))}
    </small>
  );
}

function Answer({ task, zone, people }: LineProps) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const choice = task.options.find((one) => one.id === task.choice);
  const words = [choice ? say(choice.text) : null, task.answer].filter(Boolean);
  const by = people.find((one) => one.id === task.doneBy)?.name ?? task.doneBy;
  // Whoever answered in another's place is named as such.
  const instead = task.owner !== null && by !== null && task.owner.name !== by;
  return (
    <div className="answer">
      <b>
        {task.state === "skipped" ? <em>{t("todo.skipped")}</em> : null}
        {words.length > 0 ? words.join(t("fact.separator")) : t("todo.doneBare")}
      </b>
      <small>
        {[
          instead ? t("todo.byFor", { by, owner: task.owner?.name ?? "" }) : by,
          task.doneAt === null ? null : clock(task.doneAt, zone, now),
        ]
          .filter(Boolean)
          .join(t("fact.separator"))}
      </small>
    </div>
  );
}
