import { useTranslation } from "react-i18next";
import type { CaseReading } from "../../../contract/case-evidence";
import type { FactPair, QuestionView } from "../../../contract/question";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { markShared } from "../../lib/shared-words";
import type { MarkedRun } from "../../lib/shared-words";
import { sourceName } from "../../lib/source-name";
import { clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { MarkedText } from "./marked-text";

const textOf = (record: CaseReading | null) => record?.text ?? record?.title ?? "";

/** The record in question beside the one of the case that is most like it: words shared and own, then facts. */
export function TwoSides({ of }: { of: QuestionView }) {
  const { t } = useTranslation();
  const [about, asked] = markShared(textOf(of.like), textOf(of.asked));
  return (
    <>
      <div className="sides">
        <Side title={t("judge.ofCase")} record={of.like} runs={about} />
        <Side title={t("judge.new")} record={of.asked} runs={asked} />
      </div>
      <p className="marks">
        <mark>{t("judge.shared")}</mark> {t("judge.sharedMeans")}
        {t("fact.separator")}
        <span className="own">{t("judge.own")}</span> {t("judge.ownMeans")}
      </p>
      <FactTable of={of} />
    </>
  );
}

function Side(props: { title: string; record: CaseReading | null; runs: readonly MarkedRun[] }) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const { title, record, runs } = props;
  return (
    <div>
      <div className="side-head">
        <span>
          {[title, record ? sourceName(t, record) : t("judge.noLike")].join(t("fact.separator"))}
        </span>
        {record ? <time dateTime={record.eventAt}>{clock(record.eventAt, zone, now)}</time> : null}
      </div>
      <small>{record?.complainant ?? ""}</small>
      {runs.length > 0 ? <MarkedText runs={runs} /> : <p>{t("case.noText")}</p>}
    </div>
  );
}

function FactTable({ of }: { of: QuestionView }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <table className="facts">
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken">{t("judge.fact")}</span>
          </th>
          <th scope="col">{t("judge.ofCase")}</th>
          <th scope="col">{t("judge.new")}</th>
        </tr>
      </thead>
      <tbody>
        {of.facts.map((one) => (
          <tr key={one.fact} className={differs(one) ? "differs" : ""}>
            <th scope="row">{t(`judge.fact.${one.fact}`)}</th>
            <td>{one.about ? say(one.about) : t("judge.unsaid")}</td>
            <td>
              {one.asked ? say(one.asked) : t("judge.unsaid")}
              {differs(one) ? <em> {t("judge.differs")}</em> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two households live in two flats: that tells nothing of the problem. */
const differs = ({ fact, same }: FactPair) => same === false && fact !== "place";
