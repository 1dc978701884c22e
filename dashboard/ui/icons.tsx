import type { ReactNode } from "react";

const PATHS = {
  lock: "M6 10V7.5a6 6 0 0 1 12 0V10h1.5v12h-15V10zm2.4 0h7.2V7.5a3.6 3.6 0 0 0-7.2 0z",
  hourglass: "M5 1.5h14v4.2L13.8 12 19 18.3v4.2H5v-4.2L10.2 12 5 5.7z",
};

/** A small picture as big as the text beside it. What it means always stands there in words. */
export function Icon({ kind }: { kind: keyof typeof PATHS }): ReactNode {
  return (
    <svg className={kind} width="1em" height="1em" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[kind]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
