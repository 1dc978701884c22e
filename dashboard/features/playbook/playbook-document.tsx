import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Playbook, PlaybookTask } from "../../../contract/playbook";
import type { Bilingual } from "../../../contract/primitives";
import { PHASES } from "../../../contract/task";
import { useSay } from "../../lib/use-say";

/** A playbook from its purpose to its end: tasks by phase, hostile questions, what to do and not to do, whom it touches. */
export function PlaybookDocument({ book }: { book: Playbook }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <article className="book panel">
      <header>
        <h1>
          {book.id === "common" ? null : `${book.id} `}
          {say(book.name)}
        </h1>
        <p>{say(book.purpose)}</p>
        <small>
          {[
            t("book.owner", { duty: t(`duty.${book.owner}`, { defaultValue: book.owner }) }),
            t("todo.version", { version: book.version }),
            t("book.tasks", { n: book.tasks.length }),
          ].join(t("fact.separator"))}
        </small>
      </header>
      {book.worstCase ? <Part title={t("book.worstCase")}>{say(book.worstCase)}</Part> : null}
      {book.concern ? (
        <Part title={t("book.concern")}>
          <q>{say(book.concern)}</q>
        </Part>
      ) : null}
      {PHASES.map((phase) => {
        const tasks = book.tasks.filter((task) => task.phase === phase);
        return tasks.length === 0 ? null : (
          <Part key={phase} title={t(`phase.${phase}`)}>
            <ol>
              {tasks.map((task) => (
                <Task key={task.id} task={task} />
              ))}
            </ol>
          </Part>
        );
      })}
      <Questions book={book} />
      <Lists book={book} />
      {book.endsWhen ? <Part title={t("book.endsWhen")}>{say(book.endsWhen)}</Part> : null}
    </article>
  );
}

function Questions({ book }: { book: Playbook }) {
  const { t } = useTranslation();
  const say = useSay();
  if (book.questions.length === 0) return null;
  return (
    <Part title={t("book.questions")}>
      <dl>
        {book.questions.map((one) => (
          <div key={one.ask["zh-CN"]}>
            <dt>{say(one.ask)}</dt>
            <dd>{say(one.answer)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Lists({ book }: { book: Playbook }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="book-two">
        <Listed title={t("book.do")} lines={book.do} />
        <Listed title={t("book.dont")} lines={book.dont} />
      </div>
      <Listed title={t("book.stakeholders")} lines={book.stakeholders} />
    </>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly Bilingual[] }) {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {lines.map((line) => (
          <li key={line["zh-CN"]}>{say(line)}</li>
        ))}
      </ul>
    </Part>
  );
}

function Task({ task }: { task: PlaybookTask }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li>
      <b>{say(task.ask)}</b>
      {task.critical ? <em>{t("todo.critical")}</em> : null}
      <small>
        {[
          t(`duty.${task.duty}`, { defaultValue: task.duty }),
          t("book.within", { time: within(task.dueMinutes, t) }),
          t(`tag.${task.tag}`),
          task.evidence ? t("todo.evidence", { what: say(task.evidence) }) : null,
        ]
          .filter(Boolean)
          .join(t("fact.separator"))}
      </small>
      {task.options ? (
        <ul className="options">
          {task.options.map((one) => (
            <li key={one.id}>{say(one.text)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function within(minutes: number, t: ReturnType<typeof useTranslation>["t"]): string {
  if (minutes < 60) return t("time.minutes", { n: minutes });
  if (minutes < 48 * 60) return t("time.hours", { h: Math.floor(minutes / 60), m: minutes % 60 });
  return t("time.days", { d: Math.floor(minutes / 1_440), h: Math.floor(minutes / 60) % 24 });
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
