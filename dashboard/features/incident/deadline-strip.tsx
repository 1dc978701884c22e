import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import type { DeadlineView } from "../../../contract/response";
import { nearest } from "../../lib/nearest";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";

const SHOWN = 3;

/**
 * What runs out next, each with its owner; the clocks of single complaints stand together behind it; and how many pages
 * nobody has acknowledged.
 */
export function DeadlineStrip({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const complaints = detail.deadlines.filter((one) => one.kind === "clock");
  const own = detail.deadlines.filter((one) => one.kind !== "clock");
  const shown = nearest(own, now, SHOWN);
  const waiting = detail.pages.filter((page) => page.acknowledgedAt === null).length;
  return (
    <ol className="inc-strip" aria-label={t("inc.deadlines")}>
      {shown.map((one) => (
        <li key={`${one.kind}${one.of}${one.dueAt}`} className={one.overdue ? "over" : ""}>
          <Deadline dueAt={one.dueAt} startedAt={one.startedAt} />
          <span>
            <em>{say(one.title)}</em>
            <small>
              {[one.owner, t("inc.dueAt", { at: clock(one.dueAt, detail.timeZone, now) })]
                .filter(Boolean)
                .join(t("fact.separator"))}
            </small>
          </span>
        </li>
      ))}
      {detail.deadlines.length === 0 ? <li className="none">{t("inc.noDeadlines")}</li> : null}
      {own.length > shown.length ? (
        <li className="more">
          <b>{own.length - shown.length}</b>
          <span>{t("inc.moreDeadlines")}</span>
        </li>
      ) : null}
      {complaints.length > 0 ? <ComplaintClocks clocks={complaints} /> : null}
      <li className={waiting > 0 ? "more waits" : "more"}>
        <b>{waiting}</b>
        <span aria-live="polite">{t("inc.unacknowledged")}</span>
      </li>
    </ol>
  );
}

/** Single complaints' clocks in one cell: how many have run out, of how many; the desk has them one by one. */
function ComplaintClocks({ clocks }: { clocks: readonly DeadlineView[] }) {
  const { t } = useTranslation();
  const late = clocks.filter((one) => one.overdue).length;
  return (
    <li className={late > 0 ? "more waits" : "more"}>
      <b>{late}</b>
      <span>
        <Go to="/complaints">{t("inc.complaintClocks")}</Go>
        <small>{t("inc.ofClocks", { n: clocks.length })}</small>
      </span>
    </li>
  );
}
