import { useTranslation } from "react-i18next";
import { DUTIES } from "../../../contract/directory";
import type { EscalationStep } from "../../../contract/directory";
import { dutyNames } from "../../lib/level-words";
import { Panel } from "../../ui/panel";
import type { DirectoryPerson } from "./directory";

/** Everybody called for a class: leadership is leader and commander. */
function peopleOf(people: readonly DirectoryPerson[], of: string): DirectoryPerson[] {
  const duties = of === "leadership" ? ["leader", "commander"] : [of];
  return people.filter((one) => one.duties.some((duty) => duties.includes(duty)));
}

/** Duties with their people; a duty with nobody says to whom it falls. */
export function ByDuty({ people }: { people: readonly DirectoryPerson[] }) {
  const { t } = useTranslation();
  const gaps = DUTIES.filter((duty) => peopleOf(people, duty).length === 0);
  const mute = people.filter((one) => one.duties.length > 0 && one.channels.length === 0);
  return (
    <Panel
      title={t("oncall.byDuty")}
      aside={t("oncall.gaps", { n: gaps.length, mute: mute.length })}
      className="duties"
    >
      <ul>
        {DUTIES.map((duty) => {
          const found = peopleOf(people, duty);
          return (
            <li key={duty} className={found.length === 0 ? "gap" : ""}>
              <span>{t(`duty.${duty}`)}</span>
              {found.length === 0 ? (
                <b>{duty === "duty" ? t("oncall.nobodyAtAll") : t("oncall.fallsToDuty")}</b>
              ) : (
                <b>{found.map((one) => one.name).join(t("list.separator"))}</b>
              )}
            </li>
          );
        })}
      </ul>
      {mute.map((one) => (
        <p key={one.id} className="fault">
          {t("oncall.noContact", { name: one.name })}
        </p>
      ))}
    </Panel>
  );
}

/** Who is called now, minute by minute, while nobody answers. */
export function Ladder(props: {
  people: readonly DirectoryPerson[];
  steps: readonly EscalationStep[];
}) {
  const { t } = useTranslation();
  const { people, steps } = props;
  const rungs = [{ afterMinutes: 0, duties: ["duty"] as string[] }, ...steps];
  return (
    <Panel title={t("oncall.whoNow")} aside={t("oncall.whoNowHint")} className="rungs">
      <ol>
        {rungs.map((step) => {
          const found = step.duties.flatMap((duty) => peopleOf(people, duty));
          const names = [...new Set(found.map((one) => one.name))];
          return (
            <li key={step.afterMinutes} className={names.length === 0 ? "gap" : ""}>
              <span>{t("page.minute", { n: step.afterMinutes })}</span>
              <b>
                {names.length > 0 ? names.join(t("list.separator")) : t("oncall.fallsToDuty")}
                <small>{dutyNames(t, step.duties)}</small>
              </b>
            </li>
          );
        })}
      </ol>
      <p className="muted">{t("oncall.levelOne")}</p>
    </Panel>
  );
}
