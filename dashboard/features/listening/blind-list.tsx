import { useTranslation } from "react-i18next";
import type { SourceView } from "../../../contract/api";
import { useNow } from "../../lib/now";
import { age } from "../../lib/time";
import { Lamp } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";

const ORDER: Record<SourceView["state"], number> = { silent: 0, late: 1, new: 2, ok: 3, off: 4 };

/** The order of the list: what we are blind to first. */
export function byTrouble(a: SourceView, b: SourceView): number {
  return ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name);
}

/** What we do not see: the abnormal first, with the consequence before the cause. */
export function BlindList(props: {
  sources: readonly SourceView[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { sources, chosen, onChoose } = props;
  const count = (...states: string[]) => sources.filter((one) => states.includes(one.state)).length;
  return (
    <Panel
      title={t("listen.title")}
      className="blind"
      aside={t("listen.counts", {
        n: sources.length,
        silent: count("silent"),
        late: count("late"),
        ok: count("ok"),
      })}
    >
      {sources.length === 0 ? <Empty title={t("source.empty")} why={t("source.emptyWhy")} /> : null}
      <ul aria-live="polite">
        {sources.map((source) => (
          <li key={source.id} className={`${source.state} ${source.id === chosen ? "sel" : ""}`}>
            <Lamp state={source.state} />
            <button type="button" className="bare" onClick={() => onChoose(source.id)}>
              {source.name}
            </button>
            <Standing source={source} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Standing({ source }: { source: SourceView }) {
  const { t } = useTranslation();
  const now = useNow();
  const heard =
    source.lastSuccessAt === null ? null : age(now - Date.parse(source.lastSuccessAt), t);
  const { state, fault } = source;
  const known = state === "late" || state === "silent" || state === "ok";
  const words =
    known && heard !== null
      ? t(`source.${state}`, { age: heard })
      : known
        ? t("source.never")
        : t(`source.${state}`);
  return (
    <div>
      <b>{words}</b>
      <small>
        {state === "silent" ? t("source.unknown", { name: source.outlet }) : ""}
        {fault ? ` ${t(`fault.${fault.class}`, { defaultValue: fault.class })}` : ""}
        {source.refused.length > 0
          ? ` ${t("listen.refusedTitle", { n: source.refused.length })}`
          : ""}
      </small>
    </div>
  );
}
