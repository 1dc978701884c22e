import { AutoComplete, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useZone } from "../../lib/live-provider";
import type { Word } from "../../lib/words/all";
import { Labelled } from "../../ui/labelled";
import { MomentPicker } from "../../ui/moment-picker";

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
export function Lined(props: Named & { children: (given: Given) => ReactNode }) {
  const { t } = useTranslation();
  const { form, name, label, hint, path, children } = props;
  return (
    <Labelled label={t(label)} {...(hint ? { hint } : {})} fault={form.faultOf(path ?? name)}>
      {children}
    </Labelled>
  );
}

/** How a control is marked whose value was refused. */
export const statusOf = (given: Given) => (given["aria-invalid"] ? "error" : "");

/** A line of text. */
export function Text({ type, ...named }: Named & { type?: string }) {
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

/** A text that others wrote before: the known ones are offered, another one is taken as it is. What is given stands below. */
export function Known({
  of,
  children,
  ...named
}: Named & { of: readonly string[]; children?: ReactNode }) {
  const { form, name } = named;
  return (
    <Lined {...named}>
      {(given) => (
        <>
          <AutoComplete
            {...given}
            status={statusOf(given)}
            value={form.fields[name] ?? ""}
            options={of.map((one) => ({ value: one }))}
            showSearch={{ filterOption: contains }}
            onChange={(value: string) => form.set(name, value)}
          />
          {children}
        </>
      )}
    </Lined>
  );
}

const contains = (typed: string, option?: { value: string }) =>
  option?.value.toLowerCase().includes(typed.trim().toLowerCase()) ?? false;

/** A day and a minute of the centre's zone. */
export function Moment(named: Named) {
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
