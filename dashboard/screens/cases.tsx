import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../contract/api";
import { CaseRow } from "../features/case/case-row";
import { useList } from "../lib/use-list";
import { Empty, Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import { useRows } from "../ui/use-rows";
import "../features/case/case.css";

const LEVELS = [1, 2, 3, 4] as const;

/** Every case, narrowed by level and by words of its title. */
export function Screen() {
  const { t } = useTranslation();
  const [level, setLevel] = useState<number | null>(null);
  const [typed, setTyped] = useState("");
  const path = `/cases?limit=200${level === null ? "" : `&level=${String(level)}`}`;
  const list = useList<CaseView>(path, { events: ["case.", "level.", "check.", "alert."] });
  const wanted = typed.trim().toLowerCase();
  return (
    <Panel title={t("nav.cases")} className="case-list">
      <div className="case-filter">
        <ByLevel level={level} onChoose={setLevel} />
        <input
          type="search"
          value={typed}
          placeholder={t("case.search")}
          aria-label={t("case.search")}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Shown of={list} what={t("nav.cases")}>
        {(cases) => (
          <Rows cases={cases.filter((one) => one.title.toLowerCase().includes(wanted))} />
        )}
      </Shown>
      {list.hasNextPage ? (
        <button
          type="button"
          className="button"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t("inc.more")}
        </button>
      ) : null}
    </Panel>
  );
}

function ByLevel(props: { level: number | null; onChoose: (level: number | null) => void }) {
  const { t } = useTranslation();
  const { level, onChoose } = props;
  return (
    <div role="group" aria-label={t("case.byLevel")}>
      <button type="button" aria-pressed={level === null} onClick={() => onChoose(null)}>
        {t("case.part.all")}
      </button>
      {LEVELS.map((one) => (
        <button key={one} type="button" aria-pressed={level === one} onClick={() => onChoose(one)}>
          {t(`level.${one}`)}
        </button>
      ))}
    </div>
  );
}

function Rows({ cases }: { cases: CaseView[] }) {
  const { t } = useTranslation();
  const at = useRows(cases.map((one) => `/cases/${one.id}`));
  if (cases.length === 0) return <Empty title={t("case.none")} why={t("case.noneWhy")} />;
  return (
    <>
      <p className="spoken" aria-live="polite">
        {t("case.found", { n: cases.length })}
      </p>
      <ul>
        {cases.map((one) => (
          <CaseRow key={one.id} of={one} current={at === `/cases/${one.id}`} />
        ))}
      </ul>
    </>
  );
}
