import { Input, Select } from "antd";
import type { InputRef } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintCounts } from "../../../contract/summary";
import { useKeys } from "../../lib/keys";
import { useMay } from "../../lib/session";
import { useAnswer } from "../../lib/use-answer";
import { Go, useGo } from "../../ui/go";
import { TABS, type Tab, type Wanted } from "./wanted";

const FOLLOWS = { events: ["complaint.", "clock.", "case.", "action.", "signal."] };

interface Given {
  wanted: Wanted;
  onWant: (part: Partial<Wanted>) => void;
}

/** Which complaints are shown: tabs with their counts, filters, words; and the ways to record more. */
export function DeskBar(props: Given) {
  const { t } = useTranslation();
  const maySend = useMay("signals.send");
  const counts = useAnswer<ComplaintCounts>("/complaints/counts", FOLLOWS).data;
  return (
    <div className="cbar">
      <Tabs tab={props.wanted.tab} onTab={(tab) => props.onWant({ tab })} counts={counts} />
      {counts?.complete === false ? <span>{t("complaint.notComplete")}</span> : null}
      <Filters {...props} />
      {maySend ? <Ways /> : null}
    </div>
  );
}

function Tabs(props: { tab: Tab; onTab: (tab: Tab) => void; counts: ComplaintCounts | undefined }) {
  const { t } = useTranslation();
  const number = (tab: Tab) => (tab === "closed" ? "" : ` ${props.counts?.[tab] ?? ""}`);
  return (
    <div className="tabs" role="group" aria-label={t("complaint.tabs")} aria-live="polite">
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={tab === props.tab}
          onClick={() => props.onTab(tab)}
        >
          {t(`complaint.tab.${tab}`)}
          {number(tab)}
        </button>
      ))}
    </div>
  );
}

function Filters({ wanted, onWant }: Given) {
  const { t } = useTranslation();
  const box = useRef<InputRef>(null);
  const projects = useAnswer<{ projects: string[] }>("/directory", { events: ["directory."] }).data
    ?.projects;
  useKeys([{ keys: "/", words: t("complaint.search"), run: () => box.current?.focus() }]);
  const named = (projects ?? []).map((name) => ({ value: name, label: name }));
  const levels = ["1", "2", "3", "4"].map((one) => ({ value: one, label: t(`level.${one}`) }));
  return (
    <>
      <Select
        className="by-project"
        aria-label={t("complaint.byProject")}
        placeholder={t("complaint.byProject")}
        value={wanted.project || null}
        options={named}
        allowClear
        showSearch
        onChange={(project: string | null) => onWant({ project: project ?? "" })}
      />
      <Select
        className="by-level"
        aria-label={t("complaint.byLevel")}
        placeholder={t("complaint.byLevel")}
        value={wanted.level || null}
        options={levels}
        allowClear
        onChange={(level: string | null) => onWant({ level: level ?? "" })}
      />
      <Input
        ref={box}
        type="search"
        className="by-words"
        value={wanted.words}
        aria-label={t("complaint.search")}
        placeholder={t("complaint.search")}
        suffix={<kbd>/</kbd>}
        onChange={(event) => onWant({ words: event.target.value })}
      />
    </>
  );
}

function Ways() {
  const { t } = useTranslation();
  const go = useGo();
  useKeys([{ keys: "n", words: t("nav.newComplaint"), run: () => go("/complaints/new") }]);
  return (
    <>
      <Go to="/complaints/import" className="button">
        {t("import.title")}
      </Go>
      <Go to="/complaints/new" className="button primary">
        {t("nav.newComplaint")}
        <kbd>N</kbd>
      </Go>
    </>
  );
}
