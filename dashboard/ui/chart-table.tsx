import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../contract/summary";
import { clock } from "../lib/time";

/** The chart as a table, for readers who do not see it. */
export function ChartTable(props: {
  volume: SummaryView["volume"];
  said: string;
  timeZone: string;
}) {
  const { t } = useTranslation();
  return (
    <div className="spoken">
      <table>
        <caption>{props.said}</caption>
        <thead>
          <tr>
            <th scope="col">{t("volume.time")}</th>
            <th scope="col">{t("volume.count")}</th>
          </tr>
        </thead>
        <tbody>
          {props.volume
            .filter((each) => each.count > 0)
            .map((each) => (
              <tr key={each.at}>
                <td>{clock(each.at, props.timeZone, Date.parse(each.at))}</td>
                <td>{each.count}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
