import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { shortHash } from "../../lib/short-hash";
import type { Act } from "../../lib/use-act";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";
import { Lock } from "../../ui/lock";
import { Sign } from "../../ui/marks";
import { Copy } from "./copy";
import type { Line } from "./lines";
import { roleNames } from "./role-names";

/** One audience in one language: what is current, what is coming and whom it waits for, and how to begin. */
export function LineRow(props: { line: Line; at: boolean; begin: Act<[Line]> }) {
  const { t } = useTranslation();
  const may = useMay("statements.write");
  const { line, at, begin } = props;
  return (
    <li className={at ? "st-line is-at" : "st-line"} aria-current={at ? "true" : undefined}>
      <div className="st-who">
        <b>{t(`audience.${line.audience}`)}</b>
        <span>{t(`statement.language.${line.language}`)}</span>
      </div>
      <Current of={line.current} />
      <Coming of={line.draft} />
      <div className="st-act">
        {line.draft || !may ? null : (
          <button
            type="button"
            className={line.current ? "button" : "button primary"}
            disabled={begin.busy}
            onClick={() => void begin.run(line)}
          >
            {t("statement.begin")}
          </button>
        )}
      </div>
    </li>
  );
}

function Current({ of }: { of: StatementView | null }) {
  const { t } = useTranslation();
  const now = useNow();
  if (!of) return <div className="st-current none">{t("statement.noCurrent")}</div>;
  const expired = of.expired || (of.expiresAt !== null && Date.parse(of.expiresAt) <= now);
  return (
    <div className={expired ? "st-current expired" : "st-current"}>
      <p>
        <Go to={`/statements/${of.id}`}>
          {t("statement.version", { v: of.version })}
          <Lock />
        </Go>
        <code>{shortHash(of.hash)}</code>
        {expired ? <em>{t("statement.expired", { v: of.version })}</em> : null}
      </p>
      <p className="st-text">{of.text}</p>
      <p>
        <span>
          {of.speaker
            ? t("statement.speakerOnly", { name: of.speaker.name })
            : t("statement.noSpeaker")}
        </span>
        {of.expiresAt && !expired ? (
          <span className="st-next">
            {t("statement.nextUpdate")}
            <Deadline dueAt={of.expiresAt} startedAt={of.releasedAt} />
          </span>
        ) : null}
        {expired ? null : <Copy of={of} />}
      </p>
    </div>
  );
}

function Coming({ of }: { of: StatementView | null }) {
  const { t } = useTranslation();
  if (!of) return <div className="st-coming none">{t("statement.noDraft")}</div>;
  return (
    <div className="st-coming">
      <Go to={`/statements/${of.id}`}>{t("statement.draftVersion", { v: of.version })}</Go>
      <span className="st-wait">
        <Sign kind="waiting" />
        {waits(of, t)}
      </span>
      <span className="muted">{t("statement.notQuotable")}</span>
    </div>
  );
}

/** Whom a draft waits for, in words. */
function waits(of: StatementView, t: ReturnType<typeof useTranslation>["t"]): string {
  if (of.returned) return t("statement.returnedBy", { name: of.returned.name });
  if (of.emptySlots.length > 0) return t("statement.blanks", { n: of.emptySlots.length });
  if (of.submittedAt === null) return t("statement.waitsAuthor", { name: of.author.name });
  return t("statement.waits", { roles: roleNames(t, of.waitingFor) });
}
