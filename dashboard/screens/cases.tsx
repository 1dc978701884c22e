import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../contract/api";
import { CaseRow } from "../features/case/case-row";
import { useList } from "../lib/use-list";
import { Choices, More } from "../ui/list-parts";
import { Empty, Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import { useRows } from "../ui/use-rows";
import "../features/case/case.css";

const LEVELS = ["all", "1", "2", "3", "4"] as const;

/** Every case, narrowed by level and by words of its title. */
export function Screen() {
  const { t } = useTranslation();
  const [level, setLevel] = useState<(typeof LEVELS)[number]>("all");
  const [typed, setTyped] = useState("");
  const path = `/cases?limit=200${level === "all" ? "" : `&level=${level}`}`;
  const list = useList<CaseView>(path, { events: ["case.", "level.", "check.", "alert."] });
  const wanted = typed.trim().toLowerCase();
  return (
    <Panel title={t("nav.cases")} className="list-rows case-list">
      <div className="list-bar">
        <Choices
          label={t("case.byLevel")}
          options={LEVELS.map((value) => ({
            value,
            text: value === "all" ? t("case.part.all") : t(`level.${value}`),
          }))}
          value={level}
          onChoose={setLevel}
        />
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
      <More of={list} />
    </Panel>
  );
}

function Rows({ cases }: { cases: CaseView[] }) {
  const { t } = useTranslation();
  const at = useRows(cases.map((one) => `/cases/${one.id}`));
  if (cases.length === 0)
    return (
      <Empty
        title={t("case.none")}
        why={t("case.noneWhy")}
        next={{ to: "/complaints/new", text: t("begin.cases") }}
      />
    );
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
