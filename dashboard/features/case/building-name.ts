import type { TFunction } from "i18next";
import type { FlatView } from "../../../contract/case-evidence";

/** "2期 3栋"; a building without a number says so. */
export function buildingName({ phase, zone, building }: FlatView, t: TFunction): string {
  return [
    phase === null ? "" : t("grid.phase", { n: phase }),
    zone === null ? "" : t("grid.zone", { n: zone }),
    building === null ? t("grid.noBuilding") : t("grid.building", { n: building }),
  ]
    .filter(Boolean)
    .join(" ");
}
