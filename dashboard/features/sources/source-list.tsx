import { refusalWords } from "../../lib/refusal-words";
import { useTranslation } from "react-i18next";
import type { SourceView } from "../../../contract/api";
import { useNow } from "../../lib/now";
import { age } from "../../lib/time";
import { Lamp } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";

const ORDER: Record<SourceView["state"], number> = { silent: 0, late: 1, new: 2, ok: 3, off: 4 };

/** What the centre hears, and what it is blind to: the unwell first, with the consequence. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const { t } = useTranslation();
  const sorted = [...sources].sort(
    (a, b) => ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name),
  );
  const bad = sources.filter((each) => each.state === "silent" || each.state === "late").length;
  const n = sources.length;
  return (
    <Panel
      title={t("source.title")}
      className="sources"
      aside={n === 0 ? null : bad > 0 ? t("source.count", { n, bad }) : t("source.allWell", { n })}
    >
      {n === 0 ? (
        <Empty
          title={t("source.empty")}
          why={t("source.emptyWhy")}
          next={{ to: "/sources", text: t("begin.sources.act") }}
        />
      ) : null}
      <ul aria-live="polite">
        {sorted.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ul>
    </Panel>
  );
}

function SourceLine({ source }: { source: SourceView }) {
  const { t } = useTranslation();
  const now = useNow();
  const heard =
    source.lastSuccessAt === null ? null : age(now - Date.parse(source.lastSuccessAt), t);
  const unwell = source.state === "silent" || source.state === "late";
  return (
    <li className={source.state}>
      <Lamp state={source.state} />
      <span className="name">{source.name}</span>
      <span className="state">{stateWords(source, heard, t)}</span>
      {unwell && source.fault ? (
        <small title={refusalWords(t, source.fault)}>
          {t(`fault.${source.fault.class}`, { defaultValue: source.fault.class })}
          {source.state === "silent" ? ` · ${t("source.unknown", { name: source.name })}` : ""}
        </small>
      ) : null}
    </li>
  );
}

function stateWords(
  source: SourceView,
  heard: string | null,
  t: ReturnType<typeof useTranslation>["t"],
): string {
  if (source.state === "off") return t("source.off");
  if (source.state === "new") return t("source.new");
  if (heard === null) return t("source.never");
  if (source.state === "late") return t("source.late", { age: heard });
  return source.state === "silent"
    ? t("source.silent", { age: heard })
    : t("source.ok", { age: heard });
}
