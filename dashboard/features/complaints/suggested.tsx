import { useTranslation } from "react-i18next";
import type { Form } from "./entry-parts";
import type { Offer } from "./use-proposals";

/**
 * Suggestions for one field, each taken with one press and given back with another. They stand while the field is empty
 * or holds one of them: what a person wrote is not touched. A change is told politely to who cannot see it.
 */
export function Suggested(props: { form: Form; name: string; of: readonly Offer[] }) {
  const { t } = useTranslation();
  const { form, name } = props;
  const chosen = form.fields[name] ?? "";
  const stands = chosen === "" || props.of.some(({ value }) => value === chosen);
  const offers = stands ? props.of : [];
  const [first] = offers;
  const said = (one: Offer) => t("entry.suggestedOne", { what: one.label, n: one.percent });
  return (
    <>
      <span className="spoken" role="status">
        {first && chosen === "" ? t("entry.suggestedAloud", { what: said(first) }) : ""}
      </span>
      {first ? (
        <div className="suggested" role="group" aria-label={t("entry.suggested")}>
          <span aria-hidden>{t("entry.suggested")}</span>
          {offers.map((one) => (
            <button
              key={one.value}
              type="button"
              aria-pressed={one.value === chosen}
              onClick={() => form.set(name, one.value === chosen ? "" : one.value)}
            >
              {said(one)}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
