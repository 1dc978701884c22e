import { useTranslation } from "react-i18next";
import type { StatementView } from "../../../contract/response";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { textWidth } from "../../lib/text-width";
import { shortHash } from "../../lib/short-hash";
import { age, clock } from "../../lib/time";
import { Deadline } from "../../ui/deadline";
import { Lock } from "../../ui/lock";
import { Sign } from "../../ui/marks";
import { LastSaid } from "./last-said";
import type { Rules } from "./rules";

/** What may be said this minute: the sentences, until when, what goes with them and what never does. */
export function Reading({ line, rules }: { line: StatementView; rules: Rules }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const at = line.releasedAt ?? line.updatedAt;
  const settled = t("speak.age", {
    time: clock(at, zone, now),
    age: age(now - Date.parse(at), t),
  });
  return (
    <>
      <Version line={line} />
      <ol className={isLong(line) ? "sp-say long" : "sp-say"} lang={line.language}>
        {line.sentences.map((sentence, index) => (
          <li key={index}>
            <i>{index + 1}</i>
            <div>
              {sentence.split(/(?<=[，；：,;])/u).map((part, place) => (
                <em key={place}>{part}</em>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <p className="sp-settled">{settled}</p>
      <div className="sp-rules">
        <div>
          <h2>
            <Sign kind="done" />
            {t("speak.must")}
          </h2>
          <List of={rules.must} />
        </div>
        <div className="not">
          <h2>
            <Sign kind="failed" />
            {t("speak.mustNot")}
          </h2>
          <List of={rules.mustNot} />
        </div>
      </div>
      {rules.questions.length > 0 ? <Questions rules={rules} /> : null}
      <LastSaid incident={line.incident} />
    </>
  );
}

// Three sentences of forty characters fill half of a phone at the size for reading aloud.
const LONG = 120;

/** So long that only the smaller size shows where it ends without scrolling twice. */
function isLong({ sentences }: StatementView): boolean {
  return sentences.reduce((sum, one) => sum + textWidth(one), 0) > LONG;
}

function Version({ line }: { line: StatementView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const names = line.signOffs.map((one) => one.name).join(t("list.separator"));
  return (
    <header className="sp-version">
      <div>
        <h1>
          {t("statement.version", { v: line.version })}
          <Lock />
        </h1>
        <small>
          <code>{shortHash(line.hash)}</code>{" "}
          {t("speak.signed", {
            names,
            time: clock(line.releasedAt ?? line.updatedAt, zone, now),
          })}
        </small>
        <small>{line.incidentTitle}</small>
      </div>
      <div className="sp-until">
        {line.expiresAt ? (
          <>
            <small>{t("speak.expires", { time: clock(line.expiresAt, zone, now) })}</small>
            <Deadline dueAt={line.expiresAt} startedAt={line.releasedAt} />
          </>
        ) : (
          <small>{t("speak.noExpiry")}</small>
        )}
      </div>
    </header>
  );
}

function Questions({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  return (
    <details className="sp-fold">
      <summary>
        {t("speak.questions", { n: rules.questions.length })}
        <span>{rules.questions[0]?.ask}</span>
      </summary>
      <dl>
        {rules.questions.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>{ask}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function List({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
