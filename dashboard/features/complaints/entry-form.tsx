import { useRefusalWords } from "../../lib/refusal-words";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useZone } from "../../lib/live-provider";
import { minuteInZone } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { useAnswer } from "../../lib/use-answer";
import type { Word } from "../../lib/words/all";
import { Labelled } from "../../ui/labelled";
import { Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { dropDraft, keepDraft, recordOf, type Draft } from "./draft";

const CHANNELS = [
  "hotline",
  "store",
  "letter",
  "fax",
  "email",
  "web",
  "app",
  "chat",
  "social",
] as const;

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
  const { ofField } = useRefusalWords();
  const faultOf = (path: string) => {
    const wrong = save.fault?.errors.find(
      (one) => one.path === path || one.path.startsWith(`${path}.`),
    );
    return wrong && ofField(wrong);
  };
  const form: Form = { fields, set, faultOf };
  return (
    <form className="entry" onSubmit={submit}>
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

interface Form {
  fields: Record<string, string>;
  set: (name: string, value: string) => void;
  faultOf: (path: string) => string | undefined;
}

function Text(props: {
  form: Form;
  name: string;
  label: Word;
  hint?: Word;
  path?: string;
  list?: string;
  type?: string;
}) {
  const { t } = useTranslation();
  const { form, name, label, hint, path, list, type } = props;
  return (
    <Labelled
      label={t(label)}
      {...(hint ? { hint: t(hint) } : {})}
      fault={form.faultOf(path ?? name)}
    >
      {(given) => (
        <input
          {...given}
          type={type ?? "text"}
          list={list}
          value={form.fields[name] ?? ""}
          autoComplete="off"
          onChange={(event) => form.set(name, event.target.value)}
        />
      )}
    </Labelled>
  );
}

function Words({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <>
      <Labelled label={t("entry.text")} hint={t("entry.textHint")} fault={form.faultOf("text")}>
        {(given) => (
          <textarea
            {...given}
            rows={6}
            autoFocus
            required
            value={form.fields["text"] ?? ""}
            onChange={(event) => form.set("text", event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={t("entry.channel")} hint={t("entry.channelHint")}>
        {(given) => (
          <select
            {...given}
            value={form.fields["channel"]}
            onChange={(event) => form.set("channel", event.target.value)}
          >
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {t(`complaint.from.${channel}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="two">
        <Text form={form} name="madeAt" label="entry.madeAt" type="datetime-local" />
        <Text
          form={form}
          name="occurredAt"
          label="entry.occurredAt"
          hint="entry.occurredAtHint"
          type="datetime-local"
        />
      </div>
    </>
  );
}

function Person({ form }: { form: Form }) {
  return (
    <div className="two">
      <Text form={form} name="name" path="complainant.name" label="entry.name" />
      <Text form={form} name="phone" path="complainant.phone" label="entry.phone" type="tel" />
      <Text form={form} name="email" path="complainant.email" label="entry.email" />
      <Text form={form} name="account" path="complainant.account" label="entry.account" />
    </div>
  );
}

function Place({ form }: { form: Form }) {
  const known = useAnswer<{ projects: string[]; products: string[] }>("/directory", {
    events: ["directory."],
  }).data;
  return (
    <>
      <div className="two">
        <Text form={form} name="project" label="entry.project" list="entry-projects" />
        <Text form={form} name="address" label="entry.address" hint="entry.addressHint" />
        <Text form={form} name="product" label="entry.product" list="entry-products" />
        <Text form={form} name="category" label="entry.category" />
        <Text form={form} name="batch" label="entry.batch" />
        <Text form={form} name="branch" label="entry.branch" />
        <Text form={form} name="amount" label="entry.amount" />
      </div>
      <Suggestions id="entry-projects" of={known?.projects ?? []} />
      <Suggestions id="entry-products" of={known?.products ?? []} />
    </>
  );
}

function Suggestions({ id, of }: { id: string; of: readonly string[] }) {
  return (
    <datalist id={id}>
      {of.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

function Several({ form }: { form: Form }) {
  const { t } = useTranslation();
  const on = Boolean(form.fields["joint"]);
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => form.set("joint", event.target.checked ? "yes" : "")}
        />
        {t("entry.joint")}
      </label>
      {on ? (
        <div className="two">
          <Text form={form} name="persons" path="joint.persons" label="entry.persons" />
          <Labelled
            label={t("entry.households")}
            hint={t("entry.householdsHint")}
            fault={form.faultOf("joint.households")}
          >
            {(given) => (
              <textarea
                {...given}
                rows={3}
                value={form.fields["households"] ?? ""}
                onChange={(event) => form.set("households", event.target.value)}
              />
            )}
          </Labelled>
        </div>
      ) : null}
    </>
  );
}
