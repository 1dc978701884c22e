import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/api";
import { levelLabel } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { age } from "../../lib/time";
import { Badge } from "../../ui/badge";

/** One case under an incident: its level, its count, and the question it waits on. */
export function CaseLine({ view }: { view: CaseView }) {
  const { t, i18n } = useTranslation();
  const { evidence } = view;
  return (
    <li>
      <Badge
        level={view.level}
        possible={view.confidence === "possible"}
        size={18}
        label={levelLabel(t, view.level, view.confidence)}
      />
      <span className="title">{view.title}</span>
      {view.status === "open" ? null : <em>{t(`case.${view.status}`)}</em>}
      <span className="num">
        {evidence ? (i18n.language === "en" ? evidence.text.en : evidence.text["zh-CN"]) : null}
      </span>
      <span className="num">{t("incident.signals", { n: view.signals })}</span>
      <Checks view={view} />
    </li>
  );
}

function Checks({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const now = useNow();
  return view.checks.map((check) => {
    const kind = t(`check.${check.kind}`);
    const left = check.dueAt === null ? null : Date.parse(check.dueAt) - now;
    return (
      <strong
        key={`${check.kind}${check.rule}`}
        className={left !== null && left < 0 ? "late" : "ask"}
      >
        {left === null
          ? t("incident.checkOpen", { kind })
          : left >= 0
            ? t("incident.check", { kind, left: age(left, t) })
            : t("incident.checkLate", { kind, age: age(-left, t) })}
      </strong>
    );
  });
}
