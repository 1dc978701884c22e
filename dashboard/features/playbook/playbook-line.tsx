import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../../contract/api";
import type { Playbook } from "../../../contract/playbook";
import type { PlaybookRunView } from "../../../contract/response";
import { useSay } from "../../lib/use-say";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";

/** One playbook in the list: what it is for, how much is in it, and where it runs now. */
export function PlaybookLine(props: {
  book: Playbook;
  runs: readonly PlaybookRunView[];
  incidents: readonly IncidentView[];
  current: boolean;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { book, runs, incidents, current } = props;
  const running = runs.flatMap((run) => {
    const incident = incidents.find((one) => one.id === run.incident);
    return incident ? [{ run, incident }] : [];
  });
  return (
    <li aria-current={current ? "true" : undefined}>
      <Go to={`/playbooks/${book.id}`} className="name">
        {book.id === "common" ? null : <b>{book.id}</b>} {say(book.name)}
      </Go>
      <p>{say(book.purpose)}</p>
      <span>
        {t("book.tasks", { n: book.tasks.length })}
        {t("fact.separator")}
        {t("todo.version", { version: book.version })}
      </span>
      {running.length === 0 ? (
        <span className="muted">{t("book.notRunning")}</span>
      ) : (
        <ul>
          {running.map(({ run, incident }) => (
            <li key={run.id}>
              {incident.drill ? <DrillMark label={t("drill")} /> : null}
              <Go to={`/incidents/${incident.id}`}>{incident.title}</Go> {run.done}/{run.tasks}
              {run.overdue > 0 ? <strong>{t("book.overdue", { n: run.overdue })}</strong> : null}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
