import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";

/** A rule in plain words; its clause on hover and for readers of the whole. */
export function RuleWords({ rule, rules }: { rule: string; rules: SummaryView["rules"] }) {
  const { i18n } = useTranslation();
  const known = rules[rule];
  if (!known) return <small className="rule">{rule}</small>;
  const text = i18n.language === "en" ? known.text.en : known.text["zh-CN"];
  return (
    <small className="rule" title={`${rule} · ${known.clause}`}>
      {text}
    </small>
  );
}
