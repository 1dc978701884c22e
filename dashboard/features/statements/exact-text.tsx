import { useTranslation } from "react-i18next";
import type { StatementTemplate } from "../../../contract/playbook";
import { languageNow } from "../../lib/i18n";
import { piecesOf, sentencesOf } from "../../lib/statement-text";

/** The exact text, sentence by sentence as it will be read out, with what is still blank marked. */
export function ExactText(props: {
  text: string;
  language: string;
  template: StatementTemplate | null;
  struck?: boolean;
}) {
  const { t } = useTranslation();
  const labelOf = (blank: string) =>
    props.template?.slots.find((slot) => slot.id === blank)?.label[languageNow()] ?? blank;
  const sentences = sentencesOf(props.text);
  if (sentences.length === 0) return <p className="empty">{t("statement.noText")}</p>;
  return (
    <ol className={props.struck ? "st-exact struck" : "st-exact"} lang={props.language}>
      {sentences.map((sentence, index) => (
        <li key={index}>
          <i>{index + 1}</i>
          <span>
            {piecesOf(sentence).map((piece, place) =>
              "blank" in piece ? (
                <mark key={place}>{labelOf(piece.blank)}</mark>
              ) : (
                <span key={place}>{piece.words}</span>
              ),
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
