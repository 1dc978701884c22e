import type { TFunction } from "i18next";
import { useEffect, useRef, useState } from "react";
import type { SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TaskView } from "../../../contract/response";
import { post } from "../../lib/api";
import { useAct } from "../../lib/use-act";
import { useSay } from "../../lib/use-say";
import { Lines } from "../../ui/ask";
import { Refusal } from "../../ui/states";

/** The answer itself: words, or for a decision one of its options. A task that asks for evidence is not done without words. */
export function AnswerForm(props: {
  task: TaskView;
  path: string;
  /** Whether something stands in the form that is not sent yet. */
  onTyped: (typed: boolean) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { task, path, onTyped, onDone } = props;
  const [answer, setAnswer] = useState("");
  const [choice, setChoice] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const text = answer.trim();
  useEffect(() => onTyped(text !== "" || choice !== ""), [onTyped, text, choice]);
  const act = useAct(() =>
    post(`${path}/done`, {
      ...(text === "" ? {} : { answer: text }),
      ...(choice === "" ? {} : { choice }),
    }),
  );
  const missing = missingOf(task, { text, choice }, t);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (missing === null) void act.run().then((done) => done && onDone());
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Options task={task} choice={choice} onChoose={setChoice} />
      <Lines
        label={t("todo.answerText")}
        value={answer}
        onChange={setAnswer}
        rows={2}
        hint={task.evidence ? t("todo.evidence", { what: say(task.evidence) }) : undefined}
      />
      <Refusal fault={act.fault} />
      <button
        type="submit"
        className={`button ${missing === null ? "primary" : "missing"}`}
        disabled={missing !== null || act.busy}
      >
        {missing ?? t("todo.done")}
      </button>
    </form>
  );
}

function missingOf(task: TaskView, given: { text: string; choice: string }, t: TFunction) {
  if (task.options.length > 0) return given.choice === "" ? t("todo.choose") : null;
  return task.evidence !== null && given.text === ""
    ? t("ask.needs", { what: t("todo.answerText") })
    : null;
}

function Options(props: { task: TaskView; choice: string; onChoose: (id: string) => void }) {
  const say = useSay();
  const { task, choice, onChoose } = props;
  if (task.options.length === 0) return null;
  return (
    <fieldset>
      <legend className="spoken">{say(task.title)}</legend>
      {task.options.map((one) => (
        <label key={one.id}>
          <input
            type="radio"
            name={task.id}
            checked={choice === one.id}
            onChange={() => onChoose(one.id)}
          />
          {say(one.text)}
        </label>
      ))}
    </fieldset>
  );
}
