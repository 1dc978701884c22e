import type { TFunction } from "i18next";
import type { SignOffRole } from "../../../contract/statement";

/** "法务、总指挥". */
export function roleNames(t: TFunction, roles: readonly SignOffRole[]): string {
  return roles.map((role) => t(`signOff.${role}`)).join(t("list.separator"));
}
