import { sourceName } from "../../lib/source-name";
import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { standingOf } from "../../lib/who-counts";
import { Go } from "../../ui/go";

/** What adds nothing to the count, each with its reason; nothing is left out silently. */
export function Exclusions(props: {
  detail: IncidentDetailView;
  exclusions: boolean;
  onExclusions: () => void;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const { detail, exclusions } = props;
  const left = detail.caseDetails.flatMap((one) => standingOf(one).leftOut);
  return (
    <div className="inc-left-out">
      <button
        type="button"
        className="link"
        aria-expanded={exclusions}
        onClick={props.onExclusions}
      >
        {t("grounds.excluded", { n: left.length })}
        <kbd>U</kbd>
      </button>
      {exclusions ? (
        <ul>
          {left.length === 0 ? <li>{t("grounds.noExcluded")}</li> : null}
          {left.map(({ record, already }) => (
            <li key={`${record.source}${record.id}`}>
              <time dateTime={record.eventAt}>{clock(record.eventAt, detail.timeZone, now)}</time>
              <del>{record.complainant ?? record.title ?? sourceName(t, record)}</del>
              <span>
                {already !== null
                  ? t(`already.${already}`)
                  : record.reason
                    ? say(record.reason)
                    : t("grounds.noReason")}
              </span>
            </li>
          ))}
          {detail.caseDetails
            .filter((one) => one.more)
            .map((one) => (
              <li key={one.id}>
                <Go to={`/cases/${one.id}`}>{t("grounds.more", { title: one.title })}</Go>
              </li>
            ))}
        </ul>
      ) : null}
    </div>
  );
}
