import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../contract/api";
import type { Language } from "../../../contract/primitives";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { spokenTime } from "../../lib/statement-text";
import { clock } from "../../lib/time";
import type { Draft } from "./use-draft";

const HOUR_MS = 3_600_000;
const STEP_MS = 5 * 60_000;

/** Who alone may say it, and until when: the promised next update. */
export function UseBy(props: { draft: Draft; people: readonly PersonView[]; language: Language }) {
  const { t } = useTranslation();
  const { draft } = props;
  const id = useId();
  const first = (person: PersonView) => Number(person.access.includes("spokesperson"));
  const people = [...props.people].sort(
    (a, b) => first(b) - first(a) || a.name.localeCompare(b.name),
  );
  return (
    <div className="st-use">
      <div className="st-field">
        <label htmlFor={id}>{t("statement.speaker")}</label>
        <select
          id={id}
          value={draft.words.speaker ?? ""}
          onChange={(event) => draft.set("speaker", event.target.value)}
        >
          <option value="">{t("statement.noSpeaker")}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {first(person) ? t("statement.spokesperson", { name: person.name }) : person.name}
            </option>
          ))}
        </select>
      </div>
      <NextUpdate draft={draft} language={props.language} />
    </div>
  );
}

/** The time until which it holds. Where the text names the next update, the same choice writes it there: never two times. */
function NextUpdate({ draft, language }: { draft: Draft; language: Language }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const { expiresAt, slots, text } = draft.words;
  const choose = (hours: number) => {
    const at = Math.ceil((now + hours * HOUR_MS) / STEP_MS) * STEP_MS;
    const named = text === null && slots["next-update"] !== undefined;
    draft.replace({
      ...draft.words,
      expiresAt: new Date(at).toISOString(),
      ...(named ? { slots: { ...slots, "next-update": spokenTime(at, zone, language) } } : {}),
    });
  };
  const past = expiresAt !== null && Date.parse(expiresAt) <= now;
  return (
    <div className="st-field" role="group" aria-label={t("statement.nextUpdate")}>
      <span className="st-label">{t("statement.nextUpdate")}</span>
      <span className="st-quick">
        <b className={past ? "late" : ""}>
          {expiresAt ? clock(expiresAt, zone, now) : t("statement.noExpiry")}
        </b>
        {[1, 2, 4].map((hours) => (
          <button key={hours} type="button" className="button" onClick={() => choose(hours)}>
            {t("statement.inHours", { n: hours })}
          </button>
        ))}
      </span>
      <small>{past ? t("statement.pastUpdate") : t("statement.expiryHint")}</small>
    </div>
  );
}
