import { useEffect, useRef, useState } from "react";
import type { SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/api";
import { useAct } from "../../lib/use-act";
import { useSay } from "../../lib/use-say";
import { AskReason, Lines } from "../../ui/ask";
import { Refusal } from "../../ui/states";
import { HandOver } from "./hand-over";
import type { LineProps } from "./task-line";

type Props = LineProps & { onDone: () => void };

/** What can be done with a task, below its line: answer it, take it, hand it over, skip it; or open it again. */
export function TaskActs(props: Props) {
  const { t } = useTranslation();
  const { task, you, onDone } = props;
  const [asking, setAsking] = useState<"none" | "skip" | "hand" | "reopen">("none");
  const path = `/tasks/${encodeURIComponent(task.id)}`;
  const take = useAct(() => post(`${path}/take`));
  const close = () => setAsking("none");
  if (task.state !== "open")
    return (
      <div className="acts">
        <button type="button" className="button small" onClick={() => setAsking("reopen")}>
          {t("todo.reopen")}
        </button>
        {asking === "reopen" ? (
          <AskReason
            title={t("todo.reopen")}
            submit={t("todo.reopen")}
            work={async (reason) => {
              await post(`${path}/reopen`, { reason });
              onDone();
            }}
            onClose={close}
          />
        ) : null}
      </div>
    );
  return (
    <div className="acts">
      <AnswerForm {...props} path={path} />
      <div className="others">
        {task.owner?.id === you && you !== null ? null : (
          <button
            type="button"
            className="button small"
            disabled={take.busy}
            onClick={() => void take.run()}
          >
            {t("todo.take")}
          </button>
        )}
        <button type="button" className="button small" onClick={() => setAsking("hand")}>
          {t("todo.hand")}
        </button>
        <button type="button" className="button small" onClick={() => setAsking("skip")}>
          {t("todo.skip")}
        </button>
        <Refusal fault={take.fault} />
      </div>
      {asking === "hand" ? <HandOver {...props} path={path} onClose={close} /> : null}
      {asking === "skip" ? (
        <AskReason
          title={t("todo.skip")}
          lead={t("todo.skipLead")}
          submit={t("todo.skip")}
          work={async (reason) => {
            await post(`${path}/skip`, { reason });
            onDone();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function AnswerForm({ task, path, onDone }: Props & { path: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const [answer, setAnswer] = useState("");
  const [choice, setChoice] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const text = answer.trim();
  const act = useAct(() =>
    post(`${path}/done`, {
      ...(text === "" ? {} : { answer: text }),
      ...(choice === "" ? {} : { choice }),
    }),
  );
  const missing =
    task.options.length > 0 && choice === ""
      ? t("todo.choose")
      : task.options.length === 0 && task.evidence !== null && text === ""
        ? t("ask.needs", { what: t("todo.answerText") })
        : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (missing === null) void act.run().then((done) => done && onDone());
  };
  return (
    <form ref={form} onSubmit={submit}>
      {task.options.length > 0 ? (
        <fieldset>
          <legend className="spoken">{say(task.title)}</legend>
          {task.options.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name={task.id}
                checked={choice === one.id}
                onChange={() => setChoice(one.id)}
              />
              {say(one.text)}
            </label>
          ))}
        </fieldset>
      ) : null}
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
