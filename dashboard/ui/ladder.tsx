import { sendReason } from "../lib/send-reason";
import { useTranslation } from "react-i18next";
import type { PageView, SendView } from "../../contract/api";
import type { SummaryView } from "../../contract/summary";
import { dutyNames } from "../lib/level-words";
import { stopwatch } from "../lib/time";
import { Sign } from "./marks";
import { rungsOf } from "./rungs";
import type { Rung } from "./rungs";

/** What a ladder is read beside: the steps of each page, and who is called what. */
type Called = Pick<SummaryView, "ladders" | "people">;

/** Who was called when, and what came of it, person by person. */
export function Ladder({ page, summary }: { page: PageView; summary: Called }) {
  const { t } = useTranslation();
  return (
    <ol className="ladder">
      {rungsOf(page, summary.ladders[page.id]).map((rung) => (
        <li key={`${rung.kind}${rung.minute}`}>
          <span className="minute">{t("page.minute", { n: rung.minute })}</span>
          <span className="classes">
            {rung.kind === "last-resort" ? t("page.exhausted") : dutyNames(t, rung.classes)}
          </span>
          <span className="people">
            {rung.sends.length === 0 ? <NotSent page={page} rung={rung} /> : null}
            {rung.sends.map((send) => (
              <SendState key={send.id} send={send} page={page} summary={summary} />
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

function NotSent({ page, rung }: { page: PageView; rung: Rung }) {
  const { t } = useTranslation();
  if (page.acknowledgedAt !== null)
    return (
      <span className="send muted">
        <Sign kind="stopped" />
        {t("page.notNeeded")}
      </span>
    );
  return (
    <span className="send muted">
      <Sign kind="ahead" />
      {rung.kind === "first" ? t("page.nobody") : t("page.notReached")}
    </span>
  );
}

function SendState(props: { send: SendView; page: PageView; summary: Called }) {
  const { t } = useTranslation();
  const { send, page, summary } = props;
  const answer = page.acknowledgements.find((each) => each.by === send.to);
  const name = summary.people.find((each) => each.id === send.to)?.name ?? send.to;
  const channel = send.channel === null ? null : t(`channel.${send.channel}`);
  const how = [
    channel === null ? null : t("send.via", { channel }),
    send.attempts > 1 ? t("send.attempts", { n: send.attempts }) : null,
    send.reason === null ? null : sendReason(t, send.reason),
  ];
  return (
    <span
      className={`send ${answer ? "acknowledged" : send.state}`}
      title={how.filter(Boolean).join(" · ")}
    >
      <Sign kind={answer ? "done" : signOf(send)} />
      <b>{name}</b>
      {answer
        ? t("send.acknowledged", { after: stopwatch(Date.parse(answer.at) - Date.parse(page.at)) })
        : t(`send.${send.state}`)}
      {send.attempts > 1 && !answer ? (
        <small>{t("send.attempts", { n: send.attempts })}</small>
      ) : null}
    </span>
  );
}

function signOf(send: SendView): "failed" | "waiting" | "stopped" {
  if (send.state === "failed") return "failed";
  return send.state === "cancelled" ? "stopped" : "waiting";
}
