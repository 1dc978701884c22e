import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../contract/incident-detail";
import { Checklist } from "../features/checklist/checklist";
import { Banner } from "../features/incident/banner";
import { DeadlineStrip } from "../features/incident/deadline-strip";
import { Grounds } from "../features/incident/grounds";
import { PagePanel } from "../features/incident/page-panel";
import { Parties } from "../features/incident/parties";
import { Reports } from "../features/incident/reports";
import { StatementCard } from "../features/incident/statement-card";
import { Timeline } from "../features/incident/timeline";
import { useKeys } from "../lib/keys";
import { useAnswer } from "../lib/use-answer";
import { useGo } from "../ui/go";
import { Guarded } from "../ui/guarded";
import { SpreadPanel } from "../ui/spread-graph";
import { Shown } from "../ui/states";
import "../features/incident/incident.css";

/** One incident: why this level, what comes next, who is late, and everything that can be done about it. */
export function Screen({ id }: { id: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const path = `/incidents/${encodeURIComponent(id)}/detail`;
  const answer = useAnswer<IncidentDetailView>(path, { events: [""], incident: id });
  useKeys([{ keys: "Escape", words: t("inc.back"), run: () => go("/incidents") }]);
  return (
    <Shown of={answer} what={t("incident.title")}>
      {(detail) => <Content detail={detail} onChange={() => void answer.refetch()} />}
    </Shown>
  );
}

function Content({ detail, onChange }: { detail: IncidentDetailView; onChange: () => void }) {
  const { t } = useTranslation();
  const [exclusions, setExclusions] = useState(false);
  const [texts, setTexts] = useState(false);
  const turn = {
    exclusions: () => setExclusions((on) => !on),
    texts: () => setTexts((on) => !on),
  };
  useKeys([
    { keys: "e", words: t("parties.showTexts"), run: turn.texts },
    { keys: "u", words: t("inc.exclusionsKey"), run: turn.exclusions },
  ]);
  return (
    <div className={`inc${detail.drill ? " is-drill" : ""}`}>
      <Banner detail={detail} />
      {detail.unanswered ? (
        <p className="unanswered" role="alert">
          {t("level.unanswered", { title: detail.title })}
        </p>
      ) : null}
      {detail.status === "closed" ? null : <DeadlineStrip detail={detail} />}
      <Columns
        detail={detail}
        onChange={onChange}
        exclusions={exclusions}
        texts={texts}
        turn={turn}
      />
    </div>
  );
}

function Columns(props: {
  detail: IncidentDetailView;
  onChange: () => void;
  exclusions: boolean;
  texts: boolean;
  turn: { exclusions: () => void; texts: () => void };
}) {
  const { detail, onChange, exclusions, texts, turn } = props;
  return (
    <div className="inc-columns">
      <div className="first">
        {detail.status === "closed" ? null : <Reports target={detail.id} />}
        <Guarded>
          <Timeline detail={detail} />
        </Guarded>
      </div>
      <div className="second">
        <Guarded>
          <Grounds detail={detail} exclusions={exclusions} onExclusions={turn.exclusions} />
        </Guarded>
        <Guarded>
          <Parties detail={detail} texts={texts} onTexts={turn.texts} />
        </Guarded>
        <Guarded>
          <SpreadPanel origins={detail.origins} zone={detail.timeZone} />
        </Guarded>
      </div>
      <div className="third">
        <Guarded>
          <StatementCard detail={detail} />
        </Guarded>
        <Guarded>
          <PagePanel detail={detail} onChange={onChange} />
        </Guarded>
        <Guarded>
          <Checklist
            runs={detail.runs}
            tasks={detail.tasks}
            people={detail.people}
            zone={detail.timeZone}
            you={detail.you}
          />
        </Guarded>
      </div>
    </div>
  );
}
