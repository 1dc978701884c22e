import { useTranslation } from "react-i18next";
import { buildingName } from "./building-name";
import type { Facades } from "./facades";

/** The drawing as a table, building by building and stair by stair. */
export function GridTable({ drawn, said }: { drawn: Facades; said: string }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t("origins.asText")}</summary>
      <table>
        <caption className="spoken">{said}</caption>
        <thead>
          <tr>
            <th scope="col">{t("grid.buildingHead")}</th>
            <th scope="col">{t("grid.stairHead")}</th>
            <th scope="col">{t("grid.floorHead")}</th>
            <th scope="col">{t("grid.standingHead")}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.facades.flatMap((facade) =>
            facade.cells.map((cell) => (
              <tr key={cell.key}>
                <td>{buildingName(facade.flat, t)}</td>
                <td>
                  {cell.stair === null ? t("grid.unsaid") : t("grid.stair", { n: cell.stair })}
                </td>
                <td>
                  {cell.floor === null ? t("grid.unsaid") : t("grid.floor", { n: cell.floor })}
                </td>
                <td>
                  {cell.number} {t(`grid.${cell.standing}`)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
