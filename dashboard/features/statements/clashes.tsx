import { useTranslation } from "react-i18next";
import type { StatementTemplate } from "../../../contract/playbook";
import { languageNow } from "../../lib/i18n";
import type { Draft } from "./use-draft";

/** Where somebody else wrote otherwise meanwhile: both wordings beside each other, and a person chooses. */
export function Clashes(props: {
  draft: Draft;
  template: StatementTemplate | null;
  people: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation();
  const { draft, template } = props;
  if (draft.clashes.length === 0) return null;
  const label = (field: string) => {
    if (field === "text") return t("statement.freeText");
    if (field === "speaker") return t("statement.speaker");
    if (field === "expiresAt") return t("statement.nextUpdate");
    const id = field.replace(/^slots\./, "");
    return template?.slots.find((slot) => slot.id === id)?.label[languageNow()] ?? id;
  };
  const shown = (field: string, value: string) =>
    field === "speaker" ? (props.people.find((one) => one.id === value)?.name ?? value) : value;
  return (
    <section className="panel st-clashes" role="alert" aria-label={t("statement.clash")}>
      <h2>{t("statement.clash")}</h2>
      <p>{t("statement.clashWhy")}</p>
      {draft.clashes.map(({ field, mine, theirs }) => (
        <div key={field} className="st-clash">
          <b>{label(field)}</b>
          <Version title={t("statement.mine")} text={shown(field, mine)}>
            <button type="button" className="button" onClick={() => draft.choose(field, mine)}>
              {t("statement.takeMine")}
            </button>
          </Version>
          <Version title={t("statement.theirs")} text={shown(field, theirs)}>
            <button type="button" className="button" onClick={() => draft.choose(field, theirs)}>
              {t("statement.takeTheirs")}
            </button>
          </Version>
        </div>
      ))}
    </section>
  );
}

function Version(props: { title: string; text: string; children: React.ReactNode }) {
  return (
    <div>
      <small>{props.title}</small>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
