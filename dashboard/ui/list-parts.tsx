import { useTranslation } from "react-i18next";
import "./list.css";

/** One of a few ways to narrow a list, each a button; the one in force is pressed. */
export function Choices<V extends string>(props: {
  label: string;
  options: readonly { value: V; text: string }[];
  value: V;
  onChoose: (value: V) => void;
}) {
  const { label, options, value, onChoose } = props;
  return (
    <div className="choices" role="group" aria-label={label}>
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === value}
          onClick={() => onChoose(one.value)}
        >
          {one.text}
        </button>
      ))}
    </div>
  );
}

/** The way to a list's next part, where there is one. */
export function More(props: {
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { t } = useTranslation();
  const { of } = props;
  if (!of.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={of.isFetchingNextPage}
      onClick={() => void of.fetchNextPage()}
    >
      {t("inc.more")}
    </button>
  );
}
