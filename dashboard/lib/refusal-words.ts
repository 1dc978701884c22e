import type { TFunction } from "i18next";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../contract/api";
import type { FieldFault } from "../../contract/field-fault";
import type { ApiFault } from "./api";

/** Why something was not done: by code where the centre has words for it, else in the server's. */
export type Told = Pick<FieldFault, "message" | "code" | "params">;

type Naming = (t: TFunction, value: string) => string;

/** How a param of a refusal is named, by what it is. */
const PARAMS: Record<string, Naming> = {
  action: (t, value) => t(`act.${value}`, { defaultValue: value }),
  fields: (t, value) => fieldName(t, value) || value,
  kind: (t, value) => t(`eventkind.${value}`, { defaultValue: value }),
  permission: (t, value) => t(`permission.${value}`, { defaultValue: value }),
  range: (t, value) => t(`range.${value}`, { defaultValue: t("range.other") }),
  thing: (t, value) => t(`thing.${value}`, { defaultValue: value }),
};

/** How what may stand in a field is named, by the field. */
const CHOICES: Record<string, Naming> = {
  channel: (t, value) => t(`complaint.from.${value}`, { defaultValue: value }),
  status: (t, value) => t(`complaint.status.${value}`, { defaultValue: value }),
};

/** A refusal in the reader's language; `path` is the field it is about. */
export function refusalWords(
  t: TFunction,
  { message, code, params = {} }: Told,
  path = "",
): string {
  if (!code) return message;
  const words = Object.entries(params).map(([name, value]) => {
    const naming = name === "values" ? CHOICES[path] : PARAMS[name];
    return [name, naming === undefined ? value : listed(t, naming, String(value))];
  });
  return t(`refusal.${code}`, {
    ...(Object.fromEntries(words) as Record<string, string | number>),
    defaultValue: message,
  });
}

function listed(t: TFunction, naming: Naming, values: string): string {
  return values
    .split(", ")
    .map((value) => naming(t, value))
    .join(t("list.separator"));
}

/** The name of a field of a form, in the reader's language; "" where it has none. */
export function fieldName(t: TFunction, path: string): string {
  const plain = path.replace(/\.?\b\d+\b/gu, "");
  const parts = plain.split(".");
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join(".");
    const word =
      t(`field.${name}`, { defaultValue: "" }) || t(`import.field.${name}`, { defaultValue: "" });
    if (word) return word;
  }
  return "";
}

/** Says refusals in the reader's language. */
export function useRefusalWords(): {
  /** Why an act failed as a whole. */
  ofFault: (fault: ApiFault) => string;
  /** What is wrong with one field. */
  ofField: (fault: FieldFault) => string;
  nameOf: (path: string) => string;
} {
  const { t } = useTranslation();
  return {
    ofFault: useCallback(
      (fault) => (fault.status === 0 ? t("state.unreachable") : refusalWords(t, toldBy(fault))),
      [t],
    ),
    ofField: useCallback((fault) => refusalWords(t, fault, fault.path), [t]),
    nameOf: useCallback((path) => fieldName(t, path), [t]),
  };
}

function toldBy({ message, about }: ApiFault): Told {
  const { reason, params }: Pick<Problem, "reason" | "params"> = about;
  return { message, ...(reason ? { code: reason } : {}), ...(params ? { params } : {}) };
}
