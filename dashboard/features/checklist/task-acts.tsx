import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/api";
import { useAct } from "../../lib/use-act";
import { AskReason } from "../../ui/ask";
import { Refusal } from "../../ui/states";
import { AnswerForm } from "./answer-form";
import { HandOver } from "./hand-over";
import type { LineProps } from "./line-props";

type Props = LineProps & { onDone: () => void };

/** What can be done with a task, below its line: answer it, take it, hand it over, skip it; or open it again. */
export function TaskActs(props: Props) {
  const { t } = useTranslation();
  const { task, you, onDone } = props;
  const [asking, setAsking] = useState<"none" | "skip" | "hand">("none");
  // Who is answering keeps his words, also where another answers meanwhile: the centre tells him who was first.
  const [typed, setTyped] = useState(false);
  const path = `/tasks/${encodeURIComponent(task.id)}`;
  const take = useAct(() => post(`${path}/take`));
  const close = () => setAsking("none");
  if (task.state !== "open" && !typed && asking === "none") return <Reopen {...props} />;
  return (
    <div className="acts">
      <AnswerForm {...props} path={path} onTyped={setTyped} />
      <div className="others">
        {you !== null && task.owner?.id === you ? null : (
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

function Reopen({ task, onDone }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <div className="acts">
      <button type="button" className="button small" onClick={() => setAsking(true)}>
        {t("todo.reopen")}
      </button>
      {asking ? (
        <AskReason
          title={t("todo.reopen")}
          submit={t("todo.reopen")}
          work={async (reason) => {
            await post(`/tasks/${encodeURIComponent(task.id)}/reopen`, { reason });
            onDone();
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
