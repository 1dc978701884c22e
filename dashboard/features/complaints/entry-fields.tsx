import { AutoComplete, Checkbox, Input, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useZone } from "../../lib/live-provider";
import { zoneName } from "../../lib/time";
import { useAnswer } from "../../lib/use-answer";
import type { Word } from "../../lib/words/all";
import { Labelled } from "../../ui/labelled";
import { isElsewhere, MomentPicker } from "../../ui/moment-picker";

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

/** What was typed, how a field is changed, and what the centre found wrong with it. */
export interface Form {
  fields: Record<string, string>;
  set: (name: string, value: string) => void;
  faultOf: (path: string) => string | undefined;
}

interface Named {
  form: Form;
  name: string;
  label: Word;
  hint?: string;
  path?: string;
}

type Given = Parameters<Parameters<typeof Labelled>[0]["children"]>[0];

/** A field with its label; the fault that the centre names stands beside it. */
function Lined(props: Named & { children: (given: Given) => ReactNode }) {
  const { t } = useTranslation();
  const { form, name, label, hint, path, children } = props;
  return (
    <Labelled label={t(label)} {...(hint ? { hint } : {})} fault={form.faultOf(path ?? name)}>
      {children}
    </Labelled>
  );
}

const statusOf = (given: Given) => (given["aria-invalid"] ? "error" : "");

function Text({ type, ...named }: Named & { type?: string }) {
  const { form, name } = named;
  return (
    <Lined {...named}>
      {(given) => (
        <Input
          {...given}
          status={statusOf(given)}
          type={type ?? "text"}
          value={form.fields[name] ?? ""}
          autoComplete="off"
          onChange={(event) => form.set(name, event.target.value)}
        />
      )}
    </Lined>
  );
}

/** A text that others wrote before: the known ones are offered, another one is taken as it is. */
function Known({ of, ...named }: Named & { of: readonly string[] }) {
  const { form, name } = named;
  return (
    <Lined {...named}>
      {(given) => (
        <AutoComplete
          {...given}
          status={statusOf(given)}
          value={form.fields[name] ?? ""}
          options={of.map((one) => ({ value: one }))}
          showSearch={{ filterOption: contains }}
          onChange={(value: string) => form.set(name, value)}
        />
      )}
    </Lined>
  );
}

const contains = (typed: string, option?: { value: string }) =>
  option?.value.toLowerCase().includes(typed.trim().toLowerCase()) ?? false;

function Moment(named: Named) {
  const { form, name } = named;
  const zone = useZone();
  return (
    <Lined {...named}>
      {(given) => (
        <MomentPicker
          given={given}
          zone={zone}
          value={form.fields[name] ?? ""}
          onChange={(value) => form.set(name, value)}
        />
      )}
    </Lined>
  );
}

/** What was said, by which way, and when. */
export function Words({ form }: { form: Form }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const now = Date.now();
  const elsewhere = isElsewhere(zone, now);
  return (
    <>
      <Lined form={form} name="text" label="entry.text" hint={t("entry.textHint")}>
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
      </Lined>
      <Lined form={form} name="channel" label="entry.channel" hint={t("entry.channelHint")}>
        {(given) => (
          <Select
            {...given}
            showSearch={{ optionFilterProp: "label" }}
            value={form.fields["channel"] ?? "hotline"}
            options={CHANNELS.map((one) => ({ value: one, label: t(`complaint.from.${one}`) }))}
            onChange={(channel: string) => form.set("channel", channel)}
          />
        )}
      </Lined>
      <div className="two">
        <Moment
          form={form}
          name="madeAt"
          label="entry.madeAt"
          {...(elsewhere
            ? { hint: t("entry.zone", { zone: zoneName(now, zone, i18n.language) }) }
            : {})}
        />
        <Moment
          form={form}
          name="occurredAt"
          label="entry.occurredAt"
          hint={t("entry.occurredAtHint")}
        />
      </div>
    </>
  );
}

/** Who says it; all of it may stay empty. */
export function Person({ form }: { form: Form }) {
  return (
    <div className="two">
      <Text form={form} name="name" path="complainant.name" label="entry.name" />
      <Text form={form} name="phone" path="complainant.phone" label="entry.phone" type="tel" />
      <Text form={form} name="email" path="complainant.email" label="entry.email" />
      <Text form={form} name="account" path="complainant.account" label="entry.account" />
    </div>
  );
}

/** What it is about, in words that were used before. */
export function Place({ form }: { form: Form }) {
  const { t } = useTranslation();
  const known = useAnswer<{ projects: string[]; products: string[] }>("/directory", {
    events: ["directory."],
  }).data;
  const used = useAnswer<{ items: string[] }>("/complaints/categories", { events: [] }).data;
  return (
    <div className="two">
      <Known form={form} name="project" label="entry.project" of={known?.projects ?? []} />
      <Text form={form} name="address" label="entry.address" hint={t("entry.addressHint")} />
      <Known form={form} name="product" label="entry.product" of={known?.products ?? []} />
      <Known form={form} name="category" label="entry.category" of={used?.items ?? []} />
      <Text form={form} name="batch" label="entry.batch" />
      <Text form={form} name="branch" label="entry.branch" />
      <Text form={form} name="amount" label="entry.amount" />
    </div>
  );
}

/** Several who complain together. */
export function Several({ form }: { form: Form }) {
  const { t } = useTranslation();
  const on = Boolean(form.fields["joint"]);
  return (
    <>
      <Checkbox
        className="check"
        checked={on}
        onChange={(event) => form.set("joint", event.target.checked ? "yes" : "")}
      >
        {t("entry.joint")}
      </Checkbox>
      {on ? (
        <div className="two">
          <Text form={form} name="persons" path="joint.persons" label="entry.persons" />
          <Lined
            form={form}
            name="households"
            path="joint.households"
            label="entry.households"
            hint={t("entry.householdsHint")}
          >
            {(given) => (
              <textarea
                {...given}
                rows={3}
                value={form.fields["households"] ?? ""}
                onChange={(event) => form.set("households", event.target.value)}
              />
            )}
          </Lined>
        </div>
      ) : null}
    </>
  );
}
