import { useTranslation } from "react-i18next";
import type { QuestionList, QuestionView } from "../../../contract/question";
import { useKeys } from "../../lib/keys";
import { levelLabel } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { DrillMark } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { QuestionCard } from "./question-card";
import { useJudging } from "./use-judging";
import "./judge.css";

/** Every open question, by consequence. J and K move, Y, N and Z answer, U takes the last answer back. */
export function QuestionQueue({ list }: { list: QuestionList }) {
  const { t } = useTranslation();
  const judging = useJudging(list.items);
  const { current, undo, last } = judging;
  const takeBack = () => void undo.run();
  useKeys([
    { keys: "j", words: t("judge.next"), run: () => judging.step(1) },
    { keys: "k", words: t("judge.previous"), run: () => judging.step(-1) },
    ...(last === null ? [] : [{ keys: "u", words: t("judge.undo"), run: takeBack }]),
  ]);
  return (
    <div className="queue-columns">
      <Panel
        title={t("judge.queue")}
        aside={<span aria-live="polite">{t("judge.waiting", { n: list.total })}</span>}
      >
        {list.items.length === 0 ? (
          <Empty title={t("judge.empty")} why={t("judge.emptyWhy")} />
        ) : (
          <p className="muted">{t("judge.order")}</p>
        )}
        <ul className="queue-list">
          {list.items.map((one) => (
            <Line
              key={one.id}
              one={one}
              current={one.id === current?.id}
              onChoose={() => judging.choose(one.id)}
            />
          ))}
        </ul>
        {list.total > list.items.length ? (
          <p className="muted">{t("judge.more", { n: list.items.length })}</p>
        ) : null}
        <TakeBack judging={judging} onPress={takeBack} />
      </Panel>
      {current ? (
        <QuestionCard
          of={current}
          place={{ at: judging.index + 1, of: list.total }}
          onAnswered={judging.onAnswered}
          onLater={judging.later}
        />
      ) : null}
    </div>
  );
}

function TakeBack(props: { judging: ReturnType<typeof useJudging>; onPress: () => void }) {
  const { t } = useTranslation();
  const { last, undo } = props.judging;
  return (
    <>
      {last === null ? null : (
        <button type="button" className="button" disabled={undo.busy} onClick={props.onPress}>
          {t("judge.undo")} <kbd>U</kbd>
        </button>
      )}
      <Refusal fault={undo.fault} />
    </>
  );
}

function Line(props: { one: QuestionView; current: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const { one, current, onChoose } = props;
  const { about, asked, yes } = one;
  return (
    <li aria-current={current ? "true" : undefined}>
      <Badge
        level={about.level}
        possible={about.confidence === "possible"}
        size={18}
        label={levelLabel(t, about.level, about.confidence)}
      />
      <button type="button" onClick={onChoose}>
        {one.drill ? <DrillMark label={t("drill")} /> : null}
        <b>{about.title}</b>
        <small>{asked.title ?? asked.text?.slice(0, 80)}</small>
      </button>
      <small>
        {t("judge.yesCounts", {
          before: yes.before,
          after: yes.after,
          unit: t(`unit.${yes.unit}`),
        })}
        <br />
        {t("judge.since", { at: clock(one.askedAt, zone, now) })}
      </small>
    </li>
  );
}
