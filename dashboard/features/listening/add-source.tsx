import { useRefusalWords } from "../../lib/refusal-words";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceInput, SourceTrace } from "../../../contract/source";
import { post, put } from "../../lib/api";
import type { ApiFault } from "../../lib/api";
import { newId } from "../../lib/new-id";
import { useAct } from "../../lib/use-act";
import type { Word } from "../../lib/words/all";
import { Labelled } from "../../ui/labelled";
import { Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { Trace } from "./trace";

const EMPTY = { url: "", name: "", outlet: "", every: "2" };

/** A new source: tried first, saved when it was heard. */
export function AddSource({ outlets }: { outlets: readonly string[] }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(EMPTY);
  const [trace, setTrace] = useState<SourceTrace | null>(null);
  const set = (name: keyof typeof EMPTY, value: string) => {
    setFields((before) => ({ ...before, [name]: value }));
    if (name === "url") setTrace(null);
  };
  const test = useAct(async () => setTrace(await post("/sources/test", inputOf(fields))));
  const save = useAct(async () => {
    const source = inputOf(fields);
    await put(`/sources/${source.id}`, source);
    setFields(EMPTY);
    setTrace(null);
  });
  const busy = test.busy || save.busy;
  const fault = test.fault ?? save.fault;
  return (
    <Panel title={t("listen.add")} aside={t("listen.addHint")}>
      <form
        className="entry"
        onSubmit={(event) => {
          event.preventDefault();
          void test.run();
        }}
      >
        <Fields fields={fields} set={set} fault={fault} outlets={outlets} />
        <div className="row">
          <button type="submit" className="button primary" disabled={busy}>
            {t("listen.test")}
          </button>
          <button
            type="button"
            className={trace?.ok ? "button" : "button missing"}
            aria-disabled={!trace?.ok}
            disabled={busy}
            onClick={trace?.ok ? () => void save.run() : undefined}
          >
            {trace?.ok ? t("listen.save") : t("listen.testFirst")}
          </button>
        </div>
      </form>
      <Refusal fault={fault} />
      {trace ? <Trace trace={trace} /> : null}
    </Panel>
  );
}

function Fields(props: {
  fields: typeof EMPTY;
  set: (name: keyof typeof EMPTY, value: string) => void;
  fault: ApiFault | null;
  outlets: readonly string[];
}) {
  const { t } = useTranslation();
  const { ofField } = useRefusalWords();
  const { fields, set, fault, outlets } = props;
  const text = (name: keyof typeof EMPTY, label: Word, more: object = {}) => {
    const path = name === "every" ? "everySeconds" : name;
    const wrong = fault?.errors.find((one) => one.path === path);
    return (
      <Labelled label={t(label)} fault={wrong && ofField(wrong)}>
        {(given) => (
          <input
            {...given}
            {...more}
            value={fields[name]}
            onChange={(event) => set(name, event.target.value)}
          />
        )}
      </Labelled>
    );
  };
  return (
    <>
      {text("url", "listen.url", { type: "url", required: true, placeholder: "https://" })}
      {text("name", "listen.name")}
      {text("outlet", "listen.outlet", { list: "listen-outlets" })}
      {text("every", "listen.every", { type: "number", min: 1, max: 1440 })}
      <datalist id="listen-outlets">
        {outlets.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** The name falls back to the host: a name can be given later. */
function inputOf(fields: typeof EMPTY): SourceInput {
  const host = URL.canParse(fields.url) ? new URL(fields.url).hostname : "";
  const name = fields.name.trim() || host;
  return {
    id: newId("feed"),
    kind: "feed",
    name,
    url: fields.url.trim(),
    outlet: fields.outlet.trim() || name,
    everySeconds: Math.round(Number(fields.every) * 60),
    timeZone: "Asia/Shanghai",
    enabled: true,
  };
}
