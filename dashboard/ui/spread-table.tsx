import { useTranslation } from "react-i18next";
import { useNow } from "../lib/now";
import { clock } from "../lib/time";
import { useSay } from "../lib/use-say";
import { sayReasons } from "./spread-reasons";
import type { Lane, Spread } from "./spread-shapes";

/** The spread as a table: order, time, who, how sure, and what repeats it. Opened by whoever wants to read it. */
export function SpreadTable({ spread, zone }: { spread: Spread; zone: string }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t("origins.asText")}</summary>
      <table>
        <caption className="spoken">{t("origins.said", { n: spread.independent })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("origins.order")}</th>
            <th scope="col">{t("case.time")}</th>
            <th scope="col">{t("origins.who")}</th>
            <th scope="col">{t("origins.basis")}</th>
          </tr>
        </thead>
        <tbody>
          {spread.lanes.map((lane) => (
            <Row key={`${lane.origin.case} ${lane.origin.signal}`} lane={lane} zone={zone} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ lane, zone }: { lane: Lane; zone: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const { origin, order, reasons } = lane;
  const struck = origin.excluded !== null;
  const facts = [
    t(`origins.${origin.kind}`),
    say(origin.reason),
    struck ? t(`excluded.${origin.excluded ?? ""}`, { defaultValue: origin.excluded ?? "" }) : "",
    origin.repeats.length > 0 ? t("origins.repeats", { n: origin.repeats.length }) : "",
    sayReasons(reasons, t),
  ];
  return (
    <tr>
      <td>{order ?? "–"}</td>
      <td>
        <time dateTime={origin.at}>{clock(origin.at, zone, now)}</time>
      </td>
      <td>
        {struck ? <del>{origin.name}</del> : <b>{origin.name}</b>}
        <small>
          {origin.url && /^https?:/.test(origin.url) ? (
            <a href={origin.url} target="_blank" rel="noreferrer noopener">
              {origin.title}
            </a>
          ) : (
            origin.title
          )}
        </small>
      </td>
      <td>{facts.filter(Boolean).join(t("fact.separator"))}</td>
    </tr>
  );
}
