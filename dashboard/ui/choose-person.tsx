import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../contract/api";
import { dutyNames } from "../lib/level-words";
import { Choice } from "./ask";

/** A choice of one person of the directory, with the duties that he stands on. */
export function ChoosePerson(props: {
  label: string;
  people: readonly PersonView[];
  value: string;
  onChange: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const options = props.people.map((one) => ({
    value: one.id,
    text: one.duties.length === 0 ? one.name : `${one.name} · ${dutyNames(t, one.duties)}`,
  }));
  return (
    <Choice label={props.label} value={props.value} options={options} onChange={props.onChange} />
  );
}
