import type { TFunction } from "i18next";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel";
import { useWidth } from "../../ui/use-width";
import { buildingName } from "./building-name";
import { FLAT, facadesOf } from "./facades";
import type { Cell, Facade, Facades, Household } from "./facades";
import { GridTable } from "./grid-table";
import "./grid.css";

/** Beyond this many flats a drawing has no words of its own on each: 2,000 nodes are the most a page draws at once. */
const MOST_NAMED = 1_200;

/** Where those live who count: building by building, floor by floor, as far as addresses tell. Rooms are never drawn. */
export function HouseholdGrid({ households }: { households: readonly Household[] }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawn = facadesOf(households, Math.max(width, 200));
  if (households.length === 0) return null;
  const said = sentenceOf(drawn, t);
  return (
    <Panel title={t("grid.title")} className="household-grid">
      <div className="grid-body">
        <div ref={frame} className="grid-frame">
          {width > 0 && drawn.facades.length > 0 ? <Drawing drawn={drawn} said={said} /> : null}
        </div>
        <Legend drawn={drawn} households={households} said={said} />
      </div>
      {drawn.facades.length > 0 ? <GridTable drawn={drawn} said={said} /> : null}
    </Panel>
  );
}

/** "9 户分在 3 栋，最密 3 栋 5 户". */
function sentenceOf({ facades, elsewhere }: Facades, t: TFunction): string {
  const counted = facades.reduce((sum, one) => sum + one.counted, 0);
  const densest = [...facades].sort((a, b) => b.counted - a.counted)[0];
  if (!densest || counted === 0) return t("grid.nobody", { n: elsewhere });
  const buildings = facades.filter((one) => one.counted > 0).length;
  if (densest.counted === 1) return t("grid.saidEach", { n: counted });
  return t("grid.said", {
    n: counted,
    buildings,
    densest: buildingName(densest.flat, t),
    most: densest.counted,
  });
}

function Drawing({ drawn, said }: { drawn: Facades; said: string }) {
  const count = drawn.facades.reduce((sum, one) => sum + one.cells.length, 0);
  return (
    <svg width={drawn.width} height={drawn.height} role="img" aria-label={said}>
      {drawn.facades.map((facade) => (
        <Building key={facade.key} of={facade} named={count <= MOST_NAMED} />
      ))}
    </svg>
  );
}

function Building({ of, named }: { of: Facade; named: boolean }) {
  const { t } = useTranslation();
  const middle = of.width / 2;
  const foot = of.height - 26;
  return (
    <g transform={`translate(${of.x},${of.y})`}>
      <g transform={`translate(${of.inset},0)`}>
        <path className="floors" d={of.floors} />
        {named
          ? of.cells.map((cell) => <Flat key={cell.key} cell={cell} />)
          : (["counted", "possible", "asked"] as const).map((standing) => (
              <path
                key={standing}
                className={`flat ${standing}`}
                d={outline(of.cells.filter((cell) => cell.standing === standing))}
              />
            ))}
      </g>
      <text className="name" x={middle} y={foot}>
        {buildingName(of.flat, t)}
      </text>
      <text className="sum" x={middle} y={foot + 19}>
        {of.counted === 0 ? "" : of.counted}
        {of.waiting === 0 ? "" : `${of.counted === 0 ? "" : " +"}${of.waiting}?`}
      </text>
    </g>
  );
}

function Flat({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  return (
    <rect className={`flat ${cell.standing}`} x={cell.x} y={cell.y} {...FLAT}>
      <title>
        {[cell.number, cell.flat?.shown, t(`grid.${cell.standing}`)]
          .filter(Boolean)
          .join(t("fact.separator"))}
      </title>
    </rect>
  );
}

const outline = (cells: readonly Cell[]) =>
  cells.map(({ x, y }) => `M${x} ${y}h${FLAT.width}v${FLAT.height}h-${FLAT.width}z`).join("");

/** What the drawing says in words, what its marks mean, and what it leaves out. */
function Legend(props: { drawn: Facades; households: readonly Household[]; said: string }) {
  const { t } = useTranslation();
  const { drawn, households, said } = props;
  const count = (standing: Household["standing"]) =>
    households.filter((one) => one.standing === standing).length;
  return (
    <div className="grid-legend">
      <p className="said">{said}</p>
      <ul>
        {(["counted", "possible", "asked"] as const)
          .filter((standing) => standing === "counted" || count(standing) > 0)
          .map((standing) => (
            <li key={standing}>
              <i className={standing} aria-hidden="true" />
              {t(`grid.${standing}`)} {count(standing)}
              {standing === "counted" ? "" : t("grid.notIn")}
            </li>
          ))}
      </ul>
      {drawn.elsewhere > 0 ? <p>{t("grid.elsewhere", { n: drawn.elsewhere })}</p> : null}
      {drawn.floorless > 0 ? <p>{t("grid.floorless", { n: drawn.floorless })}</p> : null}
      {drawn.top > 0 ? <p>{t("grid.extent", { n: drawn.top })}</p> : null}
      <p>{t("grid.rooms")}</p>
    </div>
  );
}
