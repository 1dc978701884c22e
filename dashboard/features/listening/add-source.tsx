import { AutoComplete, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceInput, SourceTrace } from "../../../contract/source";
import { post, put } from "../../lib/api";
import { useZone } from "../../lib/live-provider";
import { newId } from "../../lib/new-id";
import { useAct } from "../../lib/use-act";
import { useFaultAt } from "../../lib/use-fault-at";
import { Labelled } from "../../ui/labelled";
import { Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { Trace } from "./trace";

interface Fields {
  url: string;
  name: string;
  outlet: string;
  /** Minutes between two visits. */
  every: number;
}

const EMPTY: Fields = { url: "", name: "", outlet: "", every: 2 };

/** A new source: tried first, saved when it was heard. */
export function AddSource({ outlets }: { outlets: readonly string[] }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [fields, setFields] = useState(EMPTY);
  const [trace, setTrace] = useState<SourceTrace | null>(null);
  const change = (part: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...part }));
    if (part.url !== undefined) setTrace(null);
  };
  const test = useAct(async () => setTrace(await post("/sources/test", inputOf(fields, zone))));
  const save = useAct(async () => {
    const source = inputOf(fields, zone);
    await put(`/sources/${source.id}`, source);
    setFields(EMPTY);
    setTrace(null);
  });
  const busy = test.busy || save.busy;
  const fault = test.fault ?? save.fault;
  const faultAt = useFaultAt(fault);
  return (
    <Panel title={t("listen.add")} aside={t("listen.addHint")}>
      <form
        className="entry"
        onSubmit={(event) => {
          event.preventDefault();
          void test.run();
        }}
      >
        <Where fields={fields} change={change} faultAt={faultAt} />
        <Whose fields={fields} change={change} faultAt={faultAt} outlets={outlets} />
        <div className="row">
          <button type="submit" className="button primary" disabled={busy}>
            {test.busy ? t("listen.testing") : t("listen.test")}
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

interface Given {
  fields: Fields;
  change: (part: Partial<Fields>) => void;
  faultAt: ReturnType<typeof useFaultAt>;
}

function Where({ fields, change, faultAt }: Given) {
  const { t } = useTranslation();
  return (
    <>
      <Labelled label={t("listen.url")} fault={faultAt("url")}>
        {(given) => (
          <Input
            {...given}
            type="url"
            required
            placeholder="https://"
            value={fields.url}
            onChange={(event) => change({ url: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t("listen.name")} fault={faultAt("name")}>
        {(given) => (
          <Input
            {...given}
            value={fields.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

function Whose({ fields, change, faultAt, outlets }: Given & { outlets: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Labelled label={t("listen.outlet")} hint={t("oncall.outletsHint")} fault={faultAt("outlet")}>
        {(given) => (
          <AutoComplete
            {...given}
            value={fields.outlet}
            options={outlets.map((name) => ({ value: name }))}
            showSearch={{
              filterOption: (typed, one) => one?.value.includes(typed.trim()) ?? false,
            }}
            onChange={(outlet: string) => change({ outlet })}
          />
        )}
      </Labelled>
      <Labelled label={t("listen.every")} fault={faultAt("everySeconds")}>
        {(given) => (
          <InputNumber<number>
            {...given}
            min={1}
            max={1_440}
            precision={0}
            controls={false}
            value={fields.every}
            onChange={(every) => change({ every: every ?? EMPTY.every })}
          />
        )}
      </Labelled>
    </>
  );
}

/** The name falls back to the host: a name can be given later. Times without a zone are read in the centre's. */
function inputOf(fields: Fields, timeZone: string): SourceInput {
  const host = URL.canParse(fields.url) ? new URL(fields.url).hostname : "";
  const name = fields.name.trim() || host;
  return {
    id: newId("feed"),
    kind: "feed",
    name,
    url: fields.url.trim(),
    outlet: fields.outlet.trim() || name,
    everySeconds: fields.every * 60,
    timeZone,
    enabled: true,
  };
}
