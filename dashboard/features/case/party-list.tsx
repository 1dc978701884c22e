import { useTranslation } from "react-i18next";
import type { CaseReading } from "../../../contract/case-evidence";
import type { CasePageView } from "../../../contract/case-page";
import { Panel } from "../../ui/panel";
import { PartyLine } from "./party-line";
import { PARTS, partyRows, sizeOf } from "./party-rows";
import type { Part, PartyRow } from "./party-rows";
import { usePartyList } from "./use-party-list";
import "../../ui/list.css";

type List = ReturnType<typeof usePartyList>;

/** Parts without which the page would leave its question open; the others show themselves where they hold something. */
const ALWAYS: readonly Part[] = ["counted", "left"];
const COLUMNS = 8;

/** Who was counted, who was not, and why: each party and each record once. J and K move, E opens the words, U the reason. */
export function PartyList(props: { of: CasePageView; asked: readonly PartyRow[] }) {
  const { t } = useTranslation();
  const { of, asked } = props;
  const rows = [...asked, ...partyRows(of)];
  const list = usePartyList(rows);
  return (
    <Panel
      title={t("case.records")}
      className="party-list"
      aside={
        <>
          <kbd>J</kbd> <kbd>K</kbd> {t("case.keys.move")} <kbd>E</kbd> {t("case.text")} <kbd>U</kbd>{" "}
          {t("case.reason")}
        </>
      }
    >
      <Tabs list={list} rows={rows} />
      <table>
        <Head />
        {PARTS.map((part) => (
          <PartOf key={part} part={part} list={list} records={of.readings} rows={rows} />
        ))}
      </table>
      {list.shown.length === 0 ? <p className="empty">{t("case.noRecords")}</p> : null}
      {of.more ? <p className="muted">{t("case.more", { n: of.readings.length })}</p> : null}
    </Panel>
  );
}

function Head() {
  const { t } = useTranslation();
  const names = [
    t("case.party"),
    t("case.place"),
    t("case.time"),
    t("case.source"),
    t("case.grade"),
    t("case.print"),
    t("case.reason"),
  ];
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        <th>
          <span className="spoken">{t("case.acts")}</span>
        </th>
      </tr>
    </thead>
  );
}

function PartOf(props: {
  part: Part;
  list: List;
  records: readonly CaseReading[];
  rows: readonly PartyRow[];
}) {
  const { t } = useTranslation();
  const { part, list, records, rows } = props;
  const own = list.of(part);
  if (own.length === 0) return null;
  const limit = list.limit(part);
  return (
    <tbody>
      <tr className="part">
        <th colSpan={COLUMNS} scope="rowgroup">
          {t(`case.part.${part}`)} {sizeOf(part, rows)}
          <small>{t(`case.partHint.${part}`)}</small>
        </th>
      </tr>
      {own.slice(0, limit).map((row) => (
        <PartyLine
          key={row.key}
          row={row}
          records={records}
          current={row.key === list.at}
          words={list.words.has(row.key)}
          reasons={list.reasons.has(row.key)}
          onChoose={() => list.setAt(row.key)}
          onWords={() => list.words.turn(row.key, [])}
        />
      ))}
      {own.length > limit ? (
        <tr className="rest">
          <td colSpan={COLUMNS}>
            <button type="button" className="link" onClick={() => list.more(part)}>
              {t("case.rest", { n: own.length - limit })}
            </button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Tabs({ list, rows }: { list: List; rows: readonly PartyRow[] }) {
  const { t } = useTranslation();
  const parts = PARTS.filter((part) => ALWAYS.includes(part) || sizeOf(part, rows) > 0);
  return (
    <div className="choices case-tabs" role="group" aria-label={t("case.records")}>
      <Tab on={list.part === "all"} onChoose={() => list.setPart("all")}>
        {t("case.part.all")} {rows.length}
      </Tab>
      {parts.map((part) => (
        <Tab key={part} on={list.part === part} onChoose={() => list.setPart(part)}>
          {t(`case.part.${part}`)} {sizeOf(part, rows)}
        </Tab>
      ))}
    </div>
  );
}

function Tab(props: { on: boolean; onChoose: () => void; children: React.ReactNode }) {
  return (
    <button type="button" aria-pressed={props.on} onClick={props.onChoose}>
      {props.children}
    </button>
  );
}
