import { sendReason } from "../../lib/send-reason";
import { useTranslation } from "react-i18next";
import type { PageView } from "../../../contract/api";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { post } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { dutyNames } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { useSession } from "../../lib/session";
import { clock, stopwatch } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { useSay } from "../../lib/use-say";
import { Acknowledge, mayAnswer } from "../../ui/acknowledge";
import { Ladder } from "../../ui/ladder";
import { Empty, Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";

/** The incident's pages: whatever nobody has answered and the newest one in full, earlier ones folded. */
export function PagePanel(props: { detail: IncidentDetailView; onChange: () => void }) {
  const { t } = useTranslation();
  const { detail } = props;
  const { session } = useSession();
  const pages = [...detail.pages].sort((a, b) => b.number - a.number);
  const full = pages.filter((page, index) => index === 0 || page.acknowledgedAt === null);
  const earlier = pages.filter((page) => !full.includes(page));
  const mine = pages.find((page) => mayAnswer(page, session, detail.you));
  const act = useAct((id: string) => post(`/pages/${encodeURIComponent(id)}/acknowledge`));
  useKeys(
    mine ? [{ keys: "a", words: t("page.acknowledge"), run: () => void act.run(mine.id) }] : [],
  );
  return (
    <Panel
      title={t("page.title")}
      className="inc-pages"
      aside={pages.length === 0 ? null : t("pages.count", { n: pages.length })}
    >
      <Refusal fault={act.fault} />
      {pages.length === 0 ? <Empty title={t("pages.none")} why={t("page.noneWhy")} /> : null}
      {full.map((page) => (
        <InFull key={page.id} page={page} {...props} />
      ))}
      {earlier.length > 0 ? (
        <details>
          <summary>{t("pages.earlier", { n: earlier.length })}</summary>
          {earlier.map((page) => (
            <InFull key={page.id} page={page} {...props} />
          ))}
        </details>
      ) : null}
    </Panel>
  );
}

function InFull(props: { page: PageView; detail: IncidentDetailView; onChange: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const now = useNow();
  const { session } = useSession();
  const { page, detail } = props;
  const open = page.acknowledgedAt === null;
  return (
    <article className={open ? "open" : ""}>
      <h3>
        {t("page.number", { n: page.number })}
        <time dateTime={page.at}>{clock(page.at, detail.timeZone, now)}</time>
        <span>{dutyNames(t, page.classes)}</span>
        <em>
          {page.acknowledgedAt !== null
            ? t("pages.after", {
                after: stopwatch(Date.parse(page.acknowledgedAt) - Date.parse(page.at)),
              })
            : page.exhaustedAt !== null
              ? t("page.exhausted")
              : t("page.notAcknowledged")}
        </em>
      </h3>
      <p>{say(page.summary)}</p>
      {page.fellToDuty.length > 0 ? (
        <p className="fell">{t("page.fell", { classes: dutyNames(t, page.fellToDuty) })}</p>
      ) : null}
      <Ladder page={page} summary={detail} />
      <Failures page={page} detail={detail} />
      <Acknowledge page={page} session={session} you={detail.you} onDone={props.onChange} />
    </article>
  );
}

/** What did not get through: to whom, how, how often it was tried, and why not. */
function Failures({ page, detail }: { page: PageView; detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const failed = page.sends.filter((send) => send.state === "failed");
  if (failed.length === 0) return null;
  return (
    <ul className="failures">
      {failed.map((send) => (
        <li key={send.id}>
          {[
            detail.people.find((one) => one.id === send.to)?.name ?? send.to,
            send.channel === null ? null : t("send.via", { channel: t(`channel.${send.channel}`) }),
            t("send.attempts", { n: send.attempts }),
            send.reason === null ? t("send.failed") : sendReason(t, send.reason),
          ]
            .filter(Boolean)
            .join(t("fact.separator"))}
        </li>
      ))}
    </ul>
  );
}
