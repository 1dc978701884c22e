import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/api";
import { levelLabel } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Badge } from "../../ui/badge";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";

/** One case in the list: how grave, what, its count against its threshold. */
export function CaseRow({ of, current }: { of: CaseView; current: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const zone = useZone();
  return (
    <li className={of.drill ? "is-drill" : ""} aria-current={current ? "true" : undefined}>
      <Badge
        level={of.level}
        possible={of.confidence === "possible"}
        size={20}
        label={levelLabel(t, of.level, of.confidence)}
      />
      <Go to={`/cases/${of.id}`} className="name">
        {of.drill ? <DrillMark label={t("drill")} /> : null}
        {of.title}
      </Go>
      <span>{of.evidence ? say(of.evidence.text) : t("case.parties", { n: of.parties })}</span>
      <span>{t("incident.signals", { n: of.signals })}</span>
      <span>
        {of.status === "open"
          ? t("case.opened", { at: clock(of.openedAt, zone, now) })
          : t(`case.${of.status}`)}
      </span>
      {of.checks.length > 0 ? (
        <strong>{t(`check.${of.checks[0]?.kind ?? "confirm"}`)}</strong>
      ) : null}
    </li>
  );
}
