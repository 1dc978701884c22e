import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { PLACES } from "../lib/places";
import { useSession } from "../lib/session";
import { useGo } from "./go";
import { Overlay } from "./overlay";

interface Row {
  to: string;
  text: string;
  key: string;
}

/** Places whose name fits what was typed, and a search for it. */
function useRows(typed: string): Row[] {
  const { t } = useTranslation();
  const { session } = useSession();
  const wanted = typed.trim().toLowerCase();
  const places = PLACES.filter((place) => session.permissions.includes(place.needs))
    .map(({ to, key, word }) => ({ to, key, text: t(word) }))
    .filter(({ text, to }) => text.toLowerCase().includes(wanted) || to.includes(wanted));
  if (!wanted) return places;
  const to = `/complaints?q=${encodeURIComponent(typed.trim())}`;
  return [...places, { to, text: `${t("keys.search")} ${typed.trim()}`, key: "" }];
}

/** A list of commands, narrowed by what is typed; arrows and Enter choose. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const rows = useRows(typed);
  const choose = (index: number) => {
    const row = rows[index];
    if (!row) return;
    onClose();
    go(row.to);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) event.preventDefault();
    setAt((before) => Math.min(Math.max(before + step, 0), Math.max(rows.length - 1, 0)));
    if (event.key === "Enter") choose(at);
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  return (
    <Overlay title={t("palette.title")} className="palette" onClose={onClose}>
      <input
        autoFocus
        value={typed}
        placeholder={t("palette.title")}
        aria-label={t("palette.title")}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={rows[at] ? `${list}-${String(at)}` : undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <Options id={list} rows={rows} at={at} onChoose={choose} />
    </Overlay>
  );
}

function Options(props: {
  id: string;
  rows: Row[];
  at: number;
  onChoose: (index: number) => void;
}) {
  const { t } = useTranslation();
  const { id, rows, at, onChoose } = props;
  if (rows.length === 0) return <p className="empty">{t("palette.none")}</p>;
  return (
    <ul id={id} role="listbox" aria-label={t("palette.title")}>
      {rows.map((row, index) => (
        <li
          key={row.to}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          onClick={() => onChoose(index)}
        >
          {row.text}
          {row.key ? <kbd>G {row.key.toUpperCase()}</kbd> : null}
        </li>
      ))}
    </ul>
  );
}
