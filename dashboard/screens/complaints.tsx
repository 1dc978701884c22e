import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintCounts, ComplaintDetailView, ComplaintView } from "../../contract/summary";
import { Detail } from "../features/complaints/detail";
import { Queue } from "../features/complaints/queue";
import { useKeys } from "../lib/keys";
import { useMay } from "../lib/session";
import { useAnswer } from "../lib/use-answer";
import { useStill } from "../lib/use-still";
import { Go, useGo } from "../ui/go";
import { Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import "../ui/desk.css";

const FOLLOWS = {
  events: ["complaint.", "clock.", "case.", "action.", "level.", "signal.", "incident."],
};
const TABS = {
  all: "sort=due",
  overdue: "sort=due&due=overdue",
  soon: "sort=due&due=soon",
  followUp: "sort=due&status=resolved",
  closed: "status=closed",
} as const;
type Tab = keyof typeof TABS;
const SHOWN = 200;

interface List {
  items: ComplaintView[];
  nextCursor: string | null;
}

/** The complaint desk: which clock breaks first. */
export function Screen() {
  const { t } = useTranslation();
  const asked = wordsIn(useLocation().searchStr);
  const [tab, setTab] = useState<Tab>("all");
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  const q = words.trim();
  const path = `/complaints?${TABS[tab]}&limit=${SHOWN}${q ? `&q=${encodeURIComponent(q)}` : ""}`;
  const list = useAnswer<List>(path, FOLLOWS);
  return (
    <>
      <h1 className="spoken">{t("nav.complaints")}</h1>
      <Bar tab={tab} onTab={setTab} words={words} onWords={setWords} />
      <Shown of={list} what={t("nav.complaints")}>
        {(data) => <Body data={data} path={path} settled={!list.isFetching} />}
      </Shown>
    </>
  );
}

function Bar(props: {
  tab: Tab;
  onTab: (tab: Tab) => void;
  words: string;
  onWords: (words: string) => void;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const box = useRef<HTMLInputElement>(null);
  const maySend = useMay("signals.send");
  const counts = useAnswer<ComplaintCounts>("/complaints/counts", FOLLOWS).data;
  useKeys([
    { keys: "/", words: t("complaint.search"), run: () => box.current?.focus() },
    ...(maySend
      ? [{ keys: "n", words: t("nav.newComplaint"), run: () => go("/complaints/new") }]
      : []),
  ]);
  return (
    <div className="cbar">
      <Tabs tab={props.tab} onTab={props.onTab} counts={counts} />
      {counts?.complete === false ? <span>{t("complaint.notComplete")}</span> : null}
      <input
        ref={box}
        type="search"
        value={props.words}
        aria-label={t("complaint.search")}
        placeholder={t("complaint.search")}
        onChange={(event) => props.onWords(event.target.value)}
      />
      {maySend ? (
        <>
          <Go to="/complaints/import" className="button">
            {t("import.title")}
          </Go>
          <Go to="/complaints/new" className="button primary">
            {t("nav.newComplaint")}
            <kbd>N</kbd>
          </Go>
        </>
      ) : null}
    </div>
  );
}

function Tabs(props: { tab: Tab; onTab: (tab: Tab) => void; counts: ComplaintCounts | undefined }) {
  const { t } = useTranslation();
  const number = (tab: Tab) => (tab === "closed" ? "" : ` ${props.counts?.[tab] ?? ""}`);
  return (
    <div className="tabs" role="group" aria-label={t("complaint.tabs")} aria-live="polite">
      {(Object.keys(TABS) as Tab[]).map((tab) => (
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

function Body({ data, path, settled }: { data: List; path: string; settled: boolean }) {
  const { t } = useTranslation();
  const go = useGo();
  const still = useStill(data.items, path, settled);
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? still.rows[0]?.record ?? null;
  const open = (record: string) => go(`/complaints/${encodeURIComponent(record)}`);
  const step = (by: number) => {
    const at = still.rows.findIndex((row) => row.record === chosen);
    const next = still.rows[Math.min(Math.max(at + by, 0), still.rows.length - 1)];
    if (next) setPicked(next.record);
  };
  useKeys([
    { keys: "j", words: t("complaint.down"), run: () => step(1) },
    { keys: "k", words: t("complaint.up"), run: () => step(-1) },
    { keys: "Enter", words: t("complaint.open"), run: () => (chosen ? open(chosen) : undefined) },
  ]);
  const choose = (record: string) => {
    if (window.matchMedia("(max-width: 1100px)").matches) open(record);
    else setPicked(record);
  };
  return (
    <div className="cgrid">
      <Panel title={t("complaint.queue")} aside={t("complaint.order")}>
        <p aria-live="polite">
          {still.fresh > 0 ? (
            <button type="button" className="link" onClick={still.adopt}>
              {t("complaint.fresh", { n: still.fresh })}
            </button>
          ) : null}
        </p>
        <Queue
          still={still}
          chosen={chosen}
          onChoose={choose}
          onOpen={open}
          empty={t("complaint.empty")}
        />
        {data.nextCursor ? <p className="muted">{t("complaint.moreRows", { n: SHOWN })}</p> : null}
      </Panel>
      {chosen ? <Beside key={chosen} record={chosen} /> : null}
    </div>
  );
}

function Beside({ record }: { record: string }) {
  const { t } = useTranslation();
  const answer = useAnswer<ComplaintDetailView>(
    `/complaints/${encodeURIComponent(record)}`,
    FOLLOWS,
  );
  return (
    <div className="beside">
      <Shown of={answer} what={t("complaint.title")}>
        {(of) => (of.record === record ? <Detail of={of} /> : null)}
      </Shown>
    </div>
  );
}

/** The words that the address asks for; the router may have put them in quotes. */
function wordsIn(search: string): string {
  const given = new URLSearchParams(search).get("q") ?? "";
  return given.replace(/^"(.*)"$/u, "$1");
}
