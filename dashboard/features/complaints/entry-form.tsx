import { useEffect, useRef, useState } from "react";
import type { SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ApiFault } from "../../lib/api";
import { post } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useZone } from "../../lib/live-provider";
import { minuteInZone } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { useFaultAt } from "../../lib/use-fault-at";
import { Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { dropDraft, keepDraft, recordOf, type Draft } from "./draft";
import { Person, Place, Several, Words } from "./entry-fields";
import type { Form } from "./entry-parts";

/** The form by which a handler records a complaint. What is typed is kept until it is taken. */
export function EntryForm(props: { draft: Draft; onTaken: (record: string) => void }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [fields, setFields] = useState<Record<string, string>>(() => ({
    channel: "hotline",
    madeAt: minuteInZone(Date.now(), zone),
    ...props.draft.fields,
  }));
  const draft = { id: props.draft.id, fields };
  const save = useAct(async () => {
    await post("/signals", recordOf(draft));
    dropDraft();
    props.onTaken(`desk|${draft.id}`);
  });
  const set = (name: string, value: string) => {
    const next = { ...fields, [name]: value };
    setFields(next);
    keepDraft({ id: draft.id, fields: next });
  };
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    void save.run();
  };
  useKeys([{ keys: "mod+Enter", words: t("entry.save"), run: submit, everywhere: true }]);
  const faultOf = useFaultAt(save.fault);
  const form: Form = { fields, set, faultOf };
  const box = useFirstFault(save.fault);
  return (
    <form ref={box} className="entry" onSubmit={submit}>
      <Panel title={t("entry.title")} aside={t("entry.required")}>
        <Words form={form} />
        <Person form={form} />
        <Place form={form} />
        <Several form={form} />
        <p className="consent">{t("entry.consent")}</p>
        <Refusal fault={save.fault} />
        <button type="submit" className="button primary" disabled={save.busy}>
          {t("entry.save")}
          <kbd>⌘↵</kbd>
        </button>
      </Panel>
    </form>
  );
}

/** After a refusal the reader is taken to the first field at fault. */
function useFirstFault(fault: ApiFault | null) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault) box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [fault]);
  return box;
}
