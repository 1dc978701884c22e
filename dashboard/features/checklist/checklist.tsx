import type { Bilingual } from "../../../contract/primitives";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../contract/api";
import type { PlaybookRunView, TaskView } from "../../../contract/response";
import { useKeys } from "../../lib/keys";
import { useSay } from "../../lib/use-say";
import { Go } from "../../ui/go";
import { Empty, Panel } from "../../ui/panel";
import { phasesAtWork, phasesOf, sheetsOf, sheetToBegin } from "./order";
import type { PhaseGroup, Sheet } from "./order";
import { TaskLine } from "./task-line";
import "../../ui/list.css";
import "./checklist.css";

/** The playbooks at work on an incident, a tab each: the question left, the answer right. J and K move, T answers. */
export function Checklist(props: {
  runs: readonly PlaybookRunView[];
  tasks: readonly TaskView[];
  people: readonly PersonView[];
  zone: string;
  you: string | null;
}) {
  const { t } = useTranslation();
  const { runs, tasks } = props;
  const sheets = sheetsOf(runs, tasks);
  const begin = sheetToBegin(sheets);
  // Chosen once: what becomes overdue later moves nothing under the reader.
  const [chosen, setChosen] = useState<string | null>(() => (begin ? idOf(begin) : null));
  const sheet = sheets.find((one) => idOf(one) === chosen) ?? begin;
  return (
    <Panel title={t("todo.title")} className="todo" aside={t("todo.aside")}>
      {sheet ? null : <Empty title={t("todo.none")} why={t("todo.noneWhy")} />}
      {sheet ? (
        <>
          <div className="choices todo-tabs" role="tablist" aria-label={t("todo.title")}>
            {sheets.map((one) => (
              <Tab key={idOf(one)} sheet={one} on={one === sheet} onChoose={setChosen} />
            ))}
          </div>
          <Lines key={idOf(sheet)} {...props} sheet={sheet} />
        </>
      ) : null}
    </Panel>
  );
}

const idOf = (sheet: Sheet) => sheet.run?.id ?? "";

function Tab(props: { sheet: Sheet; on: boolean; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const { sheet, on } = props;
  const done = sheet.tasks.filter((task) => task.state !== "open").length;
  const overdue = sheet.tasks.filter((task) => task.overdue).length;
  return (
    <button
      type="button"
      role="tab"
      aria-selected={on}
      className={overdue > 0 ? "late" : ""}
      onClick={() => props.onChoose(idOf(sheet))}
    >
      {sheet.run ? runName(sheet.run, say) : t("todo.loose")}{" "}
      <span aria-live="polite">
        {done}/{sheet.tasks.length}
      </span>
      {sheet.run?.endedAt ? <small>{t("todo.ended")}</small> : null}
    </button>
  );
}

/** Which line is chosen and which is open; J, K, T and Enter change it. */
function useLines(groups: readonly PhaseGroup[]) {
  const { t } = useTranslation();
  const tasks = groups.flatMap((group) => group.tasks);
  const ids = tasks.map((task) => task.id);
  const [at, setAt] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    const now = at === null ? (by > 0 ? -1 : ids.length) : ids.indexOf(at);
    setAt(ids[Math.min(Math.max(now + by, 0), ids.length - 1)] ?? null);
  };
  const firstOpen = () => tasks.find((task) => task.state === "open")?.id ?? null;
  const answer = () => {
    const id = at ?? firstOpen();
    setAt(id);
    setOpen(id);
  };
  useKeys([
    { keys: "j", words: t("todo.down"), run: () => step(1) },
    { keys: "k", words: t("todo.up"), run: () => step(-1) },
    { keys: "t", words: t("todo.answerKey"), run: answer },
    ...(at === null ? [] : [{ keys: "Enter", words: t("todo.open"), run: answer }]),
  ]);
  useEffect(() => {
    if (at === null) return;
    list.current
      ?.querySelector<HTMLElement>("[aria-current]")
      ?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return { at, setAt, open, setOpen, list };
}

function Lines(props: {
  sheet: Sheet;
  people: readonly PersonView[];
  zone: string;
  you: string | null;
}) {
  const { t } = useTranslation();
  const { sheet, ...rest } = props;
  const groups = phasesOf(sheet.tasks);
  const [unfolded, setUnfolded] = useState(() => phasesAtWork(groups));
  const { at, setAt, open, setOpen, list } = useLines(groups);
  return (
    <div ref={list} role="tabpanel">
      {groups.map((group) => (
        <Phase
          key={group.phase ?? "none"}
          group={group}
          // Whoever steps to a line by key sees it, folded or not.
          shown={unfolded.includes(group.phase) || group.tasks.some((task) => task.id === at)}
          onTurn={(on) =>
            setUnfolded((now) => [
              ...now.filter((one) => one !== group.phase),
              ...(on ? [group.phase] : []),
            ])
          }
        >
          {group.tasks.map((task) => (
            <TaskLine
              key={task.id}
              {...rest}
              task={task}
              current={task.id === at}
              open={task.id === open}
              onOpen={(on) => {
                setAt(task.id);
                setOpen(on ? task.id : null);
              }}
            />
          ))}
        </Phase>
      ))}
      {sheet.run ? (
        <p className="todo-source">
          <Go to={`/playbooks/${sheet.run.playbook}`}>{t("todo.source")}</Go>{" "}
          {t("todo.version", { version: sheet.run.version })}
        </p>
      ) : null}
    </div>
  );
}

/** A playbook of a kind of crisis by its number and name; what all of them share, by its name alone. */
function runName(run: PlaybookRunView, say: (both: Bilingual) => string): string {
  return run.playbook === "common" ? say(run.name) : `${run.playbook} ${say(run.name)}`;
}

/** A phase with its heading, which folds and unfolds it and says how much of it is done. */
function Phase(props: {
  group: PhaseGroup;
  shown: boolean;
  onTurn: (on: boolean) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { phase, tasks } = props.group;
  const done = tasks.filter((task) => task.state !== "open").length;
  const shown = props.shown || phase === null;
  return (
    <section>
      {phase === null ? null : (
        <h3>
          <button type="button" aria-expanded={shown} onClick={() => props.onTurn(!shown)}>
            <span>{t(`phase.${phase}`)}</span>
            <span>
              {done}/{tasks.length}
            </span>
          </button>
        </h3>
      )}
      {shown ? <ul>{props.children}</ul> : null}
    </section>
  );
}
