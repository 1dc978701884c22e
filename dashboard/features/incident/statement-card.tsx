import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import type { StatementView } from "../../../contract/response";
import { SIGN_OFF_ROLES } from "../../../contract/statement";
import type { SignOffRole } from "../../../contract/statement";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { shortHash } from "../../lib/short-hash";
import { clock } from "../../lib/time";
import { Go } from "../../ui/go";
import { Lock } from "../../ui/lock";
import { Sign } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";

/** What may be said now, and what the next version still waits for. Only read here: it is worked on its own screen. */
export function StatementCard({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const may = useMay("statements.write");
  const current = detail.statements.filter((one) => one.state === "released");
  const drafts = detail.statements.filter((one) => one.state === "draft");
  return (
    <Panel
      title={t("line.title")}
      className="inc-say"
      aside={<Go to="/statements">{t("line.all")}</Go>}
    >
      {current.length === 0 ? <Empty title={t("line.none")} /> : null}
      {may && drafts.length === 0 && detail.status === "open" ? (
        <p className="begin">
          <Go to={`/statements?draft=${encodeURIComponent(detail.id)}`}>{t("line.begin")}</Go>
        </p>
      ) : null}
      {current.map((one) => (
        <Current key={one.id} statement={one} zone={detail.timeZone} />
      ))}
      {drafts.map((one) => (
        <Draft key={one.id} statement={one} zone={detail.timeZone} />
      ))}
    </Panel>
  );
}

function Current({ statement, zone }: { statement: StatementView; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  // Struck the second it runs out, without waiting for the next reading.
  const expired =
    statement.expired || (statement.expiresAt !== null && Date.parse(statement.expiresAt) <= now);
  return (
    <article className={`current${expired ? " expired" : ""}`} lang={statement.language}>
      <h3>
        <Go to={`/statements/${statement.id}`}>
          {t(`audience.${statement.audience}`)} v{statement.version}
        </Go>
        <Lock />
        <code>{shortHash(statement.hash)}</code>
        <span>
          {expired
            ? t("line.expired", { n: statement.version })
            : [
                statement.expiresAt === null
                  ? null
                  : t("line.until", { at: clock(statement.expiresAt, zone, now) }),
                statement.speaker === null
                  ? null
                  : t("line.only", { name: statement.speaker.name }),
              ]
                .filter(Boolean)
                .join(t("fact.separator"))}
        </span>
      </h3>
      <ol>
        {statement.sentences.map((sentence, index) => (
          <li key={index}>{expired ? <del>{sentence}</del> : sentence}</li>
        ))}
      </ol>
    </article>
  );
}

function Draft({ statement, zone }: { statement: StatementView; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <div className="draft">
      <p>
        <Go to={`/statements/${statement.id}`}>
          {t("line.draft", {
            audience: t(`audience.${statement.audience}`),
            n: statement.version,
          })}
        </Go>
        {statement.returned ? (
          <em>
            {t("line.returned", {
              name: statement.returned.name,
              reason: statement.returned.reason,
            })}
          </em>
        ) : null}
      </p>
      <ol>
        <li>
          {t("line.author")}
          <b>{statement.author.name}</b>
          {statement.submittedAt === null
            ? t("line.writing")
            : t("line.submitted", { at: clock(statement.submittedAt, zone, now) })}
        </li>
        {SIGN_OFF_ROLES.map((role) => (
          <Signature key={role} role={role} statement={statement} zone={zone} />
        ))}
      </ol>
    </div>
  );
}

function Signature(props: { role: SignOffRole; statement: StatementView; zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const { role, statement, zone } = props;
  const signed = statement.signOffs.find((one) => one.role === role);
  const waits = statement.submittedAt !== null && statement.waitingFor[0] === role;
  return (
    <li className={waits ? "waits" : ""}>
      {t(`duty.${role}`)}
      <b>{signed?.name ?? "—"}</b>
      {signed ? (
        <>
          <Sign kind="done" />
          {clock(signed.at, zone, now)}
        </>
      ) : waits ? (
        t("line.waits")
      ) : (
        t("line.notYet")
      )}
    </li>
  );
}
