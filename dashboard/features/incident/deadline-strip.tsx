import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Deadline } from "../../ui/deadline";

const SHOWN = 4;

/** What runs out next, soonest first, each with its owner; and how many pages nobody has acknowledged. */
export function DeadlineStrip({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const waiting = detail.pages.filter((page) => page.acknowledgedAt === null).length;
  return (
    <ol className="inc-strip" aria-label={t("inc.deadlines")}>
      {detail.deadlines.slice(0, SHOWN).map((one) => (
        <li key={`${one.kind}${one.of}${one.dueAt}`} className={one.overdue ? "over" : ""}>
          <Deadline dueAt={one.dueAt} />
          <span>
            {say(one.title)}
            <small>
              {[one.owner, t("inc.dueAt", { at: clock(one.dueAt, detail.timeZone, now) })]
                .filter(Boolean)
                .join(t("fact.separator"))}
            </small>
          </span>
        </li>
      ))}
      {detail.deadlines.length === 0 ? <li className="none">{t("inc.noDeadlines")}</li> : null}
      {detail.deadlines.length > SHOWN ? (
        <li className="more">
          <b>{detail.deadlines.length - SHOWN}</b>
          <span>{t("inc.moreDeadlines")}</span>
        </li>
      ) : null}
      <li className={waiting > 0 ? "waits" : ""}>
        <b>{waiting}</b>
        <span aria-live="polite">{t("inc.unacknowledged")}</span>
      </li>
    </ol>
  );
}
