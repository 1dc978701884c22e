import { Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceView } from "../../../contract/api";
import type { SourceInput, SourceTrace } from "../../../contract/source";
import { del, post, put } from "../../lib/api";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { clock } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { refusedItem } from "./refused-item";
import { Trace } from "./trace";

/** One source: where it is, what was last heard, what could not be taken, and what can be done. */
export function SourceDetail({ source }: { source: SourceView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const may = useMay("sources.manage");
  const time = (at: string | null) => (at === null ? t("source.never") : clock(at, zone, now));
  return (
    <Panel title={source.name} aside={source.outlet}>
      <dl className="kv">
        <dt>{t("listen.url")}</dt>
        <dd className="mono">{source.url}</dd>
        <dt>{t("listen.every")}</dt>
        <dd>{t("time.minutes", { n: Math.round(source.everySeconds / 6) / 10 })}</dd>
        <dt>{t("listen.lastItem")}</dt>
        <dd>{time(source.lastItemAt)}</dd>
        <dt>{t("listen.lastVisit")}</dt>
        <dd>{time(source.lastVisitAt)}</dd>
        <dt>{t("listen.next")}</dt>
        <dd>{source.enabled ? time(source.nextAt) : t("source.off")}</dd>
      </dl>
      {source.refused.length > 0 ? (
        <>
          <h3>{t("listen.refusedTitle", { n: source.refused.length })}</h3>
          {source.refused.map((one, index) => (
            <p key={index} className="muted">
              {refusedItem(t, one)}
            </p>
          ))}
        </>
      ) : null}
      {may ? <SourceActs source={source} /> : null}
    </Panel>
  );
}

function SourceActs({ source }: { source: SourceView }) {
  const { t } = useTranslation();
  const [trace, setTrace] = useState<SourceTrace | null>(null);
  const path = `/sources/${encodeURIComponent(source.id)}`;
  const test = useAct(async () => setTrace(await post(`${path}/test`)));
  const change = useAct(() => put(path, { ...inputOf(source), enabled: !source.enabled }));
  const remove = useAct(() => del(path));
  const busy = test.busy || change.busy || remove.busy;
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={busy}
          onClick={() => void test.run()}
        >
          {test.busy ? t("listen.testing") : t("listen.testNow")}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => void change.run()}>
          {source.enabled ? t("listen.switchOff") : t("listen.switchOn")}
        </button>
        <Remove name={source.name} busy={busy} onRemove={() => void remove.run()} />
      </div>
      <Refusal fault={test.fault ?? change.fault ?? remove.fault} />
      {trace ? <Trace trace={trace} /> : null}
    </>
  );
}

/** Asks once, beside the button; the focus is on keeping it. */
function Remove(props: { name: string; busy: boolean; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Popconfirm
      title={t("listen.removeAsk", { name: props.name })}
      description={t("listen.removeWhy")}
      okText={t("listen.remove")}
      okButtonProps={{ danger: true, disabled: props.busy }}
      cancelText={t("listen.keep")}
      cancelButtonProps={{ autoFocus: true }}
      destroyOnHidden
      icon={null}
      onConfirm={props.onRemove}
    >
      <button type="button" className="button danger" disabled={props.busy}>
        {t("listen.remove")}
      </button>
    </Popconfirm>
  );
}

function inputOf(source: SourceView): SourceInput {
  const { id, name, url, outlet, everySeconds, timeZone, enabled } = source;
  return { id, kind: "feed", name, url, outlet, everySeconds, timeZone, enabled };
}
