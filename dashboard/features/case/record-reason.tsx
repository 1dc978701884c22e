import { useTranslation } from "react-i18next";
import { useSay } from "../../lib/use-say";
import type { PartyRow } from "./party-rows";

/** Why it counts or does not, in a few words. */
export function ShortReason({ row }: { row: PartyRow }) {
  const { t } = useTranslation();
  const say = useSay();
  const { part, already, record, size, further } = row;
  if (already !== null) return <>{t(`case.already.${already.by}`, { number: already.number })}</>;
  if (part === "counted") {
    if (record === null || size > 1) return <>{t("case.countsMany", { n: size })}</>;
    return <>{further > 0 ? t("case.countsWith", { n: further }) : t("case.counts")}</>;
  }
  if (part === "asked")
    return <>{t("case.askedWhy", { n: Math.round((row.likeness ?? 0) * 100) })}</>;
  if (part === "possible") return <>{t("case.countsNot")}</>;
  if (part === "origins") return <>{t("case.countsOrigin")}</>;
  if (record?.excluded)
    return <>{t(`excluded.${record.excluded}`, { defaultValue: record.excluded })}</>;
  return <>{record?.reason ? say(record.reason) : t("grounds.noReason")}</>;
}

/** The same in full: how the words were read, what they threaten and in which words, and what a party's other records add. */
export function RecordReason({ row }: { row: PartyRow }) {
  const { t } = useTranslation();
  const say = useSay();
  const { record, already } = row;
  const told = record?.threat;
  return (
    <dl className="reasons">
      <dt>{t("case.reason")}</dt>
      <dd>
        <ShortReason row={row} />
      </dd>
      {record?.reason ? (
        <>
          <dt>{t("case.readAs")}</dt>
          <dd>{say(record.reason)}</dd>
        </>
      ) : null}
      {record?.repeats ? (
        <>
          <dt>{t("case.repeats")}</dt>
          <dd>{t(`case.repeats.${record.repeats.how}`, { signal: record.repeats.signal })}</dd>
        </>
      ) : null}
      {told ? (
        <>
          <dt>{t("case.grade")}</dt>
          <dd>
            {t(`case.threat.${told.kind}`)} E{told.grade}
            {t("fact.separator")}
            {t(`case.gradeMeans.${String(told.grade)}`)}
            <q className="short">{told.words}</q>
          </dd>
        </>
      ) : null}
      {already !== null ? (
        <>
          <dt>{t("case.rule")}</dt>
          <dd>{t(`case.alreadyRule.${already.by}`)}</dd>
        </>
      ) : null}
    </dl>
  );
}
