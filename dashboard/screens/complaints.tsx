import { useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintDetailView } from "../../contract/summary";
import { DeskBar } from "../features/complaints/desk-bar";
import { Detail } from "../features/complaints/detail";
import { Queue } from "../features/complaints/queue";
import { useQueue } from "../features/complaints/use-queue";
import { EVERYTHING, narrowed, type Wanted } from "../features/complaints/wanted";
import { useKeys } from "../lib/keys";
import { useAnswer } from "../lib/use-answer";
import { useGo } from "../ui/go";
import { Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import { Themed } from "../ui/themed";
import "../ui/desk.css";

const FOLLOWS = {
  events: ["complaint.", "clock.", "case.", "action.", "level.", "signal.", "incident."],
};

/** The complaint desk: which clock breaks first. */
export function Screen() {
  const { t } = useTranslation();
  const asked = wordsIn(useLocation().searchStr);
  const [wanted, setWanted] = useState<Wanted>({ ...EVERYTHING, words: asked });
  const want = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }));
  useEffect(() => want({ words: asked }), [asked]);
  return (
    <Themed>
      <h1 className="spoken">{t("nav.complaints")}</h1>
      <DeskBar wanted={wanted} onWant={want} />
      <Body wanted={wanted} onWant={want} />
    </Themed>
  );
}

function Body(props: { wanted: Wanted; onWant: (part: Partial<Wanted>) => void }) {
  const { t } = useTranslation();
  const queue = useQueue(props.wanted);
  const { still, chosen, choose, step } = queue;
  const go = useGo();
  const open = (record: string) => go(`/complaints/${encodeURIComponent(record)}`);
  useKeys([
    { keys: "j", words: t("complaint.down"), run: () => step(1) },
    { keys: "k", words: t("complaint.up"), run: () => step(-1) },
    { keys: "Enter", words: t("complaint.open"), run: () => (chosen ? open(chosen) : undefined) },
  ]);
  return (
    <Shown of={queue.list} what={t("nav.complaints")}>
      {() => (
        <div className="cgrid">
          <Panel title={t("complaint.queue")} aside={t("complaint.order")}>
            <Fresh n={still.fresh} onAdopt={still.adopt} />
            <Queue
              still={still}
              chosen={chosen}
              page={queue.page}
              sort={props.wanted.tab === "closed" ? "newest" : props.wanted.sort}
              onPage={queue.setPage}
              onSort={(sort) => props.onWant({ sort })}
              onChoose={(record) => (beside() ? choose(record) : open(record))}
              onOpen={open}
              empty={
                narrowed(props.wanted)
                  ? { title: t("complaint.noneFits"), why: t("complaint.noneFitsWhy") }
                  : { title: t("complaint.empty"), why: t("complaint.emptyWhy") }
              }
            />
            <More list={queue.list} shown={still.rows.length} />
          </Panel>
          {chosen ? <Beside key={chosen} record={chosen} /> : null}
        </div>
      )}
    </Shown>
  );
}

/** Whether there is room for a complaint beside the list. */
const beside = () => !window.matchMedia("(max-width: 1100px)").matches;

function Fresh({ n, onAdopt }: { n: number; onAdopt: () => void }) {
  const { t } = useTranslation();
  return (
    <p aria-live="polite">
      {n > 0 ? (
        <button type="button" className="link" onClick={onAdopt}>
          {t("complaint.fresh", { n })}
        </button>
      ) : null}
    </p>
  );
}

function More({ list, shown }: { list: ReturnType<typeof useQueue>["list"]; shown: number }) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <p className="row muted">
      {t("complaint.listed", { n: shown })}
      <button
        type="button"
        className="button small"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {t("complaint.readMore")}
      </button>
    </p>
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
