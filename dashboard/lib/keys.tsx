import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ReactNode } from "react";

/** One key or two in a row ("g i"), what it does in words, and the act. */
export interface KeyBinding {
  keys: string;
  words: string;
  run: () => void;
  /** Works inside inputs too: only for what carries ⌘ or Ctrl. */
  everywhere?: boolean;
}

interface Board {
  add: (bindings: () => readonly KeyBinding[]) => () => void;
  all: () => KeyBinding[];
  single: boolean;
  setSingle: (on: boolean) => void;
}

const Context = createContext<Board | null>(null);
const KEPT = "onevoice.single-keys";
/** Two keys in a row belong together when the second comes within this time. */
const PAIR_MS = 1_200;

/** Listens to the keyboard once for everything below. Single keys can be turned off, and never fire inside inputs. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const sets = useRef(new Set<() => readonly KeyBinding[]>()).current;
  const [single, setKept] = useState(() => localStorage.getItem(KEPT) !== "off");
  const setSingle = useCallback((on: boolean) => {
    localStorage.setItem(KEPT, on ? "on" : "off");
    setKept(on);
  }, []);
  const all = useCallback(() => [...sets].flatMap((each) => each()), [sets]);
  useEffect(() => {
    let first = "";
    let at = 0;
    const listen = (event: KeyboardEvent) => {
      const key = nameOf(event);
      const pair = event.timeStamp - at < PAIR_MS && first ? `${first} ${key}` : key;
      // The screen's own binding comes after the shell's: the last one wins.
      const found = [...all()].reverse().find((each) => each.keys === pair || each.keys === key);
      const typing = isInput(event.target);
      const plain = !key.startsWith("mod+");
      first = plain && !typing ? key : "";
      // When the key was struck: a busy page may come to it later.
      at = event.timeStamp;
      if (!found || (plain && (typing || (!single && key.length === 1)))) return;
      // Enter on a link, a button, a header that sorts or a page's number is that control's own.
      if (key === "Enter" && isControl(event.target)) return;
      if (event.defaultPrevented || (typing && !found.everywhere)) return;
      // A box over the page has its own keys: those of the page below wait; at the sign-in all do.
      if (document.querySelector(plain ? "dialog[open]" : "dialog.again")) return;
      event.preventDefault();
      first = "";
      found.run();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [all, single]);
  const board = useMemo<Board>(
    () => ({
      add: (bindings) => {
        sets.add(bindings);
        return () => void sets.delete(bindings);
      },
      all,
      single,
      setSingle,
    }),
    [sets, all, single, setSingle],
  );
  return <Context value={board}>{children}</Context>;
}

/** Binds keys as long as the component is shown. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const board = useContext(Context);
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => board?.add(() => latest.current), [board]);
}

/** Everything that is bound now, and the switch of the single keys. */
export function useKeyBoard(): Pick<Board, "all" | "single" | "setSingle"> {
  const board = useContext(Context);
  if (!board) throw new Error("no keyboard here");
  return board;
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.metaKey || event.ctrlKey ? `mod+${key}` : event.altKey ? `alt+${key}` : key;
}

const CONTROLS = "a, button, summary, dialog, [role=button], th[tabindex], li[tabindex]";

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(CONTROLS) !== null;
}

function isInput(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
