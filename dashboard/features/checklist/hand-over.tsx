import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/api";
import { useAct } from "../../lib/use-act";
import { useSay } from "../../lib/use-say";
import { Ask } from "../../ui/ask";
import { ChoosePerson } from "../../ui/choose-person";
import type { LineProps } from "./line-props";

/** A task goes to somebody else, who owns it from then on. */
export function HandOver(props: LineProps & { path: string; onClose: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const { task, people, path, onClose } = props;
  const [to, setTo] = useState("");
  const act = useAct(() => post(`${path}/hand-over`, { to }));
  return (
    <Ask
      title={t("todo.hand")}
      lead={say(task.title)}
      submit={t("todo.hand")}
      missing={to === "" ? t("ask.needs", { what: t("todo.handTo") }) : null}
      busy={act.busy}
      fault={act.fault}
      onSubmit={() => void act.run().then((done) => done && onClose())}
      onClose={onClose}
    >
      <ChoosePerson
        label={t("todo.handTo")}
        people={people.filter((one) => one.id !== task.owner?.id)}
        value={to}
        onChange={setTo}
      />
    </Ask>
  );
}
